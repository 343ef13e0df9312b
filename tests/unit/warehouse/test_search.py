"""Words are found as a reader means them: in any case, with or without accents, in quotes, in one field, ranked."""

import polars as pl
import pytest

from warehouse.search import SNIPPET_CHARACTERS, Words, WordsError, build

ITEMS = [
    ("Côte d'Ivoire opens a border post", "EU-funded training for border guards in Niger. " * 20 + "The last word is Zanzibar."),
    ("Україна", "Міграція в Україні та Київ"),
    ("سوريا", "الهجرة في سوريا"),
    (None, "100% done: migrants reach Niger; the post at the border"),
    ("Migrants", None),
]


@pytest.fixture(scope="module")
def words(tmp_path_factory):
    numbers = list(range(len(ITEMS)))
    titles, texts = zip(*ITEMS, strict=True)
    frame = pl.DataFrame({"word_no": numbers, "title": titles, "text": texts}, schema_overrides={"word_no": pl.Int32})
    folder = tmp_path_factory.mktemp("words") / "index"
    build(folder, frame.to_arrow().to_batches())
    return Words(folder)


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("niger", {0, 3}),
        ("NIGER.", {0, 3}),
        ("niger training", {0}),  # all words
        ("niger україні", set()),
        # accents, apostrophes and hyphens make no difference
        ("cote d'ivoire", {0}),
        ("Côte d’Ivoire", {0}),
        ("eu funded", {0}),
        ("eu-funded", {0}),
        # English endings
        ("migrant", {3, 4}),
        ("trained", {0}),
        # other scripts
        ("УКРАЇНІ", {1}),
        ("سوريا", {2}),
        # phrases
        ('"border post"', {0}),
        ('"post at the border"', {3}),
        ('"guards niger"', set()),
        ('niger "border guards"', {0}),
        # fields
        ("title:migrants", {4}),
        ("text:migrants", {3}),
        ('Title:"border post"', {0}),
        ('text:"border post"', set()),
        # exclusion
        ("niger -training", {3}),
        ("border -title:border", {3}),
        # signs are no words, and none is an operator
        ("100%", {3}),
        ("niger AND OR (", set()),
        ("niger * ? ( ~ ^", {0, 3}),
        ("word_no:1", set()),
    ],
)
def test_words_find_items(words, question, items):
    assert set(words.find(question)["word_no"]) == items


@pytest.mark.parametrize(("question", "why"), [("%", "no word"), ("-niger", "no word"), ('"niger', "does not close it")])
def test_what_can_not_be_searched_for_is_said_with_the_remedy(words, question, why):
    with pytest.raises(WordsError, match=why) as error:
        words.find(question)
    assert "title:word" in str(error.value)


def test_a_word_in_the_title_ranks_first(words):
    ranked = words.find("migrants").sort("score", descending=True)
    assert ranked["word_no"].to_list() == [4, 3]


def snippet(words, question, number):
    (shown,) = words.snippets(question, [ITEMS[number][1] or ""])
    return shown


def test_a_snippet_shows_the_words_wherever_they_stand(words):
    piece, marks = snippet(words, "zanzibar", 0)
    assert len(piece) <= SNIPPET_CHARACTERS
    assert [piece[start:end] for start, end in marks] == ["Zanzibar"]


def test_marks_count_characters_in_any_script(words):
    piece, marks = snippet(words, "київ", 1)
    assert [piece[start:end] for start, end in marks] == ["Київ"]


def test_where_only_the_title_holds_the_words_the_text_begins(words):
    piece, marks = snippet(words, "ivoire", 0)
    assert piece.startswith("EU-funded") and piece.endswith("…") and marks == []
    assert snippet(words, "migrants", 4) == ("", [])
    assert words.snippets("migrants", []) == []
