"""Folding: what counts as the same letters, and the way back to characters."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.link.fold import fold, fold_names


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
def test_every_folded_letter_leads_back_to_its_character(text: str) -> None:
    text = f"\n{text}\n"
    folded = fold(text)
    back = folded.characters(np.arange(len(folded.letters)))
    letters = [place for place, sign in enumerate(text) if sign.isalnum() and ord(sign) < 0x10000]
    assert [int(place) for place, sign in zip(back, folded.letters, strict=True) if sign != ord("/")] == letters
