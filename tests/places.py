"""A small edition of places and projects, for counting by hand: nine items, regions of three kinds, a register, phases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from tests import edition
from tests.edition import COUNTRIES, EVIDENCE_RULE, SEEN, _insert

REGIONS = [
    ("africa", "Africa", "m49"),
    ("western_africa", "Western Africa", "m49"),
    ("sahel", "Sahel", "programme"),
    ("coast", "Gulf Coast", "programme"),
]
MEMBERS = [
    *(("africa", iso3) for iso3 in ("NER", "NGA", "GHA", "TUN")),
    *(("western_africa", iso3) for iso3 in ("NER", "NGA", "GHA")),
    ("sahel", "NER"),
    *(("coast", iso3) for iso3 in ("NGA", "GHA")),
]
DONORS = [("eu", "European Union", "eu", None, None), ("denmark", "Denmark", "government", None, "DNK")]
# project_id, the project that it continues, planned start and end by the register
PROJECTS = [
    ("bridge", None, None, None),
    ("harbour", "bridge", None, None),
    ("lantern", None, date(2019, 1, 1), date(2020, 12, 31)),
    ("atlas", "lantern", date(2023, 1, 1), date(2024, 12, 31)),
    ("mast", None, None, None),
    ("keel", "lantern", date(2021, 1, 1), date(2023, 12, 31)),
    ("hull", None, None, None),
    ("deck", None, date(2022, 1, 1), date(2023, 12, 31)),
    ("yard", None, date(2019, 1, 1), date(2020, 12, 31)),
    ("rope", None, date(2020, 1, 1), date(2023, 12, 31)),
    ("sail", None, date(2020, 1, 1), date(2023, 12, 31)),
    ("helm", None, None, None),
]
# What the register says beyond planned dates.
REGISTERED = {
    "yard": {"register_status": "active"},
    "rope": {"actual_end": date(2021, 6, 30)},
    "sail": {"register_status": "cancelled"},
    "helm": {"register_status": "planned", "origin": "register"},
}
PLACES = [("bridge", "NER", "news", 2), ("bridge", "NGA", "news", 1), ("lantern", "UKR", "news", 3)]
PLACES += [("lantern", "TUN", "register", 0), ("atlas", "TUN", "register", 0)]
PAYERS = [("bridge", "eu", "news", 1), ("bridge", "denmark", "register", 0), ("atlas", "denmark", "register", 0)]
# item_id, day, countries in focus, project
ITEMS = [
    ("i1", date(2020, 1, 10), ["NER"], "bridge"),
    ("i2", date(2020, 3, 10), ["NGA"], "bridge"),
    ("i3", date(2021, 6, 1), ["NER"], "bridge"),
    ("i4", date(2022, 1, 15), ["GHA", "NGA"], "harbour"),
    ("i5", date(2020, 5, 5), ["UKR"], "lantern"),
    ("i6", date(2019, 2, 2), ["MLT"], "mast"),
    ("i7", date(2021, 2, 1), ["XKX"], "keel"),
    ("i8", None, ["NER"], "hull"),
    ("i9", date(2022, 1, 31), [], None),
]


def home(folder: Path) -> Path:
    """A home with this edition."""
    return edition.home(folder, fill=fill)


def fill(db: duckdb.DuckDBPyConnection) -> None:
    """Put the rows into the edition's tables."""
    words = ("text", 0, 3, "The", EVIDENCE_RULE, 0.9)
    _insert(db, "rules", [(EVIDENCE_RULE, "country", "{label}: the {field} says “{matched}”.", 0.97)])
    _insert(db, "countries", COUNTRIES)
    _insert(db, "regions", REGIONS)
    _insert(db, "region_countries", MEMBERS)
    _insert(db, "donors", DONORS)
    _insert(db, "projects", [_project(*project) for project in PROJECTS])
    _insert(db, "project_countries", [_named("project_id iso3 origin items", row) for row in PLACES])
    _insert(db, "project_donors", [_named("project_id donor_id origin items", row) for row in PAYERS])
    names = [("bridge", "BRIDGE", "acronym"), ("bridge", "Bridge over the Niger", "name")]
    _insert(db, "project_names", [_named("project_id name kind", row) | {"origin": "news"} for row in names])
    _insert(db, "items", [_item(item[0], item[1]) for item in ITEMS])
    _insert(db, "item_countries", [(item[0], iso3, "focus", *words) for item in ITEMS for iso3 in item[2]])
    _insert(db, "item_countries", [("i3", "TUN", "mention", *words)])
    _insert(db, "item_projects", [(item[0], item[3], *words) for item in ITEMS if item[3]])
    _insert(db, "item_regions", [("i9", "sahel", *words)])
    _insert(db, "item_donors", [("i1", "eu", "stated", None, *words)])
    _insert(db, "item_donors", [(item, "denmark", "inherited", "bridge", *words) for item in ("i1", "i2")])
    _insert(db, "item_events", [("i2", date(2020, 3, 1), date(2020, 3, 3), *words)])
    _insert(db, "runs", [("run1", SEEN, 2.5, 1, 9, 9, 0, 0, 0, 0, 9, 0, "0.1.0")])


def _named(names: str, row: tuple) -> dict[str, object]:
    return dict(zip(names.split(), row, strict=True))


def _project(project_id: str, phase_of: str | None, start: date | None, end: date | None) -> dict[str, object]:
    known = {"acronym": project_id.upper(), "origin": "register" if start else "news", "phase_of": phase_of}
    return {"project_id": project_id, **known, "planned_start": start, "planned_end": end} | REGISTERED.get(project_id, {})


def _item(item_id: str, day: date | None) -> dict[str, object]:
    seen = {"first_seen_at": SEEN, "last_seen_at": SEEN}
    known = {"url": f"https://news.example/{item_id}", "title": f"Title of {item_id}", "text": "The text.", "extent": "article"}
    return {"item_id": item_id, "source_id": "files", "published_on": day, "word_count": 5, "content_hash": "h", **known, **seen}
