"""Stamps: the lines with an item's day and other fields. A listing is recognised by its stamps.

A stamp is a day on a line of its own ('18 March 2022', 'Released 08.12.2021', 'Project News | 18 March 2022'), a labelled
field ('Content type: News'), or several such lines in a row. Where a page has none, a day at the beginning or the end of
a line, or a dateline ('Vienna, 14 October 2021 – …'), can serve. Not here: which words belong to a stamp (listing.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import reduce

from pipelines.dates.months import months
from pipelines.dates.published import LONGEST, Written, leading, trailing, whole
from pipelines.parse.lines import Line, Look, look
from pipelines.parse.vocabulary import after_date_words, field_role, is_category

FIELD = re.compile(r"(?P<name>[^\s:：][^:：]{0,38}?)\s?[:：]\s*(?P<value>.*)")
BETWEEN_FIELDS = re.compile(r"\s*[|•·;]\s*(?=[^|•·;:]{2,30}:)")
SEPARATED = re.compile(r"\s*[|•·●/»›—–-]\s*|\s{2,}")
AFTER_DAY = re.compile(r"\s*(?:[–—|:•·]|--?(?=\s))\s*|\s+")
BEFORE_DAY = re.compile(r"(?:\s*[|•·–—]\s*|\s+--?\s+|\s*\(\s*|(?<=[.!?…”\"»)])\s*|\s{2,})$")
NAME = r"[A-ZÀ-ÞĀ-ŽА-ЯЁҐІЇЄ][\w'’.-]*(?:[ /-](?:and |et |und |de |del |la |of |the )*[A-ZÀ-ÞĀ-ŽА-ЯЁҐІЇЄ][\w'’.-]*){0,4}"
PLACE = re.compile(rf"\(?{NAME}(?:, ?{NAME})?")
BEFORE_WORD = re.compile(r"[\s,(]+(?=\w)")
PLACE_ALONE = re.compile(rf"(?P<place>{NAME}, ?{NAME})\s?:\s+(?=\S)")
AFTER_DATELINE = re.compile(r"\s*[)]?\s*(?:[–—.:]|--?)\s*[)]?\s*(?=\S)")
STRONG = frozenset("|•·●»›")

# A log notes seconds; news does not.
SECONDS = re.compile(r":\d\d:\d\d")
MONTH_YEAR = re.compile(r"(?P<month>[^\W\d_]+)\.? (?:de )?(?P<year>\d{4})")

# "Bosnia and Herzegovina, Republika Srpska" and the like fit in.
LONGEST_PLACE = 70

# A label on the line of a day is short: 'Field story', 'Call for proposals'.
LABEL_WORDS = 4

# An item that goes on after the day on its line is no date line with a place: it has more words than these.
FEWEST_WORDS = 3


@dataclass(frozen=True)
class Stamp:
    """A stamp of one or several lines: an item's day, and fields by role (category, place, topics …).

    A field `date` has words in place of a day that are not a day.
    """

    number: int
    day: Written | None = None
    fields: dict[str, str] = field(default_factory=dict)
    gap: int = 0

    def joined(self, other: Stamp) -> Stamp:
        """Join two stamps that are right after each other."""
        return replace(self, day=self.day or other.day, fields={**other.fields, **{k: v for k, v in self.fields.items() if v}})


@dataclass(frozen=True)
class Dateline:
    """Place and day before an item's first words; the day is None if the text gives only a month, or nothing."""

    place: str
    day: Written | None
    month_only: bool = False


def stamp(line: Line) -> Stamp | None:
    """Return the stamp of one line; None if the line is not a stamp."""
    found = _day_stamp(line.text) or _field_stamp(line.text)
    return replace(found, number=line.number, gap=line.gap) if found else None


def _day_stamp(text: str) -> Stamp | None:
    if len(text) > 2 * LONGEST:
        return None
    if day := whole(text.strip("()[] ")):
        return Stamp(0, day)
    rest = after_date_words(text)
    if rest and (found := _day_stamp(rest)):
        return found
    return _labelled_day(text)


def _labelled_day(text: str) -> Stamp | None:
    """Read a day next to a label, a place or an author: 'Project News | 18 March 2022', 'Vienna, 18 March 2022'."""
    if found := leading(text):
        day, rest = found
        mark = SEPARATED.match(rest)
        label = rest[mark.end() :].strip() if mark else rest.strip(" ,")
        fields = _fields_next_to_day(label, strong=mark is not None and mark[0].strip() in STRONG, comma=rest.lstrip()[:1] == ",")
        return Stamp(0, day, fields) if fields is not None else None
    if found_at_end := trailing(text):
        before, day = found_at_end
        label, end = before.strip(" |•·●/»›—–-,"), before.rstrip()[-1:]
        fields = _fields_next_to_day(label, strong=end in STRONG, comma=end == ",")
        return Stamp(0, day, fields) if fields is not None else None
    return None


def _fields_next_to_day(words: str, *, strong: bool, comma: bool) -> dict[str, str] | None:
    """Read words next to a day as fields, by the sign between them; None if they may be an item's own words."""
    if strong and field_role(words.split(maxsplit=1)[0] if words else "") == "other":
        return {}
    if _is_label(words, strong):
        return {"category": words}
    return {"place": words} if comma and PLACE.fullmatch(words) else None


def _is_label(words: str, strong: bool) -> bool:
    if not words or look(words) is not Look.TITLE:
        return False
    return is_category(words) or (strong and len(words.split()) <= LABEL_WORDS and not any(map(str.isdigit, words)))


def _field_stamp(text: str) -> Stamp | None:
    """Return the stamp of a field, or of several fields on one line."""
    parts = BETWEEN_FIELDS.split(text)
    found = [one for part in parts if (one := _one_field(part))]
    return reduce(Stamp.joined, found) if found and len(found) == len(parts) else _one_field(text)


def _one_field(text: str) -> Stamp | None:
    found = FIELD.match(text)
    role = field_role(found["name"]) if found else None
    if not found or not role:
        return None
    value = found["value"].strip()
    if role != "date":
        return Stamp(0, None, {role: value})
    day = whole(value)
    if not day and (started := leading(value)) and len(started[1].split()) < FEWEST_WORDS:
        day = started[0]
    return Stamp(0, day, {} if day else {"date": value})


def month_stamp(line: Line) -> Stamp | None:
    """Return the stamp of a line that is a month ('March 2022'), which gives no day."""
    found = MONTH_YEAR.fullmatch(line.text)
    return Stamp(line.number, None, {"date": line.text}, line.gap) if found and months(found["month"]) else None


def opening_day(text: str) -> tuple[Written, str] | None:
    """Split off a day before an item's words: '04.02.2016 – The summit …', 'date 2021-12-20 The committee …'."""
    found = leading(text) or ((rest := after_date_words(text)) and leading(rest)) or None
    if not found:
        return None
    day, rest = found
    if SECONDS.search(day.words):
        return None
    mark = AFTER_DAY.match(rest)
    bare = bool(mark and not mark[0].strip())
    words = rest[mark.end() :].lstrip("|-–—: ") if mark else ""
    if len(words.split()) < FEWEST_WORDS or (bare and not day.numeric and words[:1].islower()):
        return None
    return day, words


def closing_day(text: str) -> tuple[str, Written] | None:
    """Split off a day after an item's words: 'The summit has ended. 9 Dec, 2022', 'Summit (12 March 2020)'."""
    found = trailing(text.rstrip(" )]"))
    if not found:
        return None
    before, day = found
    words = BEFORE_DAY.sub("", before)
    prefix = words.rsplit(maxsplit=3)
    for count in range(1, min(3, len(prefix) - 1) + 1):
        if field_role(" ".join(prefix[-count:])) == "date":
            words, before = " ".join(prefix[:-count]), ". "
            break
    return (words.rstrip(), day) if BEFORE_DAY.search(before) and len(words.split()) >= FEWEST_WORDS else None


def dateline(text: str) -> Dateline | None:
    """Return the dateline of a text: 'Vienna, 14 October 2021 – …', 'Abuja, June 2022. …', 'Baghdad, Iraq: …'."""
    head = text[:150]
    if alone := PLACE_ALONE.match(head):
        return Dateline(alone["place"], None)
    for start in BEFORE_WORD.finditer(head, 0, LONGEST_PLACE):
        place, rest = head[: start.start()].rstrip(" ,(–—-"), head[start.end() :]
        if not PLACE.fullmatch(place):
            continue
        if (started := leading(rest)) and AFTER_DATELINE.match(started[1]):
            return Dateline(place.lstrip("("), started[0])
        month = MONTH_YEAR.match(rest)
        if month and months(month["month"]) and AFTER_DATELINE.match(rest[month.end() :]):
            return Dateline(place.lstrip("("), None, month_only=True)
    return None
