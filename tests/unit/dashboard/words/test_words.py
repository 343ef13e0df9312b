"""Words: every language says the same things, and code says nothing that a file does not hold."""

import ast
import re
import threading
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import polars as pl
import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message, VariableReference
from fluent.syntax.visitor import Visitor

from dashboard import words
from dashboard.words import edition, say
from warehouse.reference import vocabulary
from warehouse.schema import promises
from warehouse.tables import ALL

DASHBOARD = Path(words.__file__).parents[1]
TRANSLATIONS = [language for language in words.LOCALES if language != words.DEFAULT]


class Variables(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node: VariableReference):  # noqa: N802
        self.names.add(node.id.name)


@cache
def messages(language):
    """Each key, and each of its parts, with its variables."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in words.files(language))
    body = FluentParser().parse(text).body
    assert not [entry for entry in body if type(entry).__name__ == "Junk"], "not Fluent"
    found = {}
    for entry in body:
        if isinstance(entry, Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}/"
            for part in [entry, *entry.attributes]:
                seen = Variables()
                seen.visit(part.value)
                key = entry.id.name if part is entry else f"{entry.id.name}.{part.id.name}"
                found[key] = seen.names
    return found


def of_rules(key):
    return key.startswith("because-")


@pytest.mark.parametrize("length", [0, 999, 1_001, 2_600, 100_000])
def test_a_value_of_any_length_is_said(length):
    assert say("broken", why="x" * length) == f"Can’t read the data: {'x' * length}"
    names = say("clause-place", names="y" * length, role="focus")
    assert names.count("y" * length) == 1 or length == 0
    assert "\0" not in names


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_has_the_same_keys_with_the_same_variables(language):
    ours, theirs = messages("en"), {key: held for key, held in messages(language).items() if not of_rules(key)}
    assert theirs.keys() == ours.keys()
    assert {key for key in ours if ours[key] != theirs[key] and key != "count-countries"} == set()


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_gives_options_in_the_same_order(language):
    families = {key.removesuffix("-.+") for key in asked() if key.endswith("-.+")} - {"column"}  # whose order frames decide
    for family in families:
        ours, theirs = ([key for key in messages(each) if key.startswith(f"{family}-")] for each in ("en", language))
        assert theirs == ours, family


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_says_why_for_every_rule(language):
    rules = vocabulary("rules").select("rule", "sentence").iter_rows()
    said = {key.removeprefix("because-"): held for key, held in messages(language).items() if of_rules(key)}
    assert said == {rule: set(re.findall(r"{(\w+)}", sentence)) for rule, sentence in rules}


@cache
def asked():
    """Patterns of the keys that code asks for: say(…), options(…) and switch(…); a value in a key may be any word."""
    found = {}
    for path in DASHBOARD.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in ("say", "options", "switch"):
                continue
            for key in alternatives(node.args[0]):
                found |= {key: path.name} if name != "options" else {}
                found |= {f"{key}-.+": path.name} if name != "say" else {}
    return found


def alternatives(node):
    if isinstance(node, ast.IfExp):
        return alternatives(node.body) + alternatives(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return ["".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values)]
    return [re.escape(str(node.value))] if isinstance(node, ast.Constant) else []


def test_code_asks_for_no_key_that_is_not_there():
    missing = {key: file for key, file in asked().items() if not any(re.fullmatch(key, there) for there in messages("en"))}
    assert missing == {}


def test_no_key_is_there_that_code_does_not_ask_for():
    text = "".join(path.read_text(encoding="utf-8") for language in words.LOCALES for path in words.files(language))
    referred = set(re.findall(r"{ ([a-z][a-z-]*) }", text))
    unused = {key for key in messages("en") if key not in referred and not any(re.fullmatch(each, key) for each in asked())}
    assert unused == set()


def test_numbers_days_and_lists_are_written_as_each_language_does():
    moment, first = datetime(2022, 3, 5, 12, 0, tzinfo=UTC), date(2022, 4, 1)
    assert words.number(12345) == "12,345"
    assert (words.day(date(2022, 3, 5)), words.minute(moment)) == ("5 March 2022", "5 March 2022, 12:00 UTC")
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert [words.period_label(first, step) for step in ("month", "quarter", "year")] == ["April 2022", "Q2 2022", "2022"]
    with words.speaking("fr"):
        assert words.number(12345) == "12\u202f345"
        assert (words.day(first), words.minute(moment)) == ("1er avril 2022", "5 mars 2022, 12:00 UTC")
        assert words.listed(["a", "b", "c"], "or") == "a, b ou c"
        assert [words.period_label(first, step) for step in ("month", "quarter", "year")] == ["avril 2022", "T2 2022", "2022"]
        assert words.between(first, date(2022, 4, 30)) == "du 1er avril 2022 au 30 avril 2022"
    assert say("count-items", count=1) == "1 item"


def test_each_thread_speaks_its_own_language():
    said = {}

    def speak(language):
        words.speak(language)
        said[language] = say("page-items")

    threads = [threading.Thread(target=speak, args=(language,)) for language in words.LOCALES]
    for thread in threads:
        thread.start()
        thread.join()
    assert said == {"en": "Items", "fr": "Articles"}
    assert words.language() == "en"


def test_a_language_that_is_not_there_is_english():
    with words.speaking("de"):
        assert say("page-items") == "Items"


def test_a_missing_value_is_an_error_and_no_blank():
    with pytest.raises(ValueError, match="count"):
        say("count-items")


def test_places_have_their_names_in_french_and_projects_keep_theirs():
    frame = pl.DataFrame(
        {
            "kind": ["country", "project", "donor", "donor"],
            "label": ["Germany", "Germany", "European Union", "Example Fund"],
            "countries": ["Niger; Türkiye", None, "Kosovo", ""],
        }
    )
    with words.speaking("fr"):
        told = edition.translated(frame)
        assert edition.place("Western Africa") == "Afrique occidentale"
    assert told["label"].to_list() == ["Allemagne", "Germany", "Union européenne", "Example Fund"]
    assert told["countries"].to_list() == ["Niger; Turquie", None, "Kosovo", ""]
    assert edition.translated(frame) is frame


def test_every_country_has_a_french_name():
    ours = vocabulary("countries")["iso2"]
    assert set(ours) <= set(edition.Locale.parse("fr").territories)


def test_why_a_link_was_made_is_told_in_french():
    link = {
        "rule": ["country_venue", "of_our_own"],
        "because": ["x", "Kept."],
        "label": ["Malta", "Malta"],
        "field": ["title", "text"],
        "matched": ["Valletta {label}", "v"],
    }
    with words.speaking("fr"):
        told = edition.translated(pl.DataFrame(link))
    assert told["because"].to_list() == [
        "Malte, lieu : le titre dit que la réunion s’est tenue à « Valletta {label} ».",
        "Kept.",
    ]


def test_every_fixed_reason_of_the_quarantine_can_be_translated():
    """A reason that holds a figure or a name stays as the pipelines give it."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (DASHBOARD.parent / "pipelines").rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = {"quarantined": 1, "Unreadable": 0}
    given = [call.args[named[call.func.id]] for call in calls if getattr(call.func, "id", "") in named]
    fixed = {reason.value for reason in given if isinstance(reason, ast.Constant)}
    assert len(fixed) >= 6 and fixed <= set(words.options("quarantined").values())


def test_reasons_and_promises_are_said_in_the_language_of_the_reader():
    figure = "The line is 9 bytes long."
    frame = pl.DataFrame({"reason": ["No item follows this label.", figure], "line": [1, 2]})
    with words.speaking("fr"):
        assert edition.translated(frame)["reason"].to_list() == ["Aucun article ne suit cette étiquette.", figure]
        first, second, *_ = [edition.promise_in_words(promise) for promise in promises(ALL[0])]
    assert first == "Deux lignes n’ont jamais les mêmes document_id." and second.startswith("Ne manquent jamais : document_id")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("European Union", "the European Union"),
        ("Germany", "Germany"),
        ("Netherlands", "the Netherlands"),
        ("Western Balkans", "the Western Balkans"),
        ("West Africa", "West Africa"),
        ("The Gambia", "The Gambia"),
    ],
)
def test_names_take_their_article(name, said):
    assert words.with_article(name) == said
    with words.speaking("fr"):
        assert words.with_article(name) == name
