"""Values in JSON and in cells as words, whatever type they have.

Put here: one value. Not here: which values make up an item (the other files of this folder).
"""

from __future__ import annotations

from typing import Any

# The names under which interfaces of publishers give the words of an object: WordPress says rendered, others value or name.
WORDED = ("rendered", "value", "#text", "$t", "name", "label", "title", "text", "url", "href")

# A label in a list in an object is three deep; what lies deeper are no words for people.
DEEPEST = 6


def inside(value: object, *names: str) -> Any:  # noqa: ANN401 - any value of JSON
    """Return the value under a path of names; None if a value on the way is no object or lacks the name.

    Example: {"title": {"rendered": "Course"}}, "title", "rendered" → "Course"
    """
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def listed(value: object) -> list[Any]:
    """Return a value as a list: None as an empty list, an object with numbers as keys as its values, others as a list of one.

    Example: {"0": "a", "1": "b"} → ["a", "b"], as PHP writes a list that lost an entry
    """
    if isinstance(value, list):
        return value
    if isinstance(value, dict) and value and all(str(name).isdecimal() for name in value):
        return list(value.values())
    return [] if value is None else [value]


def words(value: object, depth: int = 0) -> str:
    """Return the words of a value: text as it is, the worded part of an object, the words of a list joined by '; '."""
    if value is None or isinstance(value, bool) or depth > DEEPEST:
        return ""
    if isinstance(value, dict):
        return next((found for name in WORDED if (found := words(value.get(name), depth + 1))), "")
    if isinstance(value, list | tuple):
        return "; ".join(filter(None, (words(part, depth + 1) for part in value)))
    if isinstance(value, bytes):
        return value.decode("utf-8", errors="replace").strip()
    return str(value).strip()
