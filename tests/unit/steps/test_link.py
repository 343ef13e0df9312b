"""One item of any length does not hold up the linking of the others."""

import polars as pl

from pipelines.register.projects import registered
from pipelines.settings import Settings
from pipelines.steps.link import LONGEST_LINKED, link_items
from tests.work import no_standstill
from warehouse.schema import frame
from warehouse.tables import BY_NAME

LONG = " ".join(f"BMP{number} (Border Management Project {number})" for number in range(40_000))


def test_a_text_of_megabytes_is_linked_by_its_beginning():
    rows = [("a", "A school in Ghana", "Norway paid for the pump in Ghana."), ("b", "In Togo, a list", LONG + " in Kenya")]
    items = pl.DataFrame(rows, schema=["item_id", "title", "text"], orient="row").with_columns(published_on=pl.lit(None, pl.Date))
    documents = frame(BY_NAME["raw_documents"], [])
    register = registered(frame(BY_NAME["register_facts"], []), documents, {})
    with no_standstill():
        tables = link_items(items, register, Settings(), lambda _: None)
    assert len(LONG) > LONGEST_LINKED
    found = set(tables["item_countries"].select("item_id", "iso3").iter_rows())
    assert ("a", "GHA") in found and ("b", "TGO") in found and ("b", "KEN") not in found
