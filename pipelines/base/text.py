"""From bytes to text: encodings, and the one normal form of text in records.

What the author wrote stays: typographic quotation marks, dashes, accents. What machines added goes: byte-order marks,
no-break and zero-width characters, odd line ends. Not here: keys for comparing texts (identity.py).
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

# The marks of Unicode's encodings, longest first: that of UTF-32 begins with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# One-byte encodings, one for each alphabet we read (and KOI8 of older Russian pages). Two encodings of one alphabet differ in
# too few letters for a page to show which one it is. The first is used where no encoding fits.
OLD_ENCODINGS = ["cp1252", "cp1251", "cp1256", "koi8_r"]

# Bytes that suffice to detect an encoding; detection is slow and its cost grows with length.
SAMPLE = 20_000

# What accents, quotation marks and dashes of UTF-8 look like when read as cp1252 or Latin-1: 'Ã©', 'â€œ', 'Ð¸'.
MOJIBAKE = re.compile(
    r"[\u00c2-\u00c5\u00d0\u00d1\u00d8-\u00db][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u2122]|â[€\x80]"
)

# A page repaired by mistake is worse than a page left alone: three such pairs do not occur by chance.
MOJIBAKE_AT_LEAST = 3

# Control characters other than tab, line feed, form feed, carriage return and escape: a damaged text has a few of them,
# a picture or a program one in ten bytes.
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
MOST_CONTROL = 0.02

# Characters that no reader sees and that break later programs: colours of a terminal, control characters, halves of
# surrogate pairs (UTF-8 has none, and neither has a report), and the code points that Unicode sets apart as no characters.
UNPRINTABLE = re.compile(
    r"\x1b\[[0-9;]*[A-Za-z]|[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17))
    + "]"
)

LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
BLANKS = re.compile(r"[^\S\n]+")
NOTHING = dict.fromkeys(
    map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
)


def decode(content: bytes) -> str | None:
    """Return the text of a file with line feeds between lines; None for binary content.

    UTF-8, UTF-16 and UTF-32 with or without a mark, else the likeliest one-byte encoding. Lines of UTF-8 that
    were once read as cp1252 and saved again are repaired.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _unless_binary(content[len(mark) :].decode(encoding, errors="replace"))
    if wide := _utf16_without_mark(content):
        return _unless_binary(content.decode(wide, errors="replace"))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        # Cut off inside its last character, as a page saved by length is: still UTF-8.
        if error.reason == "unexpected end of data" and error.start >= len(content) - 3:
            text = content[: error.start].decode("utf-8")
        else:
            text = _old(content)
    return _unless_binary(_repaired(text))


def _utf16_without_mark(content: bytes) -> str | None:
    """Return the UTF-16 encoding of content without a mark: in Latin text, every second byte is zero. None otherwise."""
    sample = content[:4000]
    if len(sample) < 4 or len(sample) % 2:
        sample = sample[: len(sample) // 2 * 2]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    enough = max(1, len(sample) // 10)
    if odd > enough and even * 20 < odd:
        return "utf-16-le"
    if even > enough and odd * 20 < even:
        return "utf-16-be"
    return None


def _old(content: bytes) -> str:
    """Decode text in a one-byte encoding. Text with a few broken characters is still read as UTF-8."""
    text = content.decode("utf-8", errors="replace")
    beyond_ascii = sum(1 for letter in text[:SAMPLE] if letter > "\x7f")
    if text[:SAMPLE].count("\ufffd") * 10 < beyond_ascii:
        return text
    lines = [line for line in content[: 64 * SAMPLE].splitlines() if max(line, default=0) > 0x7F]
    best = from_bytes(b"\n".join(lines)[:SAMPLE], cp_isolation=OLD_ENCODINGS).best()
    return content.decode(best.encoding if best else OLD_ENCODINGS[0], errors="replace")


def _repaired(text: str) -> str:
    """Undo UTF-8 read as cp1252, line by line, where the whole line turns back into UTF-8: 'cafÃ©' → 'café'."""
    if len(MOJIBAKE.findall(text[: 50 * SAMPLE])) < MOJIBAKE_AT_LEAST:
        return text
    return "\n".join(_repaired_line(line) for line in text.split("\n"))


def _repaired_line(line: str) -> str:
    if not MOJIBAKE.search(line):
        return line
    try:
        return b"".join(_byte(letter) for letter in line).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return line


def _byte(letter: str) -> bytes:
    """Return the byte that cp1252 reads as this letter, or Latin-1 where cp1252 leaves it open."""
    return letter.encode("latin-1" if "\x80" <= letter <= "\x9f" else "cp1252")


def _unless_binary(text: str) -> str | None:
    if CONTROL.search(text) and len(text) - len(CONTROL.sub("", text)) > MOST_CONTROL * len(text):
        return None
    return printable(LINE_ENDS.sub("\n", text))


def printable(text: str) -> str:
    """Return the text without characters that can't be shown: control characters, surrogates, noncharacters."""
    return UNPRINTABLE.sub("", text)


def normalise(text: str) -> str:
    """Return text in the form of records: NFC, single plain blanks, no soft hyphens, no invisible marks."""
    text = printable(text)
    if text.isascii():
        return BLANKS.sub(" ", text).strip()
    return BLANKS.sub(" ", unicodedata.normalize("NFC", text.translate(NOTHING))).strip()
