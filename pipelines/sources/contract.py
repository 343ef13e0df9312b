"""What a source is held to: how many items it gives at least, and which share of them has a day, a label, a teaser.

Put here: settings of a contract, and whether what was received keeps it. Not here: asking the source.
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from pipelines.base.section import Section

# Without a contract of its own, a source that gives nothing, or hardly a day that can be read, is broken.
LEAST_ITEMS = 1.0
LEAST_DATED = 0.5


@dataclass(frozen=True)
class Contract:
    """Least items that the newest documents hold, least shares (0 to 1) with a part, least items known from before."""

    items: float = LEAST_ITEMS
    dated: float = LEAST_DATED
    category: float = 0.0
    teaser: float = 0.0
    overlap: float = 0.0

    @classmethod
    def from_section(cls, section: Section) -> Contract:
        """Read the contract of a source from its table.

        Raises:
            SettingsError: one of the settings is no number.
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
    "items": "The newest documents hold {found:g} items; at least {wanted:g} are expected.",
    "dated": "{found:.0%} of the newest items have a day that is believed; at least {wanted:.0%} are expected.",
    "category": "{found:.0%} of the newest items have a label; at least {wanted:.0%} are expected.",
    "teaser": "{found:.0%} of the newest items have a teaser; at least {wanted:.0%} are expected.",
    "overlap": "{found:g} of the newest items were known before; at least {wanted:g} are expected, or some may be missed.",
}


def compare(contract: Contract, records: pl.DataFrame, known: int) -> list[dict[str, object]]:
    """Compare each rule of a contract with what was found; return rows for table contracts, without the source.

    Args:
        contract: what the source is held to.
        records: the records of its newest documents (columns of table records).
        known: how many of them are of items seen before.
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
