"""Deeply nested mark-up, made flat: elements below a depth keep their words and lose their tags.

The time to read a page grows with its length and its depth. Put here: the limit of depth. Not here: the tree (tree.py).
"""

from __future__ import annotations

import re

# Pages of real sites are 15 to 40 elements deep, those of page builders up to 70.
DEEPEST = 100

TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)\s*>|\Z)|<(?P<end>/?)(?P<tag>[a-z][\w:-]*)(?P<rest>[^<>]*)>",
    re.IGNORECASE | re.DOTALL,
)
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})

# The frame of a page ends all that was left open before.
FRAME = frozenset({"html", "head", "body"})

# Elements that the next of their kind ends, as nobody writes their end.
ENDED_BY_NEXT = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option"})

# The page's own elements, html and body among them, are left some room.
ROOM = 10


def flattened(text: str, blocks: frozenset[str]) -> str:
    """Return mark-up without the tags below the limit of depth; words, comments and scripts stay, and blocks still end a line.

    Example for a limit of two: '<i><i><i>x</i></i></i>' → '<i><i>x</i></i>'
    """
    open_tags: list[str] = []
    kept: list[str] = []
    at = 0
    for found in TOKEN.finditer(text):
        kept.append(text[at : found.start()])
        at = found.end()
        tag = (found["tag"] or "").lower()
        if tag in FRAME:
            open_tags.clear()
        if not tag or tag in VOID or found["rest"].endswith("/") or _follow(open_tags, tag, ends=bool(found["end"])):
            kept.append(found[0])
        elif tag in blocks:
            kept.append("<br>")
    kept.append(text[at:])
    return "".join(kept)


def _follow(open_tags: list[str], tag: str, *, ends: bool) -> bool:
    """Add a tag to the open tags, or close it; return whether the tag is kept."""
    deepest = DEEPEST - ROOM
    if not ends:
        while tag in ENDED_BY_NEXT and open_tags and open_tags[-1] in ENDED_BY_NEXT:
            open_tags.pop()
        open_tags.append(tag)
        return len(open_tags) <= deepest
    # What was left open inside ends with it; an end without a beginning changes nothing.
    recent = open_tags[-2 * DEEPEST :]
    if tag not in recent:
        return len(open_tags) <= deepest
    while open_tags.pop() != tag:
        pass
    return len(open_tags) < deepest
