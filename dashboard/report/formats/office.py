"""What documents, slides and archives share: texts that XML can hold, and packages whose bytes depend on their content only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.opc.coreprops import CoreProperties as DocumentProperties
from pptx.parts.coreprops import CorePropertiesPart as SlidesProperties

from dashboard.report.content import Content

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# The first moment that a package can name; by it the same content gives the same bytes whenever it is packed.
MOMENT = (1980, 1, 1, 0, 0, 0)

# Files that are compressed by their nature.
COMPRESSED = (".png", ".pdf", ".docx", ".pptx", ".xlsx", ".zip")


def clean(text: str) -> str:
    """Return text without the characters that XML does not allow."""
    return UNWRITABLE.sub(" ", text)


def describe(known: DocumentProperties | SlidesProperties, content: Content) -> None:
    """Say in a package's properties what it is, by whom, in which language, and when it was published."""
    known.title, known.author = clean(content.heading), clean(content.look.organisation)
    known.language, known.comments, known.last_modified_by = content.order.language, "", ""
    known.created = known.modified = content.edition.published_at.replace(tzinfo=None)


def packed(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a zip of files by name, in their order."""
    package = BytesIO()
    with ZipFile(package, "w") as archive:
        for name, held in files:
            entry = ZipInfo(name, MOMENT)
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_STORED if name.endswith(COMPRESSED) else ZIP_DEFLATED
            archive.writestr(entry, held, compresslevel=6)
    return package.getvalue()


def repacked(package: bytes) -> bytes:
    """Remove the moment of its packing from a package."""
    with ZipFile(BytesIO(package)) as archive:
        return packed([(name, archive.read(name)) for name in archive.namelist()])
