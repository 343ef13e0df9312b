"""What an issue stands on, and what another issue of the same report says of the difference.

The facts of an issue are kept beside it as facts.json: its items with wording, day, links and the records that showed them.
Put here: facts, and their comparison. Not here: where issues lie (issues.py).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from hashlib import sha256
from textwrap import shorten

import polars as pl

from dashboard import words
from dashboard.read import export
from dashboard.report.content import Content
from dashboard.words import say, speaking
from warehouse.queries import Reader

# Characters of a title, or of a list of names, in a sentence: some lines of it.
LONGEST_TEXT = 300

Fact = Mapping[str, object]


def facts_of(content: Content) -> dict[str, dict[str, object]]:
    """Return items by identifier: title, day, category, address, wording, first sight, records, links as `kind label role`."""
    linked = pl.concat_str("kind", "label", pl.col("role").fill_null(""), separator=" ").str.strip_chars()
    links = dict(content.links.group_by("item_id").agg(linked.unique().sort()).iter_rows())
    held = {}
    for row in content.facts.iter_rows(named=True):
        day, seen = row["published_on"], row["first_seen_at"]
        plain = {name: row[name] for name in ("title", "category", "url", "content_hash", "records")}
        held[row["item_id"]] = plain | {
            "published_on": str(day),
            "first_seen_at": seen.isoformat(),
            "links": links.get(row["item_id"], []),
        }
    return held


def fingerprints(content: Content) -> dict[str, object]:
    """Return what makes an issue: hashes of its items, of the figures of each section, and of its look."""
    look = content.look
    files = [path.read_bytes() for path in (look.word_template, look.slides_template) if path]
    files = [look.logo.svg, *files] if look.logo else files
    looks = repr((look.organisation, look.title, look.colour, look.sections)).encode()
    return {
        "items": _hash(json.dumps(facts_of(content), sort_keys=True).encode()),
        "figures": {section.name: _hash(export.csv(section.frame)) for section in content.sections},
        "look": _hash(looks, *files),
    }


def restatement(before: Mapping[str, object], content: Content, reader: Reader) -> tuple[str, ...]:
    """Say what was added, removed and corrected since an issue, and why; before holds its manifest and, as items, its facts."""
    with speaking(content.order.language):
        then, now = before["items"], facts_of(content)
        assert isinstance(then, dict)
        said = [say("restated-since", issue=before["issue"], edition=before["edition"])]
        added, gone = sorted(now.keys() - then.keys()), sorted(then.keys() - now.keys())
        corrected = sorted(key for key in then.keys() & now.keys() if _substance(then[key]) != _substance(now[key]))
        for kind, keys in (("added", added), ("removed", gone), ("corrected", corrected)):
            said += [say(f"restated-{kind}", count=len(keys))] if keys else []
        said += [_added(now[key], str(before["published_at"])) for key in added]
        said += _removed({key: then[key] for key in gone}, content, reader)
        said += [_corrected(then[key], now[key]) for key in corrected]
        return (*said, *_other(before, content, bool(added or gone or corrected)))


def _substance(fact: Fact) -> object:
    """Return what a reader sees of an item; a further record that shows it changes nothing."""
    return {name: held for name, held in fact.items() if name not in ("records", "first_seen_at")}


def _added(fact: Fact, published_at: str) -> str:
    seen = datetime.fromisoformat(str(fact["first_seen_at"]))
    if seen > datetime.fromisoformat(published_at):
        return say("restated-received", title=_title(fact), day=words.day(seen.date()))
    return say("restated-read-anew", title=_title(fact))


def _removed(gone: Mapping[str, Fact], content: Content, reader: Reader) -> list[str]:
    """Why each item is not in the report any more: merged, of another day, linked otherwise, or not in the edition."""
    records = {str(record): key for key, fact in gone.items() for record in _list(fact["records"])}
    rows = reader.run("items_now", items=list(gone), records=list(records)).rows(named=True)
    same = {row["item_id"]: row for row in rows if row["record_id"] is None}
    merged = {records[row["record_id"]]: row for row in rows if row["record_id"] is not None}
    said = []
    for key, fact in gone.items():
        row, into = same.get(key), merged.get(key)
        period = content.order.period
        if row and not (row["published_on"] and period.since <= row["published_on"] <= period.until):
            said.append(say("restated-moved", title=_title(fact), day=words.day(row["published_on"])))
        elif row:
            said.append(say("restated-unlinked", title=_title(fact)))
        elif into:
            said.append(say("restated-merged", title=_title(fact), into=_title(into)))
        else:
            said.append(say("restated-gone", title=_title(fact)))
    return said


def _corrected(then: Fact, now: Fact) -> str:
    said = []
    if then["content_hash"] != now["content_hash"]:
        said.append(say("restated-wording") if then["title"] == now["title"] else say("restated-title", before=_title(then)))
    if then["published_on"] != now["published_on"]:
        said.append(say("restated-day", before=words.day(date.fromisoformat(str(then["published_on"])))))
    old, new = set(map(str, _list(then["links"]))), set(map(str, _list(now["links"])))
    gained, lost = ([link.split(" ", 1)[1] for link in sorted(links)] for links in (new - old, old - new))
    said += [say("restated-gained", names=_short(words.listed(gained)))] if gained else []
    said += [say("restated-lost", names=_short(words.listed(lost)))] if lost else []
    return say("restated-item", title=_title(now), changes="; ".join(said or [say("restated-label")]))


def _other(before: Mapping[str, object], content: Content, items_differ: bool) -> list[str]:
    """Say what changed besides the items."""
    was, now = before["data"], fingerprints(content)
    figures, then = now["figures"], was["figures"] if isinstance(was, dict) else {}
    assert isinstance(was, dict) and isinstance(figures, dict)
    titles = [section.title for section in content.sections if then.get(section.name) != figures[section.name]]
    said = [say("restated-figures", titles=words.listed(titles))] if titles and not items_differ else []
    return said + ([say("restated-look")] if was["look"] != now["look"] else [])


def _title(fact: Fact) -> str:
    return _short(str(fact["title"] or say("no-title")))


def _short(text: str) -> str:
    """Shorten a text so that a reader recognises it and a sentence can hold it."""
    return shorten(text, LONGEST_TEXT, placeholder=" …")


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _hash(*parts: bytes) -> str:
    return sha256(b"\0".join(parts)).hexdigest()
