"""What a mark of a chart stands for: the filters that find the items behind it, carried in the mark's customdata.

A click on the mark chooses them (blocks/follow.py). Not here: what a click does.
"""

from __future__ import annotations

import json
from datetime import date


def choice_behind(**choice: object) -> str:
    """Return the customdata of a mark: names of filters (category, country, project …) or `item`, each with its value.

    Days are `since` and `until`; `page` is the page to open. A string, as the browser gives back nothing else.
    """
    return json.dumps(choice, default=date.isoformat)


def read(customdata: object) -> dict[str, object]:
    """Return the choice that a mark carries; {} if it carries none."""
    if isinstance(customdata, list) and customdata:
        customdata = customdata[0]
    return json.loads(customdata) if isinstance(customdata, str) and customdata.startswith("{") else {}
