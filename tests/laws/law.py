"""The law of the readers, for any document: no exception, something is said of it, no line is lost, time has a bound."""

import json
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from lxml import etree, html

from pipelines.base.text import decode, normalise, printable
from pipelines.parse import Hints, Parsed, as_json
from pipelines.parse.model import KEPT, Quarantined
from pipelines.parse.text.leftover import words_key
from pipelines.parse.vocabulary import is_read_more
from pipelines.register.names import Names
from pipelines.register.reading import read_register
from pipelines.register.sheets import read_sheet
from pipelines.steps.parse import parse_file
from tests.work import STANDSTILL, StandsStill, no_standstill

RECEIVED = date(2026, 1, 1)

# Seconds more by megabyte, within which a document may not stand still: ten times what real pages take on a slow machine.
SECONDS_PER_MEGABYTE = 60

UNSHOWN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\uffff]")
LABEL_WORDS = 4


@dataclass
class Outcome:
    """What the readers made of a document, and the laws that were broken."""

    parsed: Parsed
    entries: int = 0
    quarantined: list[Quarantined] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    @property
    def given(self) -> int:
        """How many pieces came out."""
        return len(self.parsed.records) + self.entries + len(self.quarantined)


def read(path: Path, names: Names, columns: dict[str, str]) -> Outcome:
    """Read a document as a run does: a register, else news; an exception goes through."""
    if not columns and (register := read_register(path, names, {}, True)):
        parsed, parts = Parsed(register[0]), register[1]
    else:
        parsed = parse_file(path, RECEIVED, hints=Hints(columns=columns))
        parts = (read_sheet(sheet, names) for sheet in parsed.sheets)
    given = list(parts)
    unused = [part for part in given if isinstance(part, Quarantined)]
    named = sum(bool(part.used("name") or part.used("acronym")) for part in given if not isinstance(part, Quarantined))
    return Outcome(parsed, named, [*unused, *parsed.quarantined])


def judged(content: bytes, path: Path, names: Names, columns: dict[str, str]) -> Outcome:
    """Read a document and note the laws that it breaks."""
    path.write_bytes(content)
    try:
        with no_standstill(STANDSTILL + SECONDS_PER_MEGABYTE * len(content) / (1 << 20)):
            found = read(path, names, columns)
    except StandsStill as error:
        return Outcome(Parsed(None), broken=[f"time is bounded: {error}"])
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return Outcome(Parsed(None), broken=[f"no exception: {type(error).__name__}: {error}"])
    found.broken += list(_broken(content, found))
    return found


def _broken(content: bytes, found: Outcome):
    if found.given == 0:
        yield "something is said of every document"
    if any(not piece.reason.strip() for piece in found.quarantined):
        yield "a quarantined piece has a reason"
    shown = json.dumps(as_json("x", found.parsed), ensure_ascii=False)
    if UNSHOWN.search(shown + "".join(piece.text + piece.reason for piece in found.quarantined)):
        yield "texts hold nothing that can't be written"
    if any(not (record.title or record.teaser or record.body) for record in found.parsed.records):
        yield "a record has words"
    if begun := feed_entries(content):
        if found.parsed.shape == "feed" and found.given < begun:
            yield f"every entry of a feed comes out: {begun} in, {found.given} out"
    elif (shape := found.parsed.shape) and ("listing" in shape or "article" in shape):
        yield from (f"no line is lost: {line[:120]!r}" for line in lost_lines(content, found))


def feed_entries(content: bytes) -> int:
    """Return how many entries a well-formed feed has; 0 where the document is none."""
    if not re.search(rb"<(?:rss|feed|rdf:RDF)[\s>]", content[:2_000]):
        return 0
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return 0
    return int(root.xpath("count(//*[local-name()='item' or local-name()='entry'])"))


def _texts(page: str):
    """Yield the texts of a page of HTML, each by itself; scripts, styles and its head left out."""
    root = html.document_fromstring(printable(page).encode(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    for element in root.iter():
        around = {element.tag, *(each.tag for each in element.iterancestors())}
        if isinstance(element.tag, str) and not around & {"script", "style", "head"}:
            yield element.text or ""
        if element is not root and not (around - {element.tag}) & {"script", "style", "head"}:
            yield element.tail or ""


def lost_lines(content: bytes, found: Outcome) -> list[str]:
    """Return the lines of a text page with words that stand nowhere in what came out, but for the label of a field or a day."""
    text = decode(content)
    if text is None or any(len(piece.text) >= KEPT // 2 for piece in found.quarantined):
        return []
    out = words_key(
        json.dumps(as_json("x", found.parsed), ensure_ascii=False, default=str).replace("\\n", " ").replace('\\"', '"')
    )
    there = set(out.split())
    lost = []
    for row in _texts(text) if text.lstrip().startswith("<") else text.split("\n"):
        line = normalise(row)
        missing = set(words_key(line).split()) - there
        if len(missing) > LABEL_WORDS and not is_read_more(line):
            lost.append(line)
    return lost
