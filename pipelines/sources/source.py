"""The base of all kinds of sources: a source is a table of dateline.toml, and yields raw documents.

Put here: code that all kinds share. Not here: reading one kind (a file for each), the list of kinds (kinds.py).
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
    """Decide whether an error is a panic of a Rust library: no Exception, but no wish of a person to stop either."""
    return type(error).__name__ == "PanicException"


class SourceError(InputError):
    """A source gave no document; the message says why and what to do."""


@dataclass(frozen=True, kw_only=True)
class Source(ABC):
    """A place where an organisation publishes.

    `name` is the source_id of its documents. If `day_first` is true, 03/07/2025 is 3 July. `columns` maps headings of
    tables to parts of an item; `selectors` maps parts of an item to places in a page. `contract` is checked after each run.
    """

    name: str
    day_first: bool = True
    columns: dict[str, str] = field(default_factory=dict)
    selectors: dict[str, str] = field(default_factory=dict)
    contract: Contract = field(default_factory=Contract)

    @abstractmethod
    def documents(self, past: Past, tally: Tally, span: Span) -> Iterator[Received]:
        """Yield documents that are not kept yet, unparsed. Update `tally` with counts.

        Raises:
            SourceError, NotAnswered, Forbidden: the source gave no document, or failed after some documents.
        """


def common(name: str, section: Section, own: Collection[str]) -> dict[str, Any]:
    """Return the settings that all kinds share. Refuse settings that are neither shared nor the kind's `own`.

    Raises:
        SettingsError: a setting is wrong, or does not exist.
    """
    section.only(COMMON | set(own))
    contract = Contract.from_section(section.table("contract"))
    return {"name": name, "day_first": section.flag("day_first", True), "contract": contract}
