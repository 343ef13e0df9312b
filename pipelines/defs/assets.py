"""The assets, one for each table, as recipes: read, call a pure function, write, report counts."""

from collections.abc import Iterator
from datetime import timedelta

import dagster as dg

from pipelines.dates import events_of
from pipelines.defs.warehouse import Warehouse, spec
from pipelines.items.clean import clean
from pipelines.items.reposts import find_reposts
from pipelines.register.projects import registered
from pipelines.settings import load_settings
from pipelines.sources.intake import intakes, take_in
from pipelines.sources.raw import as_last_received, in_use
from pipelines.steps.account import account, finish, log_of_runs
from pipelines.steps.hold_to_contracts import contracts
from pipelines.steps.link import LINK_TABLES, link_items
from pipelines.steps.parse import read_records
from pipelines.steps.withhold import LOOKED_AT, withheld
from warehouse.reference import load_reference
from warehouse.tables import BY_NAME

# The tables from which the register's projects are made, and the link tables that these projects go into.
REGISTER = ("register_facts", "raw_documents", "receipts")
NAMED = [name for name in LINK_TABLES if name.startswith("project") or name in ("donors", "item_projects", "item_donors")]
REFERENCE_TABLES = ("countries", "regions", "region_countries", "rules")
Results = Iterator[dg.MaterializeResult[None]]


class Intake(dg.Config):
    """Whether to ask the sources of dateline.toml for documents first, or to use what is kept."""

    receive: bool = True


@dg.multi_asset(specs=[spec(name, "raw") for name in ("raw_documents", "receipts", "intakes")])
def received(context: dg.AssetExecutionContext, config: Intake, warehouse: Warehouse) -> Results:
    """Receive documents. Ask the sources for new documents; list all kept documents, except those left out."""
    if config.receive:
        take_in(warehouse.home, load_settings().sources, warehouse.started_at, context.log.info)
    documents, receipts = in_use(warehouse.home)
    yield from warehouse.write({"raw_documents": documents, "receipts": receipts, "intakes": intakes(warehouse.home)})


@dg.multi_asset(
    specs=[
        *[spec(name, "records", "raw_documents") for name in ("records", "quarantine", "parses")],
        spec("register_facts", "register", "raw_documents", "countries", "regions"),
    ]
)
def parsed(context: dg.AssetExecutionContext, warehouse: Warehouse) -> Results:
    """Read the records and registers in documents. Rejected pieces are kept with a reason."""
    (raw_documents,) = warehouse.read("raw_documents")
    yield from warehouse.write(read_records(warehouse.home, raw_documents, load_settings(), context.log.info))


@dg.multi_asset(
    specs=[
        *[spec(name, "items", "records", "raw_documents", "receipts") for name in ("items", "item_versions", "item_sightings")],
        spec("item_reposts", "items", "records"),
        spec("item_events", "items", "records", "rules"),
    ]
)
def cleaned(warehouse: Warehouse) -> Results:
    """Bring records together into items. Each item appears once, with its wordings, sightings, reposts and event dates."""
    tables = vars(clean(*warehouse.read("records", "raw_documents", "receipts")))
    items = tables["items"]
    yield from warehouse.write({**tables, "item_reposts": find_reposts(items), "item_events": events_of(items)})


@dg.multi_asset(specs=[spec("contracts", "raw", "raw_documents", "receipts", "records", "item_sightings")])
def watched(warehouse: Warehouse) -> Results:
    """Compare sources with their contracts. A breach is reported, but no record is removed."""
    records, documents, receipts, sightings = warehouse.read("records", "raw_documents", "receipts", "item_sightings")
    last = as_last_received(documents, receipts)
    yield from warehouse.write({"contracts": contracts(load_settings().sources, records, last, sightings)})


@dg.multi_asset(specs=[spec(name, "reference") for name in REFERENCE_TABLES])
def reference(warehouse: Warehouse) -> Results:
    """Load the vocabularies. Dateline's own and the user's are validated."""
    vocabularies = load_reference(load_settings().vocabulary)
    yield from warehouse.write({name: getattr(vocabularies, name) for name in REFERENCE_TABLES})


@dg.multi_asset(
    specs=[
        *[spec(name, "links", "items", "countries", "regions", "rules", *REGISTER) for name in NAMED],
        *[spec(name, "links", "items", "countries", "regions", "rules") for name in LINK_TABLES if name not in NAMED],
    ]
)
def linked(context: dg.AssetExecutionContext, warehouse: Warehouse) -> Results:
    """Link items to countries, regions, projects and donors. Each link keeps its evidence."""
    items, facts, documents, receipts = warehouse.read("items", *REGISTER)
    settings = load_settings()
    register = registered(facts, as_last_received(documents, receipts), settings.derogations)
    yield from warehouse.write(link_items(items, register, settings, context.log.info))


@dg.multi_asset(specs=[spec("withheld", "edition", *LOOKED_AT)])
def derogated(warehouse: Warehouse) -> Results:
    """Find what must not be published. The assets that follow leave out every project with a derogation."""
    tables = dict(zip(LOOKED_AT, warehouse.read(*LOOKED_AT), strict=True))
    yield from warehouse.write({"withheld": withheld(tables)})


@dg.multi_asset(specs=[spec("runs", "edition", "raw_documents", "records", "quarantine", "items", "item_sightings", "withheld")])
def accounted(context: dg.AssetExecutionContext, warehouse: Warehouse) -> Results:
    """Account for everything. Each record becomes an item, a repeat, a rejected piece or a withheld record."""
    warehouse.hold()
    run = account(warehouse.home, context.run_id, warehouse.started_at)
    yield from warehouse.write({"runs": log_of_runs(warehouse.home, run)})


# A nightly run that did not come to its end by noon of the next day is missed.
FRESH = dg.FreshnessPolicy.time_window(fail_window=timedelta(hours=36))


@dg.asset(group_name="edition", kinds={"duckdb"}, freshness_policy=FRESH, deps=list(BY_NAME))
def edition(warehouse: Warehouse) -> dg.MaterializeResult[None]:
    """Publish the edition. Nothing is published if no table changed; otherwise a new file appears in one step."""
    (runs,) = warehouse.read("runs")  # which also takes the right to write
    return dg.MaterializeResult(metadata=finish(warehouse.home, runs.row(-1, named=True)))
