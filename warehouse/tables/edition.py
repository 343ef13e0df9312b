"""What a run adds to the news: what is withheld, and the account of the run."""

from __future__ import annotations

from warehouse.schema import Table, moment, number, share, text

EDITION: tuple[Table, ...] = (
    Table(
        "withheld",
        "Something that must not be published, by a derogation of its project; empty in an edition.",
        {
            "kind": text(
                "items, records, quarantine, projects, donors, entries (of registers), addresses (of documents), intakes, or "
                "credits_of_item, credits_of_project, credits_of_entry"
            ),
            "id": text("its identifier"),
        },
        ("kind", "id"),
        {
            "kind_known": "kind IN ('items', 'records', 'quarantine', 'projects', 'donors', 'entries', 'addresses', 'intakes', "
            "'credits_of_item', 'credits_of_project', 'credits_of_entry')"
        },
    ),
    Table(
        "runs",
        "A run that came to an end, newest last; the log of all runs lies in runs.jsonl.",
        {
            "run_id": text("identifier"),
            "started_at": moment("start"),
            "seconds": share("duration in seconds"),
            "documents": number("documents on hand"),
            "records_in": number("records and unusable pieces found in them"),
            "items": number("items"),
            "repeats": number("records that show an item again"),
            "quarantined": number("pieces that could not be used"),
            "withheld": number("records and pieces left out, as they mention a project that must not be publicised"),
            "uncredited": number("items whose credits are left out, as their project must not be credited"),
            "new": number("items not in the edition before"),
            "changed": number("items with another wording than in the edition before"),
            "version": text("version of Dateline"),
        },
        ("run_id",),
        {"nothing_vanishes": "records_in = items + repeats + quarantined + withheld"},
    ),
)
