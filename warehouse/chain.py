"""A log whose every line vouches for all before it, so that a line that was changed, lost or moved is noticed.

Each line is a JSON object with the key `chain`: a hash of the line before's chain and of its own words. What was written before
logs had chains counts as one beginning. A small file beside the log, `….head`, says how many lines were there at least: it
shows that the end of the log was lost. Put here: writing and verifying such a log. Not here: what its rows mean (pipelines/raw.py).
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warehouse.errors import DatelineError
from warehouse.files import replace_text

# Hexadecimal digits of a chain: 128 bits, so that chance never makes two alike.
DIGITS = 32

LINE_END = b"\n"

MEND = "Put back a copy of it from a backup; or, if there is none, run `dateline mend` to go on with what is left."


class DamagedLog(DatelineError):
    """A log was changed, or part of it was lost; the message says where and what to do."""


@dataclass
class ChainedLog:
    """A chained log, read as far as it was there when it was last looked at. One process may write at a time."""

    path: Path
    _offset: int = 0
    _lines: int = 0
    _chain: str = ""
    _begun: bool = False

    @property
    def head(self) -> Path:
        """The file that says how much of the log was written."""
        return self.path.with_suffix(".head")

    def new_rows(self) -> Iterator[dict[str, Any]]:
        """Read the rows that were added since the log was last looked at; an unfinished last line is not one yet.

        Raises:
            DamagedLog: a line does not follow from those before it, or the end of the log is gone.
        """
        if not self.path.is_file():
            self._hold_against_head()
            return
        with self.path.open("rb") as stream:
            stream.seek(self._offset)
            for line in stream:
                if not line.endswith(LINE_END):
                    break
                row = self._read(line)
                self._offset += len(line)
                self._lines += 1
                if row is not None:
                    yield row
        self._hold_against_head()

    def append(self, row: dict[str, Any]) -> None:
        """Add a row at the end, which must have been read; what a crash left of an unfinished line is moved beside the log."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("ab+") as log:
            self._cut_unfinished(log)
            chain = _follows(self._chain, row)
            line = json.dumps({**row, "chain": chain}, ensure_ascii=False).encode(errors="replace") + LINE_END
            log.write(line)
            log.flush()
            os.fsync(log.fileno())
        self._chain, self._begun = chain, True
        self._offset += len(line)
        self._lines += 1

    def settle(self) -> None:
        """Note how much of the log is written."""
        if self._begun:
            replace_text(self.head, json.dumps({"lines": self._lines, "chain": self._chain}))

    def unfinished(self) -> bytes:
        """Return what stands behind the last whole line: a line that a crash or a power failure cut off."""
        if not self.path.is_file():
            return b""
        content = self.path.read_bytes()
        return content[content.rfind(LINE_END) + 1 :]

    def _read(self, line: bytes) -> dict[str, Any] | None:
        """Return the row of a line, having checked that it follows; None for a torn line of the time before chains."""
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if isinstance(row, dict) and "chain" in row:
            chain = row.pop("chain")
            if chain != _follows(self._chain, row):
                raise DamagedLog(f"{self.path}, line {self._lines + 1}: this line or one before it was changed or lost. {MEND}")
            self._chain, self._begun = chain, True
            return row
        if self._begun:
            raise DamagedLog(f"{self.path}, line {self._lines + 1}: this line was changed, or is not ours. {MEND}")
        self._chain = hashlib.sha256(self._chain.encode() + line).hexdigest()[:DIGITS]
        return row if isinstance(row, dict) else None

    def _hold_against_head(self) -> None:
        try:
            head = json.loads(self.head.read_text(encoding="utf-8"))
            lines = int(head["lines"])
        except (OSError, ValueError, KeyError, TypeError):
            return
        if lines > self._lines:
            raise DamagedLog(
                f"{self.path} has {self._lines:,} whole lines; {lines:,} were written. Its end was lost. {MEND}"
            )

    def _cut_unfinished(self, log: Any) -> None:  # noqa: ANN401 - a file opened for bytes
        end = log.seek(0, os.SEEK_END)
        if end > self._offset:
            log.seek(self._offset)
            with self.path.with_suffix(".torn").open("ab") as torn:
                torn.write(log.read() + LINE_END)
            log.truncate(self._offset)
            log.seek(0, os.SEEK_END)


def _follows(chain: str, row: dict[str, Any]) -> str:
    said = json.dumps(row, ensure_ascii=False, sort_keys=True).encode(errors="replace")
    return hashlib.sha256(chain.encode() + said).hexdigest()[:DIGITS]
