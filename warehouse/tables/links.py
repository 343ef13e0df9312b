"""Links of items to countries, regions, donors and projects, each with its evidence."""

from __future__ import annotations

from warehouse.schema import EVIDENCE_RULES, Table, evidence, text

ITEM = "items.item_id"

LINKS: tuple[Table, ...] = (
    Table(
        "item_countries",
        "An item names a country, in one role, with the words that decided it.",
        {
            "item_id": text("the item", refers=ITEM),
            "iso3": text("the country", refers="countries.iso3"),
            "role": text("focus (about it), mention (named only), donor (pays) or venue (only hosts a meeting)"),
            **evidence(),
        },
        ("item_id", "iso3", "role"),
        {"role_known": "role IN ('focus', 'mention', 'donor', 'venue')", **EVIDENCE_RULES},
    ),
    Table(
        "item_regions",
        "An item names a region; its members are not thereby countries of the item.",
        {"item_id": text("the item", refers=ITEM), "region_id": text("the region", refers="regions.region_id"), **evidence()},
        ("item_id", "region_id"),
        EVIDENCE_RULES,
    ),
    Table(
        "item_donors",
        "An item credits a donor, in its own words (stated) or by its project (inherited).",
        {
            "item_id": text("the item", refers=ITEM),
            "donor_id": text("the donor", refers="donors.donor_id"),
            "credit": text("stated in the item, or inherited from its project"),
            "project_id": text("the project it is inherited from", null=True, refers="projects.project_id"),
            **evidence(),
        },
        ("item_id", "donor_id", "credit"),
        {
            "credit_known": "credit IN ('stated', 'inherited')",
            "inherited_from_a_project": "credit = 'stated' OR project_id IS NOT NULL",
            **EVIDENCE_RULES,
        },
    ),
    Table(
        "item_projects",
        "A project that an item is about.",
        {"item_id": text("the item", refers=ITEM), "project_id": text("the project", refers="projects.project_id"), **evidence()},
        ("item_id", "project_id"),
        EVIDENCE_RULES,
    ),
)
