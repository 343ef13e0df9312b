"""From bytes to records; the shape of a page is recognised automatically. Pure functions; docs/parsing.md explains them.

One module for each shape, from lines to items: listing, undated, article, feed, register. document.py holds their
order, stamps.py what dates and fields look like, records.py how an item becomes a record.
"""

from pipelines.parse.document import parse_document
from pipelines.parse.model import Hints, Parsed, Quarantined, Record
from pipelines.parse.output import as_json

__all__ = ["Hints", "Parsed", "Quarantined", "Record", "as_json", "parse_document"]
