"""Names of possible donors, by pattern."""

import pytest

from pipelines.link.donors.payers import donor_patterns_of, head_noun
from tests.unit.linked import scanned, vocabulary


def possible(text: str) -> list[tuple[str, str, str]]:
    """Words, kind and donor_id of every possible donor in a text."""
    patterns, scan = donor_patterns_of(vocabulary()), scanned((None, text))
    found = zip(scan.spans.at, scan.spans.until, patterns.find_in(scan.spans), strict=True)
    return [(scan.joined[at:until], *patterns.known[row]) for at, until, row in found if row >= 0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan came", [("Japan", "country", "gov_jpn")]),
        ("a Danish clinic", [("Danish", "adjective", "gov_dnk")]),
        ("money from Sida", [("Sida", "agency", "sida")]),
        ("INTERPOL came", [("INTERPOL", "other", "")]),  # a body that does not pay
        ("LED came", [("LED", "agency", "liechtenstein_ded")]),
        ("Led by a mayor", []),
        ("a clinic in Lomé", []),  # a town is no government
    ],
)
def test_donors_governments_and_other_bodies_are_known(text, expected):
    assert possible(text) == expected


def test_instruments_and_the_union_are_marked():
    patterns = donor_patterns_of(vocabulary())
    union = {key for (_, key), marked in zip(patterns.known, patterns.union, strict=True) if marked}
    instruments = {key for (_, key), marked in zip(patterns.known, patterns.instrument, strict=True) if marked}
    assert {"european_union", "european_commission"} <= union
    assert "amif" in instruments - union
    assert dict(zip(patterns.known, patterns.states, strict=True))["ministry", "bmi_de"] == "gov_deu"


def test_a_name_is_headed_by_its_noun():
    assert head_noun("Ministry of Justice") == "Ministry"
    assert head_noun("Hildegard Meyer Foundation") == "Foundation"
    assert {"Foundation", "Ministry", "Fund"} <= donor_patterns_of(vocabulary()).heads
    assert "Clinic" not in donor_patterns_of(vocabulary()).heads
