"""What goes to the quarantine and why, what any input gives, and how time grows with it. Shapes of pages: test_parse.py."""

import gzip
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.parse import parse_document
from tests.unit.parse.test_document import BODY, RECEIVED, only, parsed
from tests.work import lines_run


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\n \n\t\n", "empty"),
        (b"Menu\nLoading...\n", "nothing but page furniture"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 20, "binary"),
        (gzip.compress("\n".join(BODY).encode()), "packed (gzip): unpack it"),
        (b"<!DOCTYPE html><html><body><img src=a.png></body></html>", "mark-up"),
        (b'{"title": "x"}', "JSON in an unknown form"),
        ("\n\n".join(BODY).encode(), "Nothing on the page marks news items"),
        (b"2022-03-18 10:00:00 - INFO - worker has started\n2022-03-18 10:00:09 - INFO - worker has ended\n" * 3, "Nothing"),
        (b"day;title;text\n2022-03-18;Ports;Twenty officers\n", "Nothing"),
        (b"x" * (64 << 20) + b"y", "over 64 MB"),
    ],
)
def test_a_document_that_cannot_be_used_is_quarantined_whole(content, reason):
    found = parse_document(content, RECEIVED)
    assert (found.shape, found.records) == (None, [])
    (piece,) = found.quarantined
    assert reason in piece.reason
    assert len(piece.text) <= 2000


def test_a_number_without_end_takes_no_other_entry_away():
    other = {"title": "Coast guards learn to rescue", "date": "2021-05-07", "teaser": BODY[0]}
    endless = json.dumps(other | {"title": "Ports open"})[:-1] + ', "visits": ' + "9" * 6000 + "}"
    for content in (f"[{endless}, {json.dumps(other)}]", f"{endless}\n{json.dumps(other)}\n"):
        found = parse_document(content.encode(), RECEIVED)
        assert [record.title for record in found.records] == ["Ports open", "Coast guards learn to rescue"]


def test_a_line_of_megabytes_is_quarantined_and_the_rest_is_read():
    lines = ["Coast guards learn to rescue", "7 May 2021", "word " * 400_000, BODY[0]]
    found = parsed(*lines)
    assert only(found).teaser == BODY[0]
    (piece,) = found.quarantined
    assert (piece.line, len(piece.text)) == (5, 2000)
    assert "2,000,000 characters" in piece.reason


def test_a_stump_without_headline_is_quarantined():
    found = parsed("7 May 2021", BODY[0], "3 May 2021", "The qu", gap="\n")
    assert only(found).teaser == BODY[0]
    assert (found.quarantined[0].line, found.quarantined[0].text) == (3, "3 May 2021 The qu")


PIECES = [
    "Project News", "7 May 2021", "Publishing date: 3 May 2020", "Content type: News", "", "Other news", "Read more", "---",
    "Coast guards learn to rescue", "Donor: EU", *BODY, "04.02.2016 – " + BODY[0], "Port Lune, May 2021. " + BODY[1],
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=80), max_size=25))
def test_any_document_gives_something_and_believed_dates(lines):
    found = parse_document("\n".join(lines).encode("utf-8", "surrogatepass"), RECEIVED)
    assert found.records or found.quarantined
    for record in found.records:
        assert record.title or record.teaser
        assert record.published_on is None or (record.date_words and record.published_on <= RECEIVED.replace(day=25))
        assert record.published_on is None or record.date_flaw is None
        assert 1 <= record.line <= "\n".join(lines).count("\n") + 2 * len(lines) + 100


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_something(content):
    found = parse_document(content, RECEIVED)
    assert found.records or found.quarantined


def test_five_times_the_items_are_five_times_the_work():
    item = "Project News\nA course for coast guards, part {0}\n\n{1} May 2021\n\n{2} {0}\n\n{2} {0}\n\n"
    lines = {}
    for count in (200, 1_000):
        text = "".join(item.format(n, 1 + n % 28, " ".join(BODY)) for n in range(count))
        assert len(parse_document(text.encode(), RECEIVED).records) == count
        lines[count] = lines_run(parse_document, text.encode(), RECEIVED)
    # What grows with the square of the length runs 25 times as many lines.
    assert lines[1_000] < 8 * lines[200]
