"""Pages that describe a project by labelled fields: a register, not news."""

from __future__ import annotations

import re

from pipelines.parse.lines import Line
from pipelines.parse.vocabulary import is_register_field

# 'Results:' or 'Status:' may stand in news; three different fields of a project do not.
FEWEST_FIELDS = 3

NAME = re.compile(r"(?:^|(?<=[.;,)\s]))(?P<name>[^\W\d_]+(?: [^\W\d_]+){0,2}) ?[:：]")


def register_fields(lines: list[Line]) -> list[str]:
    """The fields of a project that a page has, each once; none where they are too few to make it a register."""
    found: dict[str, str] = {}
    for line in lines:
        if ":" in line.text or "：" in line.text:
            for name in NAME.findall(line.text):
                words = name.split()
                for at in range(len(words)):
                    if is_register_field(" ".join(words[at:])):
                        found.setdefault(" ".join(words[at:]).casefold(), " ".join(words[at:]))
                        break
        elif is_register_field(line.text):
            found.setdefault(line.text.casefold(), line.text)
    return list(found.values()) if len(found) >= FEWEST_FIELDS else []
