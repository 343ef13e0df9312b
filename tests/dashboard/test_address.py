"""What an address asks for, by the reader of addresses alone: no browser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import words
from dashboard.read import address
from dashboard.read.address import BEGINS, OF_ONE, SIDES, UNKNOWN
from dashboard.read.choices import picker_labels

WIDGETS = (*BEGINS, *OF_ONE)


@pytest.fixture(autouse=True)
def home(news, monkeypatch):
    monkeypatch.setenv("DATELINE_HOME", str(news.path))


@pytest.mark.parametrize(
    ("asked", "known"),
    [
        ({"country": ["NER"]}, {"country": ["Niger"]}),
        ({"country": ["ne", "niger", " NIGER "]}, {"country": ["Niger"]}),
        ({"Country": ["Tunisie"]}, {"country": ["Tunisia"]}),
        ({"countries": ["Ghana"], "donors": ["eu"]}, {"country": ["Ghana"], "donor": ["European Union"]}),
        ({"donor": ["Union européenne"]}, {"donor": ["European Union"]}),
        ({"project": ["better ready for integrated desert governance"]}, {"project": ["BRIDGE"]}),
        ({"region": ["west-africa"]}, {"region": ["West Africa"]}),
        ({"category": ["in focus", "Sans catégorie"]}, {"category": ["In Focus", "No category"]}),
        ({"role": ["tout rôle"]}, {"role": ["Any role"]}),
        ({"period": ["last_year"]}, {"period": ["Last year"]}),
        ({"since": ["31/01/2022"]}, {"period": ["Between two days"], "since": ["2022-01-31"]}),
        ({"since": ["2022-01-31"], "period": ["This year"]}, {"period": ["Between two days"], "since": ["2022-01-31"]}),
        ({"country": [""], "words": [" "]}, {}),
        ({"step": ["Année"], "lang": ["en"], "utm_source": ["mail"]}, {"step": ["Year"], "lang": ["en"], "utm_source": ["mail"]}),
        ({"project_page": ["lantern"]}, {"project_page": ["Lantern of the Lakes"]}),
        ({UNKNOWN: ["country:Niger"]}, {"country": ["Niger"]}),
        ({"pays": ["Niger"], "Bailleurs": ["Union européenne"]}, {"country": ["Niger"], "donor": ["European Union"]}),
        (
            {"du": ["2022-01-31"], "To": ["2022-12-31"]},
            {"since": ["2022-01-31"], "until": ["2022-12-31"], "period": ["Between two days"]},
        ),
        ({"words": ["border", "police", "border"]}, {"words": ["border police"]}),
        ({"days": ["90"], "item": ["x", "x"]}, {"days": ["90"], "item": ["x"]}),
    ],
)
def test_what_is_asked_is_put_into_the_words_of_the_widgets(asked, known):
    assert address.read(asked, WIDGETS) == address.Asked(known)


@pytest.mark.parametrize(
    ("name", "typed", "reason", "offers"),
    [
        ("country", "Atlantis", "name", ()),
        ("country", "Nigr", "name", ("Niger",)),
        ("country", "France", "name", ()),
        ("country", "Germany", "no_items", ()),
        ("project", "bridges", "name", ("BRIDGE",)),
        ("since", "31/02/2025", "day", ()),
        ("until", "20220131", "day", ()),
        ("since", "0001-01-01", "day", ()),
        ("role", "onlooker", "name", ()),
        ("period", "last yaer", "name", ("Last year",)),
    ],
)
def test_what_is_not_known_is_kept_with_what_may_be_meant(name, typed, reason, offers):
    asked = address.read({name: [typed]}, WIDGETS)
    assert asked.query == {UNKNOWN: [f"{name}:{typed}"]}
    (unknown,) = asked.unknown
    assert (unknown.name, unknown.typed, unknown.reason) == (name, typed, reason)
    assert unknown.offers[: len(offers)] == offers and len(unknown.offers) <= 3


@pytest.mark.parametrize(
    ("name", "values", "kept", "reason"),
    [
        ("since", ["2022-01-01", "2023-01-01"], "since:2023-01-01", "second"),
        ("role", ["focus", "donor"], "role:donor", "second"),
        ("item", ["one", "two"], "item:two", "second"),
        (UNKNOWN, ["Atlantis"], "Atlantis", "filter"),
        (UNKNOWN, [":x"], ":x", "filter"),
        (UNKNOWN, ["lang:xx"], "lang:xx", "filter"),
        (UNKNOWN, ["unknown:a:b"], "unknown:a:b", "filter"),
    ],
)
def test_what_can_be_no_choice_is_kept_as_unknown(name, values, kept, reason):
    asked = address.read({name: values}, WIDGETS)
    assert asked.query[UNKNOWN] == [kept] and [each.reason for each in asked.unknown] == [reason]


@given(st.dictionaries(st.sampled_from([*WIDGETS, UNKNOWN, "step", "lang"]), st.lists(st.text(max_size=12), max_size=3)))
def test_each_value_has_one_fate_and_reading_again_changes_nothing(asked):
    read = address.read(asked, WIDGETS)
    assert address.read(read.query, WIDGETS) == read
    for name in SIDES:
        meant = [value for value in asked.get(name, []) if value.strip()]
        unknown = [each.typed for each in read.unknown if each.name == name]
        known = read.query.get(name, [])
        assert set(known) <= set(picker_labels(name).values())
        assert set(meant) - set(unknown) == set() or known, "nothing that is asked shows everything"


@pytest.mark.parametrize("language", words.LOCALES)
def test_every_label_that_is_offered_is_found_again(language):
    with words.speaking(language):
        for name in (*SIDES, "project_page"):
            offered = list(picker_labels(name).values())
            found = [value for each in offered for value in address.read({name: [each]}, WIDGETS).query[name]]
            assert offered and found == offered
