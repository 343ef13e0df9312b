"""The vocabularies: read warehouse/reference/ and a user's own files, and check them.

Files in made/ are written by `make reference` from the tables in tools/reference/; files in kept/ are edited by hand.
Put here: how a vocabulary file is read and what makes it valid. Not here: the facts (reference/, see sources.md there) or what
is made of them (pipelines/link/).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from warehouse.errors import InputError

FOLDER = Path(__file__).parent / "reference"

# How the first line of a made file begins.
MADE = "# DO NOT EDIT"


class VocabularyError(InputError):
    """A vocabulary file breaks a rule; the message names file, row and remedy."""


@dataclass(frozen=True)
class File:
    """One vocabulary file: its columns and their types, its key, and what its values must be.

    `blank` are columns that may be empty; `known` maps a column to the values it may have; `refers` maps a column to
    the "file.column" that must hold its values.
    """

    columns: dict[str, pl.DataType | type[pl.DataType]]
    key: tuple[str, ...]
    blank: frozenset[str] = frozenset()
    known: dict[str, frozenset[str]] = field(default_factory=dict)
    refers: dict[str, str] = field(default_factory=dict)


def words(*names: str) -> dict[str, pl.DataType | type[pl.DataType]]:
    """Columns of text."""
    return dict.fromkeys(names, pl.String)


def one_of(values: str) -> frozenset[str]:
    """Return the words of a sentence as a set."""
    return frozenset(values.split())


FILES: dict[str, File] = {
    "countries": File(
        {
            **words("iso3", "iso2", "m49", "name", "m49_region", "m49_subregion"),
            "latitude": pl.Float64,
            "longitude": pl.Float64,
        },
        ("iso3",),
        blank=one_of("m49 m49_region m49_subregion"),
    ),
    "country_names": File(
        {**words("iso3", "name", "kind", "language"), "ambiguous": pl.Boolean},
        ("iso3", "name"),
        known={"kind": one_of("official short former abbreviation adjective people capital metropolis variant")},
        refers={"iso3": "countries.iso3"},
    ),
    "places": File(
        {**words("name", "iso3", "kind"), "population": pl.Int64, "ambiguous": pl.Boolean},
        ("name", "iso3", "kind"),
        blank=one_of("population"),
        known={"kind": one_of("city admin1")},
        refers={"iso3": "countries.iso3"},
    ),
    "regions": File(
        words("region_id", "name", "kind"),
        ("region_id",),
        known={"kind": one_of("m49 union process programme geography")},
    ),
    "region_names": File(words("region_id", "name"), ("region_id", "name"), refers={"region_id": "regions.region_id"}),
    "region_countries": File(
        words("region_id", "iso3"),
        ("region_id", "iso3"),
        refers={"region_id": "regions.region_id", "iso3": "countries.iso3"},
    ),
    "donors": File(
        words("donor_id", "name", "kind", "parent_id", "iso3"),
        ("donor_id",),
        blank=one_of("parent_id iso3"),
        known={"kind": one_of("government ministry agency eu eu_instrument un fund bank foundation multilateral company other")},
        refers={"parent_id": "donors.donor_id", "iso3": "countries.iso3"},
    ),
    "donor_names": File(
        words("donor_id", "name", "language", "cue"),
        ("donor_id", "name"),
        known={"cue": one_of("alone formula")},
        refers={"donor_id": "donors.donor_id"},
    ),
    "fixed_names": File(
        words("name", "kind", "note"),
        ("name",),
        blank=one_of("note"),
        known={"kind": one_of("process instrument institution event object geography person")},
    ),
    "organisations": File(
        words("acronym", "name", "kind", "iso3"),
        ("acronym", "name"),
        blank=one_of("acronym iso3"),
        known={"kind": one_of("un eu regional bank government ngo police term conference company")},
        refers={"iso3": "countries.iso3"},
    ),
    "cues": File(
        words("words", "cue"),
        ("words", "cue"),
        known={
            "cue": one_of(
                "abbreviation accredited action_noun agreement amount approves at based civic currency donates donor_label"
                " donor_word embassy financed_inverted financially first_name fixed_name funded_by funded_suffix funds given_by"
                " gives guest implements in_language institution joining language locative meeting mission_in money money_of"
                " month no_noun of of_language of_union office on_behalf our paid_suffix pays pays_amount person_title"
                " phase_noun possible programme_noun project project_name_after project_name_before project_noun receives"
                " speech support_of supported_by supported_suffix supports thanks venue visitor word work"
            )
        },
    ),
    "rules": File(
        {**words("rule", "kind", "sentence"), "confidence": pl.Float64},
        ("rule",),
        known={"kind": one_of("country region donor project acronym event")},
    ),
    "register_words": File(
        words("words", "kind", "value"),
        ("words", "kind"),
        known={"kind": one_of("field status derogation open_end")},
    ),
    "iati_codes": File(
        words("list", "code", "value"),
        ("list", "code"),
        known={"list": one_of("status date role region_1 region_2")},
    ),
    "project_words": File(
        words("words", "kind"),
        ("words", "kind"),
        known={
            "kind": one_of(
                "named between other_programme scheme body event also_region pair_body paid_head tail opening starter"
                " paid_after sure_before sure_after hint_before hint_after weak_before weak_after filler life"
            )
        },
    ),
}

# Words by which pages are read. A user's folder can't extend them.
PAGE_WORDS: dict[str, File] = {
    "labels": File(
        words("words", "kind", "language"),
        ("words", "kind", "language"),
        known={
            "kind": one_of(
                "category rubric section field_category field_date field_other field_place field_teaser field_title"
                " field_topics field_url"
            )
        },
    ),
    "furniture": File(words("words", "kind"), ("words", "kind"), known={"kind": one_of("end line others pattern within")}),
    "columns": File(
        words("words", "part"), ("words",), known={"part": one_of("title date category teaser body url place topics")}
    ),
    "months": File({**words("name", "language"), "month": pl.Int64}, ("name", "language", "month")),
    "weekdays": File({**words("name", "language"), "weekday": pl.Int64}, ("name", "language", "weekday")),
}


@dataclass(frozen=True)
class Reference:
    """The vocabularies as frames, each named after its file and with the columns that `FILES` gives it."""

    countries: pl.DataFrame
    country_names: pl.DataFrame
    places: pl.DataFrame
    regions: pl.DataFrame
    region_names: pl.DataFrame
    region_countries: pl.DataFrame
    donors: pl.DataFrame
    donor_names: pl.DataFrame
    fixed_names: pl.DataFrame
    organisations: pl.DataFrame
    cues: pl.DataFrame
    rules: pl.DataFrame
    project_words: pl.DataFrame
    register_words: pl.DataFrame
    iati_codes: pl.DataFrame


def load_reference(extra: Path | None = None) -> Reference:
    """Return the vocabularies, with a user's own files of the same names from the folder `extra` appended.

    A row of theirs replaces ours of the same key.

    Raises:
        VocabularyError: a file breaks its rules, or the folder has a CSV file that no vocabulary has the name of.
    """
    _refuse_unknown_files(extra)
    frames = {name: _merged(name, file, extra) for name, file in FILES.items()}
    for name, file in FILES.items():
        _refers(name, file, frames)
    _ambiguous(frames["country_names"])
    for name, entity in (("region_names", "region_id"), ("donor_names", "donor_id")):
        _one_owner(name, entity, frames[name])
    return Reference(**frames)


def vocabulary(name: str) -> pl.DataFrame:
    """Return one of our vocabularies by its name: the columns of FILES or PAGE_WORDS.

    Raises:
        VocabularyError: the file breaks its rules.
    """
    return _read(path_of(name), (FILES | PAGE_WORDS)[name])


def path_of(name: str) -> Path:
    """Return where one of our vocabularies lies."""
    made = FOLDER / "made" / f"{name}.csv"
    return made if made.exists() else FOLDER / "kept" / f"{name}.csv"


def _refuse_unknown_files(extra: Path | None) -> None:
    """Refuse a file whose name is misspelt: it would be ignored silently."""
    odd = sorted(path.name for path in extra.glob("*.csv") if path.stem not in FILES) if extra else []
    if odd:
        raise VocabularyError(f"{extra}: no vocabulary is called {', '.join(odd)}. Rename the file: {', '.join(sorted(FILES))}.")


def _merged(name: str, file: File, extra: Path | None) -> pl.DataFrame:
    """Return our rows and theirs, theirs first where both have the same key."""
    ours = vocabulary(name)
    theirs = extra / f"{name}.csv" if extra else None
    if theirs is None or not theirs.exists():
        return ours
    own = _read(theirs, file)
    return pl.concat([ours.join(own, on=file.key, how="anti"), own])


def _read(path: Path, file: File) -> pl.DataFrame:
    """Read one file and check it by itself. Everything is read as text: Namibia's NA is a code, not a missing value."""
    if not path.exists():
        raise VocabularyError(f"{path} is missing: restore it, or run `make reference`.")
    try:
        raw = pl.read_csv(path, infer_schema=False, null_values=[], empty_string_is_null=False, comment_prefix=MADE)
    except (pl.exceptions.PolarsError, UnicodeDecodeError) as error:
        raise VocabularyError(f"{path.name} cannot be read as UTF-8 CSV: {error}.") from error
    missing = [column for column in file.columns if column not in raw.columns]
    if missing:
        raise VocabularyError(f"{path.name} lacks the column {', '.join(missing)}: its header must be {','.join(file.columns)}.")
    rows = raw.select(list(file.columns))
    _well_formed(path, file, rows)
    return _typed(path, file, rows)


def _well_formed(path: Path, file: File, rows: pl.DataFrame) -> None:
    """Trimmed, filled, of known kinds, without repeats."""
    for column in file.columns:
        value = pl.col(column)
        _refuse(path, rows, value != value.str.strip_chars(), f"{column} has blanks at an end", "remove them")
        if column not in file.blank:
            _refuse(path, rows, value == "", f"{column} is empty", "fill it or remove the row")
    for column, values in file.known.items():
        _refuse(path, rows, ~pl.col(column).is_in(list(values)), f"{column} is unknown", f"use {', '.join(sorted(values))}")
    _refuse(
        path, rows, ~pl.struct(list(file.key)).is_first_distinct(), f"{', '.join(file.key)} stands there twice", "keep one row"
    )


def _typed(path: Path, file: File, rows: pl.DataFrame) -> pl.DataFrame:
    """Columns in their types; blank text is null."""
    casts = []
    for column, kind in file.columns.items():
        if kind == pl.Boolean:
            _refuse(path, rows, ~pl.col(column).is_in(["0", "1"]), f"{column} is neither 0 nor 1", "write 0 or 1")
            casts.append(pl.col(column) == "1")
        elif kind == pl.String:
            casts.append(pl.when(pl.col(column) != "").then(pl.col(column)).alias(column))
        else:
            number = pl.col(column).cast(kind, strict=False)
            _refuse(path, rows, number.is_null() & (pl.col(column) != ""), f"{column} is no number", "write a number")
            casts.append(number)
    return rows.select(casts)


def _refers(name: str, file: File, frames: dict[str, pl.DataFrame]) -> None:
    """Check that every identifier exists where it should."""
    for column, target in file.refers.items():
        there, key = target.split(".")
        lost = frames[name].filter(pl.col(column).is_not_null()).join(frames[there], left_on=column, right_on=key, how="anti")
        if len(lost):
            row = lost.row(0)
            raise VocabularyError(f"{name}.csv: {row}: {column} is not in {there}.csv; add it there or correct it here.")


def _one_owner(name: str, entity: str, names: pl.DataFrame) -> None:
    """Check that a name of a region or donor leads to one: nothing but the name could separate two."""
    several = names.filter(pl.col(entity).n_unique().over(pl.col("name").str.to_lowercase()) > 1).sort("name")
    if len(several):
        owners = several.filter(pl.col("name").str.to_lowercase() == several["name"][0].lower())[entity].to_list()
        raise VocabularyError(f"{name}.csv: {several['name'][0]} leads to {' and '.join(owners)}: leave it with one of them.")


def _ambiguous(names: pl.DataFrame) -> None:
    """Check that a name of two countries is marked ambiguous, so that a rule decides."""
    several = names.filter(pl.col("iso3").n_unique().over(pl.col("name").str.to_lowercase()) > 1)
    silent = several.filter(~pl.col("ambiguous"))
    if len(silent):
        iso3, name = silent.row(0)[:2]
        others = several.filter((pl.col("name").str.to_lowercase() == name.lower()) & (pl.col("iso3") != iso3))["iso3"].to_list()
        raise VocabularyError(
            f"country_names.csv: {name} leads to {iso3} and {', '.join(others)}: set ambiguous to 1 in each of these rows."
        )


def _refuse(path: Path, rows: pl.DataFrame, wrong: pl.Expr, what: str, remedy: str) -> None:
    """Raise for the first row that is wrong; rows are counted as lines of the file, the header being line 1."""
    found = rows.with_row_index("line", 2).filter(wrong)
    if len(found):
        line, *values = found.row(0)
        raise VocabularyError(f"{path.name}, line {line} ({','.join(map(str, values))}): {what}; {remedy}.")
