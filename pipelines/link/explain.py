"""Why a link was made, in a sentence for a person.

Here: one sentence a link, from warehouse/reference/rules.csv. Not here: which links an item has (pipelines/explain.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from warehouse.reference import load_reference


@lru_cache(maxsize=1)
def _sentences() -> dict[str, str]:
    return dict(load_reference().rules.select("rule", "sentence").iter_rows())


def because(link: Mapping[str, Any]) -> str:
    """The sentence of a link (label, field, matched, rule, confidence), with how often the rule is right.

    Raises:
        KeyError: rules.csv has no such rule.
    """
    sentence = _sentences()[link["rule"]].format_map(link)
    return f"{sentence} ({link['rule']}, right in {link['confidence']:.0%} of cases)"
