"""Ask sources for what they have, and keep it: the one way in for documents.

Not here: which kinds there are (kinds.py), or how one is read (files.py, and a file for each further kind).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pipelines.raw import receive
from pipelines.sources.kinds import Source
from warehouse.store import Home

# The source of files named on the command line.
NAMED_FILES = "files"


def take_in(home: Home, sources: Iterable[Source], received_at: datetime) -> list[str]:
    """Keep what the sources have as documents of a home, all with one time of receipt.

    Returns:
        The identifier of each document, new or known.

    Raises:
        SourceError: a source points at nothing; nothing of any source is kept then.
    """
    found = [(source.name, source.documents()) for source in sources]
    return [identifier for name, incoming in found for identifier in receive(home, name, incoming, received_at)]
