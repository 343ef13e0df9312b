"""Encodings, and the normal form of texts."""

import pytest

from pipelines.base.text import decode, normalise

FRENCH = "Les agents de la préfecture ont reçu « une formation » – à l’été, déjà.\n" * 3
RUSSIAN = "Сотрудники пограничной службы прошли обучение в новом учебном центре.\n" * 3
POLISH = "Straż Graniczna przeprowadziła szkolenie dla urzędników w Łodzi i Gdańsku, śledząc źródła.\n" * 3
ARABIC = "نظمت الشرطة دورة تدريبية لضباط الحدود في المركز الجديد.\n" * 3


@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, POLISH, ARABIC, "plain", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(encoding):
    assert decode(FRENCH.encode(encoding)) == FRENCH


@pytest.mark.parametrize(("text", "encoding"), [(FRENCH, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (ARABIC, "cp1256")])
def test_one_byte_encodings(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_a_few_broken_bytes_do_not_make_a_text_another_encoding():
    broken = (FRENCH * 3).encode().replace("é".encode(), b"\xe9", 1)
    assert decode(broken).count("\ufffd") == 1


def test_cut_inside_a_character():
    assert decode("Vienna – café".encode()[:-1]) == "Vienna – caf"


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
@pytest.mark.parametrize("text", ["“Quoted” – l’été à Orléans, déjà", "Größe und Übung für die Straße"])
def test_mojibake_is_repaired(text, wrong):
    broken = text.encode().decode(wrong) if wrong == "latin-1" else _as_cp1252(text)
    assert decode(broken.encode()) == text


def _as_cp1252(text: str) -> str:
    return "".join(bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte) for byte in text.encode())


def test_only_what_turns_back_into_utf8_is_repaired():
    text = "Ã, Ä, Å and â stand here as letters: SÃO TOMÉ – Ão, Ção."
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", bytes(range(256)) * 4, b"text\x00more", b"\x7fELF\x02\x01\x01\x00"]
)
def test_binary(content):
    assert decode(content) is None


def test_line_ends():
    assert decode(b"a\r\nb\rc\nd\x0ce") == "a\nb\nc\nd\ne"
    assert decode("a\u2028b\u2029c\u0085d".encode()) == "a\nb\nc\nd"


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("a\u00a0b\u202fc\td   e ", "a b c d e"),
        ("co\u00adoperation\u200b\ufeff", "cooperation"),
        ("cafe\u0301", "café"),
        ("“Typographic” ‘marks’ – stay — as they are…", "“Typographic” ‘marks’ – stay — as they are…"),
        ("\u200fنص\u200f", "نص"),
    ],
)
def test_normal_form(text, normal):
    assert normalise(text) == normal
    assert normalise(normal) == normal
