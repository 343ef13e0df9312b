"""A small edition of credits, for counting by hand: nine items, donors in families, a register, silence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb

from tests import edition
from tests.edition import COUNTRIES, EVIDENCE_RULE, SEEN, _insert

REGIONS = [
    ("western_africa", "Western Africa", "m49"),
    ("northern_africa", "Northern Africa", "m49"),
    ("sahel", "Sahel", "programme"),
    ("coast", "Gulf Coast", "programme"),
]
MEMBERS = [
    *(("western_africa", iso3) for iso3 in ("NER", "NGA", "GHA")),
    ("northern_africa", "TUN"),
    *(("sahel", iso3) for iso3 in ("NER", "NGA")),
    *(("coast", iso3) for iso3 in ("NGA", "GHA")),
]
DONORS = [
    ("eu", "European Union", "eu", None, None),
    ("eutf", "Trust Fund", "eu_instrument", "eu", None),
    ("germany", "Germany", "government", None, "DEU"),
    ("giz", "GIZ", "agency", "germany", "DEU"),
    ("denmark", "Denmark", "government", None, "DNK"),
]
# project_id, acronym, planned start and end, and status, by the register
PROJECTS = [
    ("bridge", "BRIDGE", None, None, None),
    ("harbour", "HARBOUR", None, None, None),
    ("lantern", "LANTERN", date(2019, 1, 1), date(2020, 12, 31), None),
    ("atlas", "ATLAS", date(2021, 1, 1), date(2023, 12, 31), "active"),
    ("closed", "CLOSED", date(2021, 1, 1), date(2023, 12, 31), "closed"),
]
# The trust fund and the Union pay for one project: the nearer of the two is due.
PAYERS = [
    ("bridge", "eutf", "news", 1),
    ("bridge", "eu", "news", 1),
    ("bridge", "denmark", "register", 0),
    ("harbour", "giz", "news", 1),
    ("atlas", "germany", "register", 0),
]
# item_id, day, extent, countries in focus, projects, credits in its words, credits by its projects
ITEMS = [
    ("i0", date(2018, 3, 1), "teaser", ["DEU"], [], [], []),
    ("i1", date(2020, 1, 15), "article", ["NER"], ["bridge"], ["eutf"], ["eu", "denmark"]),
    ("i2", date(2020, 2, 15), "teaser", ["NER", "NGA"], ["bridge"], ["eu"], ["eutf", "denmark"]),
    ("i3", date(2020, 5, 10), "article", ["NER"], ["bridge"], [], ["eu", "eutf", "denmark"]),
    ("i4", date(2020, 5, 20), "teaser", ["NGA"], ["bridge", "harbour"], ["denmark"], ["eu", "eutf", "giz"]),
    ("i5", date(2021, 1, 10), "article", ["GHA"], ["harbour"], ["giz"], []),
    ("i6", date(2021, 6, 10), "teaser", ["TUN"], ["lantern"], [], []),
    ("i7", None, "teaser", ["UKR"], ["harbour"], ["germany"], ["giz"]),
    ("i8", date(2021, 6, 30), "article", [], [], ["eu"], []),
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
    _insert(
        db,
        "projects",
        [
            {
                "project_id": id_,
                "acronym": name,
                "origin": "register",
                "planned_start": begins,
                "planned_end": ends,
                "register_status": status,
            }
            for id_, name, begins, ends, status in PROJECTS
        ],
    )
    _insert(db, "project_donors", PAYERS)
    _insert(db, "items", [_item(*item[:3]) for item in ITEMS])
    _insert(db, "item_countries", [(item[0], iso3, "focus", *words) for item in ITEMS for iso3 in item[3]])
    _insert(db, "item_projects", [(item[0], project, *words) for item in ITEMS for project in item[4]])
    _insert(db, "item_donors", [(item[0], donor, "stated", None, *words) for item in ITEMS for donor in item[5]])
    _insert(db, "item_donors", [(item[0], donor, "inherited", item[4][0], *words) for item in ITEMS for donor in item[6]])
    _insert(db, "item_regions", [("i8", "sahel", *words)])
    _insert(db, "runs", [("run1", SEEN, 2.5, 1, 9, 9, 0, 0, 0, 0, 9, 0, "0.1.0")])


def _item(item_id: str, day: date | None, extent: str) -> dict[str, object]:
    seen = {"first_seen_at": SEEN, "last_seen_at": SEEN}
    known = {"url": f"https://news.example/{item_id}", "title": f"Title of {item_id}", "text": "The text.", "extent": extent}
    return {"item_id": item_id, "source_id": "files", "published_on": day, "word_count": 5, "content_hash": "h", **known, **seen}
