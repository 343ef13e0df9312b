"""JSON Lines in, JSON Lines out."""

import json

import pytest

from pipelines.link import link_stream
from pipelines.link import stream as stream_module
from tests.unit.linked import vocabulary
from warehouse.errors import InputError


def test_lines_come_out_in_order_with_every_kind_of_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream_module, "BATCH", 2)
    lines = [json.dumps({"id": n, "title": name, "text": None}) for n, name in enumerate(("Mali", "Chad", "x", "Togo", "Peru"))]
    found = [json.loads(line) for line in link_stream([*lines[:2], "\n", *lines[2:]], vocabulary())]
    assert [item["id"] for item in found] == [0, 1, 2, 3, 4]
    assert [[country["iso3"] for country in item["countries"]] for item in found] == [["MLI"], ["TCD"], [], ["TGO"], ["PER"]]
    assert set(found[0]) == {"id", "countries", "regions", "donors", "projects", "acronyms"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "not JSON"),
        ("[]", "no id"),
        ('{"title": "x"}', "no id"),
        ('{"id": 1, "text": 3}', "text must be text"),
        ('{"id": 1, "title": "\\ud800"}', "title has bytes in it that are not UTF-8"),
    ],
)
def test_a_broken_line_is_named(line: str, words: str) -> None:
    with pytest.raises(InputError, match=f"Line 2.*{words}"):
        list(link_stream(['{"id": 0}', line], vocabulary()))
