"""A log whose every line vouches for all before it, so that a line that was changed, lost or moved is noticed.

Each line is a JSON object with the key `chain`: a hash of the line before's chain and of its own words. What was written before
logs had chains counts as one beginning. A small file beside the log, `….head`, says how many lines were there at least: it
shows that the end of the log was lost. Put here: writing and verifying such a log. Not here: what its rows mean (raw.py).
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from warehouse.errors import DatelineError
from warehouse.files import append_whole, replace_text

# Hexadecimal digits of a chain: 128 bits, so that chance never makes two alike.
DIGITS = 32

LINE_END = b"\n"

MEND = "Put back a copy of it from a backup; or, if there is none, run `dateline mend` to go on with what is left."


class DamagedLog(DatelineError):
    """A log was changed, or part of it was lost; the message says where and what to do."""


class LostEnd(DamagedLog):
    """The last lines of a log are gone; those that are there are good."""


@dataclass
class ChainedLog:
    """A chained log, read as far as it was there when it was last looked at. One process may write at a time.

    `is_row` decides whether a line of the time before chains, which nothing vouches for, is one of this log.
    """

    path: Path
    is_row: Callable[[Mapping[str, Any]], bool] = bool
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
        if self.path.exists():
            self.cut_unfinished()
        chain = _follows(self._chain, row)
        line = json.dumps({**row, "chain": chain}, ensure_ascii=False).encode(errors="replace") + LINE_END
        with self.path.open("ab", buffering=0) as log:
            append_whole(log, line)
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
        if self._begun or (isinstance(row, dict) and not self.is_row(row)):
            raise DamagedLog(f"{self.path}, line {self._lines + 1}: this line was changed, or is not ours. {MEND}")
        self._chain = hashlib.sha256(self._chain.encode() + line).hexdigest()[:DIGITS]
        return row if isinstance(row, dict) else None

    def _hold_against_head(self) -> None:
        lines, _ = self.written()
        if lines > self._lines:
            raise LostEnd(f"{self.path} has {self._lines:,} whole lines; {lines:,} were written. Its end was lost. {MEND}")

    def written(self) -> tuple[int, str]:
        """Return how many lines were written at least, and the chain of the last of them; 0 where that is not known."""
        try:
            head = json.loads(self.head.read_text(encoding="utf-8"))
            return int(head["lines"]), str(head["chain"])
        except (OSError, ValueError, KeyError, TypeError, ArithmeticError, RecursionError):
            return 0, ""

    def end(self) -> tuple[int, str]:
        """Return how many lines were read, and the chain of the last of them."""
        return self._lines, self._chain

    def continued(self, rows: Iterable[dict[str, Any]]) -> tuple[int, str]:
        """Return how many lines there would be with these rows at the end, and the chain of the last of them."""
        lines, chain = self.end()
        for row in rows:
            lines, chain = lines + 1, _follows(chain, row)
        return lines, chain

    @property
    def torn(self) -> Path:
        """The file that keeps what was cut off."""
        return self.path.with_suffix(".torn")

    def cut_unfinished(self) -> None:
        """Move what stands behind the last whole line, which must have been read, beside the log."""
        with self.path.open("ab+") as log:
            end = log.seek(0, os.SEEK_END)
            if end > self._offset:
                log.seek(self._offset)
                with self.torn.open("ab") as torn:
                    torn.write(log.read() + LINE_END)
                log.truncate(self._offset)
                os.fsync(log.fileno())


def _follows(chain: str, row: dict[str, Any]) -> str:
    said = json.dumps(row, ensure_ascii=False, sort_keys=True).encode(errors="replace")
    return hashlib.sha256(chain.encode() + said).hexdigest()[:DIGITS]
