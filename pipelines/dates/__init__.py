"""Days in pages and texts: that of publication (published.py) and those that a text tells of (events.py)."""

from pipelines.dates.events import Event, events_of, find_events
from pipelines.dates.published import Published, Written, believe

__all__ = ["Event", "Published", "Written", "believe", "events_of", "find_events"]
