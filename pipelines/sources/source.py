"""What every kind of source is: a table of dateline.toml that yields raw documents.

Put here: what the kinds have in common. Not here: how one kind is read (a file each), which there are (kinds.py).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from pipelines.base.section import Section
from pipelines.sources.contract import Contract
from pipelines.sources.past import Past, Span, Tally
from pipelines.sources.raw import Received
from warehouse.errors import InputError

COMMON = frozenset({"kind", "day_first", "contract"})


def is_panic(error: BaseException) -> bool:
    """Decide whether an error is a fault of a library written in Rust: no Exception, and yet nobody's wish to stop."""
    return type(error).__name__ == "PanicException"


class SourceError(InputError):
    """Nothing could be taken from where a source points; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True)
class Source(ABC):
    """Where an organisation publishes.

    `name` is the source_id of its documents; `day_first` says whether 03/07/2025 is the 3rd of July there; `columns` are
    the parts by the headings of its tables, `selectors` those by part of its pages; `contract` is what it is held to.
    """

    name: str
    day_first: bool = True
    columns: dict[str, str] = field(default_factory=dict)
    selectors: dict[str, str] = field(default_factory=dict)
    contract: Contract = field(default_factory=Contract)

    @abstractmethod
    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield documents that are not known yet, unparsed. Update `tally` with counts.

        Raises:
            SourceError, NotAnswered, Forbidden: it points at nothing, or can't be had; before the first document, unless
                only a part of it failed.
        """


def common(name: str, section: Section, own: Collection[str]) -> dict[str, Any]:
    """Return the settings that all kinds share. Refuse settings that are neither shared nor the kind's `own`.

    Raises:
        SettingsError: one of them is wrong, or does not exist.
    """
    section.only(COMMON | set(own))
    contract = Contract.from_section(section.table("contract"))
    return {"name": name, "day_first": section.flag("day_first", True), "contract": contract}
