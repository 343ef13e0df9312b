"""Frames as queries give them, for tests of charts."""

from datetime import UTC, date, datetime

import polars as pl

MONTHS = pl.DataFrame(
    [
        (date(2021, 1, 1), "Project News", 1, 4),
        (date(2021, 1, 1), "In Focus", 2, 2),
        (date(2021, 3, 1), "Project News", 1, 1),
        (date(2021, 3, 1), None, 9, 3),
    ],
    schema={"period": pl.Date, "category": pl.String, "category_rank": pl.Int64, "items": pl.Int64},
    orient="row",
)

PLACES = pl.DataFrame(
    [
        ("NGA", "Nigeria", 9.1, 8.7, 120),
        ("MLT", "Malta", 35.9, 14.4, 7),
        ("XKX", "Kosovo", 42.6, 20.9, 1),
        ("TUV", "Tuvalu", -7.1, 177.6, 1),
    ],
    schema=["iso3", "name", "latitude", "longitude", "items"],
    orient="row",
)

REGIONS = pl.DataFrame(
    [
        (date(2021, 1, 1), "west", "West Africa", 4, 5, 3),
        (date(2021, 10, 1), "west", "West Africa", 1, 5, 3),
        (date(2021, 4, 1), None, "<b>Sahel</b>", 2, 2, 3),
    ],
    schema=["period", "region_id", "region", "items", "region_items", "regions"],
    orient="row",
)

RULES = pl.DataFrame(
    {"kind": ["country", "country", "donor"], "rule": ["a", "b", "c"], "confidence": [0.97, 0.6, 0.9], "links": [50, 10, 40]}
)

RUNS = pl.DataFrame(
    {"started_at": [datetime(2022, 4, day, tzinfo=UTC) for day in (2, 1)], "items": [7, 5], "repeats": [2, 1]}
).with_columns(quarantined=pl.Series([1, 0]), withheld=pl.Series([3, 0]))

OVER_TIME = pl.DataFrame(
    [
        (date(2020, 1, 1), "eu", "European Union", 1, "stated", 5),
        (date(2020, 1, 1), "eu", "European Union", 1, "inherited", 2),
        (date(2021, 1, 1), "dk", "Denmark", 9, "inherited", 3),
        (date(2021, 1, 1), None, None, None, "stated", 4),
    ],
    schema={
        "period": pl.Date,
        "donor_id": pl.String,
        "donor": pl.String,
        "donor_rank": pl.Int64,
        "credit": pl.String,
        "items": pl.Int64,
    },
    orient="row",
)

MATRIX = pl.DataFrame(
    [
        (1, "eu", "European Union", "wa", "Western Africa", 4),
        (1, "eu", "European Union", "ee", "Eastern Europe", 7),
        (2, "dk", "Denmark", "wa", "Western Africa", 5),
        (2, "dk", "Denmark", None, None, 30),
        (None, None, None, "ee", "Eastern Europe", 1),
    ],
    schema=["place", "donor_id", "donor", "region_id", "region", "items"],
    orient="row",
)

FLOWS = pl.DataFrame(
    [
        ("eu", "European Union", 1, "named", "p1", "BRIDGE", "named", None, None, None, 6),
        ("eu", "European Union", 1, "named", None, None, "none", None, None, None, 2),
        (None, None, None, "other", "p1", "BRIDGE", "named", None, None, None, 3),
        (None, None, None, None, "p1", "BRIDGE", "named", "NER", "Niger", "named", 7),
        (None, None, None, None, None, None, "none", None, None, "other", 2),
    ],
    schema={
        **dict.fromkeys(("donor_id", "donor"), pl.String),
        "donor_rank": pl.Int64,
        **dict.fromkeys(("donor_part", "project_id", "project", "project_part", "iso3", "country", "country_part"), pl.String),
        "items": pl.Int64,
    },
    orient="row",
)

RATES = pl.DataFrame(
    [("eu", "European Union", 10, 6, 3, 1), ("dk", "Denmark", 4, 1, 0, 3)],
    schema=["donor_id", "donor", "due", "stated", "inherited", "missing"],
    orient="row",
)

SILENT = pl.DataFrame(
    [
        ("project", "p1", "BRIDGE", date(2020, 5, 1), 400, "beyond", 40.0, 3),
        ("project", "p2", "HARBOUR", date(2021, 1, 1), 150, "within", 300.0, 3),
        ("project", "p3", "ATLAS", None, 120, "unknown", None, 3),
    ],
    schema=["kind", "id", "name", "last_item_on", "days_silent", "state", "rhythm", "fewest_days"],
    orient="row",
)
