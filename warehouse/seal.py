"""What an edition was when it was published: its row counts and the hash of each of its files, so that damage is noticed.

A seal is a JSON file beside the edition: {"rows": {table: n}, "files": {path: SHA-256}}. Not here: publishing (editions.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from warehouse.files import replace_text, sha256_of
from warehouse.home import Edition


def seal(edition: Edition, part: Path, rows: dict[str, int]) -> None:
    """Write the seal of an edition whose file still lies in `part`; `rows` are the row counts by table."""
    files = {edition.path.name: sha256_of(part)}
    files |= {f"{edition.words.name}/{path.name}": sha256_of(path) for path in _words(edition.words)}
    replace_text(edition.seal, json.dumps({"rows": rows, "files": files}, indent=1))


def damage(edition: Edition) -> str | None:
    """Say what of an edition is damaged or missing, from the hashes of its files; None where it is as it was published.

    An edition that was published before there were seals can't be judged, and is not as it should be.
    """
    if not edition.seal.exists():
        return f"{edition.seal.name}, its seal, is missing, as where an earlier Dateline published it"
    try:
        sealed = json.loads(edition.seal.read_text(encoding="utf-8"))
        files = {str(name): str(sha256) for name, sha256 in sealed["files"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return f"{edition.seal.name}, its seal, is damaged"
    return next(_wrong(edition.path.parent, files), None)


def _wrong(folder: Path, files: dict[str, str]) -> Iterator[str]:
    for name, sha256 in files.items():
        try:
            if sha256_of(folder / name) != sha256:
                yield f"{name} is damaged: its bytes have changed"
        except FileNotFoundError:
            yield f"{name} is missing"
        except OSError as error:
            yield f"{name} can't be read ({error.strerror})"


def _words(folder: Path) -> list[Path]:
    # The index's lock files change whenever it is opened.
    return sorted(path for path in folder.iterdir() if path.is_file() and path.suffix != ".lock")
