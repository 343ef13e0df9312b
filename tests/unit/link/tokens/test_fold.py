"""Folding: what counts as the same letters, and the way back to characters."""

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipelines.link.tokens.fold import SEPARATOR, fold, fold_names, word_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("GUINEA-BISSAU", "Guinea Bissau"),
        ("Republic of\nMoldova", "Republic of Moldova"),
        ("Türkiye", "turkiye"),
        ("U.S.", "U S"),
        ("Łódź", "Lodz"),
        ("Київ", "КИЇВ"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, other: str) -> None:
    assert fold_names([one.replace("\n", " ")]) == fold_names([other])
    assert bytes(fold(f"\n{one}\n").letters) == bytes(fold(f"\n{other}\n").letters)


def test_different_scripts_stay_different() -> None:
    assert len(set(fold_names(["Мали", "Mali", "مالي", "Níger", "Nigeria"]))) == 5


def test_a_name_without_letters_is_no_pattern() -> None:
    assert fold_names(["—", "Chad"]) == [b"", b"/chad/"]


@given(st.text(max_size=60))
@example("⑴\ufe70")
def test_every_folded_letter_leads_back_to_its_character(text: str) -> None:
    text = f"\n{text}\n"
    folded = fold(text)
    back = folded.characters(np.arange(len(folded.letters)))
    letters = [place for place, sign in enumerate(text) if sign.isalnum() and ord(sign) < 0x10000]
    assert [int(place) for place, sign in zip(back, folded.letters, strict=True) if sign != ord("/")] == letters


@given(st.lists(st.text("abcXY9é", min_size=1, max_size=12), min_size=1, max_size=6))
def test_words_are_read_as_numbers_from_both_ends(words: list[str]) -> None:
    folded = fold("\n" + ", ".join(words) + "\n")
    separators = np.flatnonzero(folded.letters == SEPARATOR)
    begin, many = folded.word_from(separators[:-1] + 1)
    end, again = folded.word_until(separators[1:] - 1)
    assert begin.tolist() == [int(word_keys([word], last=False)[0]) for word in words]
    assert end.tolist() == [int(word_keys([word], last=True)[0]) for word in words]
    assert many.tolist() == again.tolist() == [min(len(word), 8) for word in words]


def test_beyond_a_text_there_is_no_word() -> None:
    folded = fold("\nMali\n")
    assert [part.tolist() for part in folded.word_until(np.array([-1, 0]))] == [[0, 0], [0, 0]]
    assert [part.tolist() for part in folded.word_from(np.array([5, 6]))] == [[0, 0], [0, 0]]
