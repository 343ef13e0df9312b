"""Days in pages and texts: days of publication (published.py), and days that a text names (events.py)."""

from pipelines.dates.events import Event, events_of, find_events
from pipelines.dates.published import Published, Written, validate

__all__ = ["Event", "Published", "Written", "events_of", "find_events", "validate"]
