"""One pass over a batch: positions, word boundaries, sentences, overlaps, capitals."""

import polars as pl
import pytest

from pipelines.link.tokens.scan import Scan
from pipelines.link.tokens.vocabulary import PLACE, Class
from tests.unit.linked import scanned


def names(scan: Scan, of: Class) -> list[str]:
    found = scan.spans.select_names(of)
    return [scan.joined[at:until] for at, until in zip(found.at, found.until, strict=True)]


def test_positions_are_characters_of_the_field() -> None:
    text = "“Être” à Niamey – 😀 Côte d’Ivoire"
    found = scanned((None, text)).spans.select_names(PLACE)
    assert [text[start:end] for start, end in zip(found.start, found.end, strict=True)] == ["Niamey", "Côte d’Ivoire"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nigeria, not Niger.", ["Nigeria", "Niger"]),
        ("Kenya’s EU-Georgia talks", ["Kenya", "Georgia"]),
        ("Ghana/Togo", ["Ghana", "Togo"]),
        ("MALI AND CHAD", ["MALI", "CHAD"]),
        ("the Republic of\nMoldova", ["Republic of\nMoldova"]),
        ("He left New. York was next.", ["York"]),
        ("Malian, Mali", ["Malian", "Mali"]),
    ],
)
def test_names_are_whole_words(text: str, expected: list[str]) -> None:
    assert names(scanned((None, text)), PLACE) == expected


def test_the_longest_name_holds() -> None:
    scan = scanned((None, "The Budapest Process, Guinea-Bissau, Papua New Guinea, South Sudan and New Mexico"))
    assert names(scan, PLACE) == ["Guinea-Bissau", "Papua New Guinea", "South Sudan", "New Mexico"]


def test_abbreviations_are_names_in_capitals_only() -> None:
    assert names(scanned((None, "Tell us what the US said")), PLACE) == ["US"]


def test_a_name_never_runs_from_one_field_or_item_into_the_next() -> None:
    scan = scanned(("News from Papua New", "Guinea"), (None, "Guinea"), (None, "Bissau"))
    found = scan.spans.select_names(Class.COUNTRY)
    assert list(zip(found.row, found.field, strict=True)) == [(0, 1), (1, 1)]


def test_sentences_do_not_end_at_initials_and_titles() -> None:
    scan = scanned((None, "Mr. Diallo of the U.S. Embassy spoke. Ghana listened.\n\nTogo too"))
    sentence = dict(zip(names(scan, Class.COUNTRY), scan.spans.select_names(Class.COUNTRY).sentence, strict=True))
    assert sentence["U.S"] < sentence["Ghana"] < sentence["Togo"]
    assert len({*scan.spans.sentence[: int((scan.spans.at <= scan.joined.index("Embassy")).sum())]}) == 1


def test_an_empty_batch_has_no_hits() -> None:
    assert scanned().hits.is_empty()
    assert scanned((None, None), ("", "")).hits.is_empty()


def test_hits_have_one_row_a_match() -> None:
    hits = scanned(("Mali", "Mali and Niger")).hits
    assert hits.select("row", "field", "start", "end").is_unique().all()
    assert hits.schema["cues"] == pl.UInt64
