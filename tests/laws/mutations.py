"""Damage as it happens to documents: bits flip, files are cut, spliced and recoded, mark-up nests, types change."""

import io
import json
import zipfile
from copy import deepcopy
from random import Random

TOKENS = [
    b"\0",
    b"\xff",
    b"\xef\xbf\xbf",
    b"\x1b[31m",
    b"\x0b",
    b"\x85",
    b"\r",
    b"\n---\n",
    b"<",
    b">",
    b"&",
    b'"',
    b"'",
    b"]]>",
    b"<!--",
    b"<![CDATA[",
    b"</",
    b"\\ud83d",
    b"\\u0000",
    b"[]",
    b"{}",
    b"null",
    b"1e999",
    b"9" * 400,
    b"-",
    b"()",
    b"(in English only)",
    b"/>",
    b"\xe2\x80\xae",
    b"\xcc\x81" * 50,
    "٣٤".encode(),
    "²".encode(),
    b"31 November 2019",
    b"00.00.0000",
    b"Content type:",
    b"Donor: ",
    b"\t" * 500,
    b" " * 2000,
    b"a" * 5000,
    b"https://[",
    b"<iati-activities",
    b"PK\x03\x04",
    b"Read more",
]
NESTS = [
    b"<span>",
    b"<a><b>",
    b"<div>",
    b"<ul><li>",
    b"<table><tr><td>",
    b"<h2>",
    b"[",
    b'{"a":',
    b'{"items":[',
    b"<item>",
    b"<p>",
    b'"',
    b"(",
    b"<font>",
    b"<div itemscope>",
    b"<form>",
    b"<entry>",
    b"<narrative>",
]
ENCODINGS = ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "cp1251", "koi8-r", "shift-jis", "utf-7"]
VALUES = [
    None,
    True,
    0,
    -1.5,
    "",
    "x",
    [],
    {},
    [None],
    [[]],
    {"rendered": None},
    {"rendered": ["a"]},
    {"0": {}},
    "\ud83d",
    "\uffff",
    [1, "a", {}],
    {"name": {"name": {"name": "deep"}}},
    "2024-13-45",
    "9" * 5000,
]
LARGEST = 200_000


def mutated(content: bytes, others: list[bytes], rng: Random) -> bytes:
    """Return a document with one to three damages."""
    for _ in range(rng.choice([1, 1, 2, 3])):
        content = rng.choice([flipped, cut, without, spliced, doubled, recoded, nested, with_token, retyped, repacked])(
            content, others, rng
        )[:LARGEST]
    return content


def _place(content: bytes, rng: Random) -> int:
    return rng.randrange(len(content) + 1)


def _span(content: bytes, rng: Random) -> tuple[int, int]:
    first = _place(content, rng)
    return first, min(len(content), first + rng.choice([1, 10, 100, 1_000]))


def flipped(content: bytes, others: list[bytes], rng: Random) -> bytes:
    changed = bytearray(content)
    for _ in range(rng.choice([1, 3, 30])):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut(content: bytes, others: list[bytes], rng: Random) -> bytes:
    at = _place(content, rng)
    return rng.choice([content[:at], content[at:]])


def without(content: bytes, others: list[bytes], rng: Random) -> bytes:
    first, last = _span(content, rng)
    return content[:first] + content[last:]


def spliced(content: bytes, others: list[bytes], rng: Random) -> bytes:
    other = rng.choice(others)
    first, last = _span(other, rng)
    at = _place(content, rng)
    return rng.choice([content[:at] + other[first:], content[:at] + other[first:last] + content[at:]])


def doubled(content: bytes, others: list[bytes], rng: Random) -> bytes:
    first, last = _span(content, rng)
    return content[:last] + content[first:last] * rng.choice([1, 5, 200]) + content[last:]


def recoded(content: bytes, others: list[bytes], rng: Random) -> bytes:
    text = content.decode("utf-8", errors="replace")
    return text.encode(rng.choice(ENCODINGS), errors="ignore")


def nested(content: bytes, others: list[bytes], rng: Random) -> bytes:
    at, opening, times = _place(content, rng), rng.choice(NESTS), rng.choice([5, 50, 300, 3_000])
    return content[:at] + opening * times + content[at:]


def with_token(content: bytes, others: list[bytes], rng: Random) -> bytes:
    for _ in range(rng.choice([1, 4, 20])):
        at = _place(content, rng)
        content = content[:at] + rng.choice(TOKENS) + content[at:]
    return content


def retyped(content: bytes, others: list[bytes], rng: Random) -> bytes:
    """Put values of other types into JSON; leave what is no JSON."""
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        return flipped(content, others, rng)
    for _ in range(rng.choice([1, 3, 10])):
        said = _retyped(said, rng)
    return json.dumps(said).encode()


def _retyped(said, rng: Random):
    if not isinstance(said, list | dict) or not said or rng.random() < 0.1:
        return deepcopy(rng.choice(VALUES))
    key = rng.choice(range(len(said))) if isinstance(said, list) else rng.choice(list(said))
    if rng.random() < 0.1:
        del said[key]
    else:
        said[key] = _retyped(said[key], rng)
    return said


def repacked(content: bytes, others: list[bytes], rng: Random) -> bytes:
    """Damage one part of a workbook and pack it again; leave what is no workbook."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
    except Exception:
        return without(content, others, rng)
    if parts:
        name = rng.choice(list(parts))
        parts[name] = rng.choice([flipped, without, with_token, doubled, cut])(parts[name], others, rng)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return out.getvalue()
