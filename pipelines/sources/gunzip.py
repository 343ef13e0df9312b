"""Unpack gzip piece by piece, so that a small file can't fill the memory. Not here: limits of size (http.py, sitemap.py)."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

# How files of gzip begin.
MAGIC = b"\x1f\x8b"

# Bytes that are unpacked at a time.
PIECE = 1 << 20


def gunzip(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack gzip files, one or several end to end, at most PIECE bytes at a time.

    Raises:
        zlib.error: the bytes are not gzip, or end too early.
    """
    unpacker = None
    for each in pieces:
        piece = each
        while piece:
            unpacker = unpacker or zlib.decompressobj(wbits=31)
            yield unpacker.decompress(piece, PIECE)
            piece = unpacker.unconsumed_tail
            if unpacker.eof:
                # Some servers add zeros at the end, which mean nothing.
                piece, unpacker = unpacker.unused_data if unpacker.unused_data.startswith(MAGIC) else b"", None
    if unpacker:
        raise zlib.error("the data end too early")
