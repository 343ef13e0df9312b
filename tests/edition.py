"""An edition of invented items, as small as the pages need: every role, a project with events, flaws, markup in a title."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.layout import arrange
from warehouse.schema import ddl
from warehouse.tables import ALL, BY_NAME

SEEN = datetime(2022, 4, 1, 6, 0, tzinfo=UTC)
EVIDENCE_RULE = "by_name"

COUNTRIES = [
    ("NER", "NE", "562", "Niger", "Africa", "Western Africa", 17.6, 8.1),
    ("NGA", "NG", "566", "Nigeria", "Africa", "Western Africa", 9.1, 8.7),
    ("GHA", "GH", "288", "Ghana", "Africa", "Western Africa", 7.9, -1.0),
    ("TUN", "TN", "788", "Tunisia", "Africa", "Northern Africa", 33.9, 9.5),
    ("UKR", "UA", "804", "Ukraine", "Europe", "Eastern Europe", 48.4, 31.2),
    ("MLT", "MT", "470", "Malta", "Europe", "Southern Europe", 35.9, 14.4),
    ("XKX", "XK", None, "Kosovo", "Europe", "Southern Europe", 42.6, 20.9),
    ("TUV", "TV", "798", "Tuvalu", "Oceania", "Polynesia", -7.1, 177.6),
    ("DEU", "DE", "276", "Germany", "Europe", "Western Europe", 51.2, 10.4),
    ("DNK", "DK", "208", "Denmark", "Europe", "Northern Europe", 56.3, 9.5),
]
REGIONS = [("west-africa", "West Africa", "geography"), ("western-balkans", "Western Balkans", "geography")]
MEMBERS = [("west-africa", "NER"), ("west-africa", "NGA"), ("west-africa", "GHA"), ("western-balkans", "XKX")]
DONORS = [
    ("eu", "European Union", "eu", None, None),
    ("germany", "Germany", "government", None, "DEU"),
    ("denmark", "Denmark", "government", None, "DNK"),
]
PROJECTS = [
    ("bridge", "BRIDGE", "Better Ready for Integrated Desert Governance"),
    ("harbour", "HARBOUR", None),
    ("lantern", None, "Lantern of the Lakes"),
]
CATEGORIES = ["Project News", "In Focus", "Expert Voice", "Press Release", None]
HOSTILE = '<script>alert("x")</script> =1+1 | *bold* [link](javascript:1) $x$ :red[y]'


def _items() -> list[tuple]:
    rows = []
    for number in range(60):
        iso3, _, _, country, *_ = COUNTRIES[number % 8]
        project = PROJECTS[number % 3]
        label = project[1] or project[2]
        title = HOSTILE if number == 7 else f"{label} opens a training centre in {country}"
        text = f"The {label} project trained border officers in {country}. It is funded by the European Union. Day {number}."
        day = None if number % 20 == 19 else date(2020, 1, 10) + timedelta(days=13 * number)
        rows.append((f"item{number:03}", iso3, country, project[0], label, title, text, day, CATEGORIES[number % 5]))
    return rows


def build(path: Path, fill: Callable[[duckdb.DuckDBPyConnection], None] | None = None) -> Path:
    """Write the edition file and return its path; `fill` puts other rows into its tables."""
    with duckdb.connect(str(path)) as db:
        for table in ALL:
            db.execute(ddl(table))
        (fill or _fill)(db)
        arrange(db, path.with_suffix(".words"))
    return path


@cache
def _made(fill: Callable[[duckdb.DuckDBPyConnection], None] | None) -> TemporaryDirectory:
    """A folder with the edition, made once and copied for each home."""
    folder = TemporaryDirectory()
    build(Path(folder.name) / "edition.duckdb", fill)
    return folder


def home(
    folder: Path,
    name: str = "20220401T060000000000Z-00000000",
    fill: Callable[[duckdb.DuckDBPyConnection], None] | None = None,
) -> Path:
    """A home with one edition, and the pointer to it."""
    editions = folder / "editions"
    editions.mkdir(parents=True, exist_ok=True)
    made, path = Path(_made(fill).name) / "edition.duckdb", editions / f"{name}.duckdb"
    shutil.copyfile(made, path)
    shutil.copytree(made.with_suffix(".words"), path.with_suffix(".words"))
    (editions / "current").write_text(name + "\n", encoding="utf-8")
    return folder


def _insert(db: duckdb.DuckDBPyConnection, table: str, rows: list[tuple] | list[dict]) -> None:
    """Put rows into a table: tuples of all its columns, or dictionaries of those that are not null."""
    width = len(BY_NAME[table].columns)
    rows = [tuple(map(row.get, BY_NAME[table].columns)) if isinstance(row, dict) else row for row in rows]
    assert all(len(row) == width for row in rows), table
    db.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * width)})', rows)


def _evidence(text: str, words: str) -> tuple:
    start = text.index(words)
    return ("text", start, start + len(words), words, EVIDENCE_RULE, 0.97)


def _fill(db: duckdb.DuckDBPyConnection) -> None:
    items = _items()
    _insert(db, "rules", [(EVIDENCE_RULE, "country", "{label}: the {field} says “{matched}”.", 0.97)])
    _insert(db, "countries", COUNTRIES)
    _insert(db, "regions", REGIONS)
    _insert(db, "region_countries", MEMBERS)
    _insert(db, "donors", DONORS)
    columns = ("project_id", "acronym", "name", "origin")
    _insert(db, "projects", [dict(zip(columns, (*project, "news"), strict=True)) for project in PROJECTS])
    names = [(id_, name, kind) for id_, *named in PROJECTS for name, kind in zip(named, ("acronym", "name"), strict=True) if name]
    _insert(db, "project_names", [{"project_id": a, "name": b, "kind": c, "origin": "news"} for a, b, c in names])
    _insert(db, "project_donors", [(project[0], "eu", "news", 20) for project in PROJECTS])
    _insert(db, "project_countries", [("bridge", "NER", "news", 8, None), ("harbour", "NGA", "news", 8, None)])
    _insert(db, "raw_documents", [("doc1", "files", "news.txt", SEEN, "a" * 64, 12345, None, None)])
    _insert(db, "parses", [("doc1", "listing", 62, 0, 1, 3)])
    _insert(db, "quarantine", [("doc1-9", "doc1", 9, "A record without a title or a text.", "<b>???</b>")])
    _insert(db, "items", [_item_row(*item) for item in items])
    _insert(db, "item_countries", [(i[0], i[1], "focus", *_evidence(i[6], i[2])) for i in items])
    _insert(db, "item_projects", [(i[0], i[3], *_evidence(i[6], i[4])) for i in items])
    _insert(db, "item_donors", [(i[0], "eu", "stated", None, *_evidence(i[6], "European Union")) for i in items if i[1] != "TUN"])
    _insert(
        db, "item_events", [(i[0], i[7] + timedelta(5), i[7] + timedelta(9), *_evidence(i[6], "Day")) for i in items[::4] if i[7]]
    )
    _insert(db, "item_versions", [(items[0][0], 1, items[0][5], items[0][8], None, items[0][6], "h", SEEN)])
    # The hostile item was worded otherwise at first, is shown by a document, and was told again.
    wordings = enumerate(("BRIDGE opens a center", items[7][5]), start=1)
    _insert(db, "item_versions", [("item007", n, title, items[7][8], None, items[7][6], f"h{n}", SEEN) for n, title in wordings])
    _insert(db, "item_sightings", [("item007", "doc1-7", "doc1", 7, 2, SEEN)])
    _insert(db, "item_sightings", [("item015", f"doc1-{line}", "doc1", line, 1, SEEN) for line in (15, 16, 17)])
    _insert(db, "item_reposts", [("item015", "item007", 0.9)])
    _insert(db, "runs", [("run1", SEEN, 2.5, 1, 63, 60, 2, 1, 0, 0, 60, 0, "0.1.0")])


def _item_row(item_id, iso3, country, project_id, label, title, text, day, category) -> tuple:
    flaw = None if day else "31 February is not a day."
    url = f"https://news.example/{item_id}"
    return (
        item_id,
        "files",
        url,
        category,
        title,
        day,
        "31 February 2021",
        flaw,
        text,
        text,
        "article" if item_id < "item030" else "teaser",
        None,
        None,
        "en",
        20,
        "h",
        SEEN,
        SEEN,
    )
