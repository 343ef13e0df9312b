"""Projects, and what registers and the news say about them."""

from __future__ import annotations

from warehouse.schema import Table, day, number, share, text

PROJECTS: tuple[Table, ...] = (
    Table(
        "register_facts",
        "One thing that a register says about a project: as published, as used, and why the two differ.",
        {
            "entry_id": text("identifier of the project's entry: document and position"),
            "number": number("place of the fact in its entry, from 1"),
            "document_id": text("the register's document", refers="raw_documents.document_id"),
            "line": number("line or row of the entry, from 1"),
            "field": text(
                "ref, acronym, name, alias, planned_start, planned_end, actual_start, actual_end, status, country, region, "
                "donor, accountable, extending, implementing, budget, derogation or other"
            ),
            "published": text("the words as published"),
            "used": text("what Dateline uses: a day, a code, an amount or words; null for nothing", null=True),
            "percentage": share("part of a country or region, of 100", null=True),
            "repair": text("why the used value differs from the published words, in a sentence", null=True),
        },
        ("entry_id", "number"),
        {"percentage_is_one": "percentage IS NULL OR percentage BETWEEN 0 AND 100"},
    ),
    Table(
        "projects",
        "A project, from a register or learned from the news.",
        {
            "project_id": text("identifier, from its acronym or name"),
            "acronym": text("short name", null=True),
            "name": text("long name", null=True),
            "phase_of": text("the project of which it is a later phase", null=True, refers="projects.project_id"),
            "origin": text("register or news"),
            "planned_start": day("planned start by the register", null=True),
            "planned_end": day("planned end by the register", null=True),
            "actual_start": day("actual start by the register", null=True),
            "actual_end": day("actual end by the register", null=True),
            "register_status": text("planned, active, finalising, closed, suspended or cancelled, by the register", null=True),
            "register_ref": text("identifier in the register", null=True),
            "budget": share("total budget by the register, in its currency", null=True),
            "currency": text("ISO 4217 code of the budget's currency", null=True),
            "derogation": text("not_credited or not_publicised, where the register or dateline.toml says so", null=True),
        },
        ("project_id",),
        {
            "has_a_name": "coalesce(acronym, name) IS NOT NULL",
            "origin_known": "origin IN ('register', 'news')",
            "planned_in_order": "planned_start <= planned_end",
            "actual_in_order": "actual_start <= actual_end",
            "status_known": "register_status IN ('planned', 'active', 'finalising', 'closed', 'suspended', 'cancelled')",
            "derogation_known": "derogation IN ('not_credited', 'not_publicised')",
        },
    ),
    Table(
        "project_names",
        "A name by which a project is called.",
        {
            "project_id": text("the project", refers="projects.project_id"),
            "name": text("the name as it was found"),
            "kind": text("acronym, name or variant"),
            "origin": text("register or news; a name that only the news uses is a proposal to the register"),
        },
        ("project_id", "name"),
        {"kind_known": "kind IN ('acronym', 'name', 'variant')", "origin_known": "origin IN ('register', 'news')"},
    ),
    Table(
        "project_donors",
        "Who pays for a project, by the register or by items that say so.",
        {
            "project_id": text("the project", refers="projects.project_id"),
            "donor_id": text("the donor", refers="donors.donor_id"),
            "origin": text("register or news"),
            "items": number("items that state it; 0 from a register"),
        },
        ("project_id", "donor_id", "origin"),
        {"origin_known": "origin IN ('register', 'news')"},
    ),
    Table(
        "project_countries",
        "Where a project works, by the register or by items about it.",
        {
            "project_id": text("the project", refers="projects.project_id"),
            "iso3": text("the country", refers="countries.iso3"),
            "origin": text("register or news"),
            "items": number("items that say so; 0 from a register"),
            "percentage": share("its part by the register, of 100", null=True),
        },
        ("project_id", "iso3", "origin"),
        {"origin_known": "origin IN ('register', 'news')", "percentage_is_one": "coalesce(percentage, 0) BETWEEN 0 AND 100"},
    ),
    Table(
        "project_regions",
        "A region where a project works, by the register.",
        {
            "project_id": text("the project", refers="projects.project_id"),
            "region_id": text("the region", refers="regions.region_id"),
            "percentage": share("its part by the register, of 100", null=True),
        },
        ("project_id", "region_id"),
        {"percentage_is_one": "coalesce(percentage, 0) BETWEEN 0 AND 100"},
    ),
)
