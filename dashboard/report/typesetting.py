"""Typst: what sets charts and documents in print, the fonts it is given, and which characters none of them has.

Put here: how Typst is called. Not here: what is set (pdf.py, pictures.py) and how it looks (report.typ).
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal

import typst
from fontTools.ttLib import TTFont

# Liberation comes with Debian's chromium, DejaVu with its fontconfig; both have Latin, Greek and Cyrillic, DejaVu Arabic and
# Hebrew too. Without either, Typst's own fonts are left.
FONTS = ("Liberation Sans", "DejaVu Sans", "Noto Sans", "Noto Sans Arabic", "Libertinus Serif", "DejaVu Sans Mono")

# What the fonts inside Typst have, where the machine has none: Latin, Greek, Cyrillic, Arabic, punctuation.
BUILT_IN = re.compile(r"[\u0020-\u024f\u0370-\u04ff\u0621-\u0652\u1e00-\u1eff\u2010-\u2026\u20ac]")

# A chart on a page of its own size.
CHART = b"""#set page(width: eval(sys.inputs.width), height: eval(sys.inputs.height), margin: 0pt)
#image("chart.svg", width: 100%)
"""

# Twice the size of the screen's 72 points an inch.
PIXELS_PER_INCH = 144

# What stands for a character that no font has.
SQUARE = "\u25a1"

# A word longer than this may be broken anywhere: an address, or text whose spaces were lost.
LONGEST_WORD = 30

# Characters of a table's size that a page of A4 holds between its margins, in capitals.
CHARACTERS = 76

# The mark by which what follows a word written from the right stands on its right.
LEFT_TO_RIGHT = "\u200e"

_local = threading.local()


def typeset(files: Mapping[str, bytes], inputs: Mapping[str, str], kind: Literal["pdf", "png"], moment: int = 0) -> bytes:
    """Set main.typ of the given files; moment, in seconds since 1970, is the document's date.

    Raises:
        typst.TypstError: the files can't be set.
    """
    sources: Any = dict(files)
    made = _compiler().compile(input=sources, sys_inputs=dict(inputs), format=kind, ppi=PIXELS_PER_INCH, timestamp=moment)
    assert isinstance(made, bytes), "a chart is one page"
    return made


def readable(text: str) -> str:
    """Return text without characters that have no picture by nature, and with places to break where a word is too long."""
    kept = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text if _visible(char))
    return re.sub(rf"\S{{{LONGEST_WORD}}}(?=\S)", lambda word: word[0] + "\u200b", kept)


def broken(text: str, columns: int) -> str:
    """Return readable text of a cell, with places to divide a word longer than `columns` characters."""
    longest = max(8, CHARACTERS // columns - 3)
    return re.sub(rf"\S{{{longest}}}(?=\S\S\S)", lambda word: word[0] + "\u00ad", readable(text).replace("\u200b", ""))


def printable(text: str) -> str:
    """Return text with a square, or a question mark, for each character that no font has."""
    absent = missing(text)
    mark = "?" if missing(SQUARE) else SQUARE
    return text.translate({ord(char): mark for char in absent}) if absent else text


def from_right(text: str) -> bool:
    """Decide whether a text holds letters that are written from the right, as Arabic and Hebrew ones."""
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def missing(text: str) -> list[str]:
    """Return the characters of a text that no font has, sorted."""
    return sorted(char for char in set(text) - _glyphs() if char.isprintable() and not BUILT_IN.match(char))


def _visible(char: str) -> bool:
    return char == LEFT_TO_RIGHT or (
        unicodedata.category(char) not in ("Cf", "Co", "Cn", "Cs") and not "\ufe00" <= char <= "\ufe0f"
    )


def _compiler() -> typst.Compiler:
    """Return a compiler for each thread, as it knows the machine's fonts, and sets one document at a time."""
    if not hasattr(_local, "compiler"):
        empty: Any = {"main.typ": b""}
        _local.compiler = typst.Compiler(empty)
    compiler: typst.Compiler = _local.compiler
    return compiler


@cache
def _glyphs() -> frozenset[str]:
    """Return the characters of the fonts on this machine."""
    upright = [font for font in typst.Fonts().fonts() if font.path and font.weight == 400 and font.style == "normal"]
    files = {(font.path, font.index) for font in upright}
    covered: set[int] = set()
    for path, number in sorted(files):
        with TTFont(path, fontNumber=number, lazy=True) as font:
            covered |= set(font.getBestCmap() or {})
    return frozenset(map(chr, covered))
