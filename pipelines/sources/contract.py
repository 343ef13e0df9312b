"""The contract of a source: the least number of items, and the least share of items with a date, a label or a summary.

Put here: settings of a contract, and the check of documents against it. Not here: asking the source.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from pipelines.base.section import Section

# The contract of a source that sets none: without items, or with few valid dates, the source is broken.
LEAST_ITEMS = 1.0
LEAST_DATED = 0.5


@dataclass(frozen=True)
class Contract:
    """The least number of items in the newest documents, least shares (0 to 1) of items with a part, least known items."""

    items: float = LEAST_ITEMS
    dated: float = LEAST_DATED
    category: float = 0.0
    teaser: float = 0.0
    overlap: float = 0.0

    @classmethod
    def from_section(cls, section: Section) -> Contract:
        """Read the contract of a source from its table.

        Raises:
            SettingsError: a setting is not a number.
        """
        section.only({"items", "dated", "category", "teaser", "overlap"})
        return cls(
            section.number("items", LEAST_ITEMS),
            section.number("dated", LEAST_DATED),
            section.number("category", 0.0),
            section.number("teaser", 0.0),
            section.number("overlap", 0.0),
        )


SENTENCES = {
    "items": "The newest documents have {found:g} items; at least {wanted:g} are expected.",
    "dated": "{found:.0%} of the newest items have a valid date; at least {wanted:.0%} are expected.",
    "category": "{found:.0%} of the newest items have a label; at least {wanted:.0%} are expected.",
    "teaser": "{found:.0%} of the newest items have a summary; at least {wanted:.0%} are expected.",
    "overlap": "{found:g} of the newest items were known before; at least {wanted:g} are expected. "
    "With fewer, some items may be missing.",
}


def compare(contract: Contract, records: pl.DataFrame, known: int) -> list[dict[str, object]]:
    """Check each rule of a contract; return rows for table contracts, without the source.

    Args:
        contract: the contract of the source.
        records: the records of the source's newest documents (columns of table records).
        known: the number of these records whose item was seen before.
    """
    count = records.height

    def share(column: str) -> float:
        return (count - records[column].null_count()) / count if count else 0.0

    found = {"items": float(count), "dated": share("published_on"), "category": share("category"), "teaser": share("teaser")}
    rows = [_row(rule, getattr(contract, rule), value) for rule, value in found.items()]
    return [*rows, _row("overlap", contract.overlap, float(known))]


def _row(rule: str, wanted: float, found: float) -> dict[str, object]:
    sentence = SENTENCES[rule].format(found=found, wanted=wanted)
    return {
        "rule": rule,
        "wanted": wanted,
        "found": found,
        "outcome": "held" if found >= wanted else "broken",
        "sentence": sentence,
    }
