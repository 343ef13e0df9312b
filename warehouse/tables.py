"""Every table of the warehouse, said once: meaning, columns, keys, references and rules.

Put here: what is stored and what it promises. The DDL, the checks and docs/tables.md derive from it (schema.py).
The tables of projects stand in project_tables.py. Not here: how rows are made (pipelines/) or read (sql/).
"""

from __future__ import annotations

from warehouse.project_tables import PROJECTS
from warehouse.schema import EVIDENCE_RULES, Table, day, evidence, moment, number, share, text

ITEM = "items.item_id"

ALL: tuple[Table, ...] = (
    Table(
        "raw_documents",
        "A document as it was received; its bytes lie under raw/ by their hash.",
        {
            "document_id": text("identifier: from source, address and content"),
            "source_id": text("the source it came from"),
            "address": text("file path or web address it was read from"),
            "received_at": moment("when these bytes were first received from there"),
            "sha256": text("SHA-256 of the bytes, and their name under raw/"),
            "bytes": number("length in bytes"),
            "media_type": text("media type that the sender gave", null=True),
            "headers": text("what the sender said of it that is worth keeping, as a JSON object", null=True),
        },
        ("document_id",),
        {"hash_is_sha256": "regexp_full_match(sha256, '[0-9a-f]{64}')", "not_negative": "bytes >= 0"},
    ),
    Table(
        "receipts",
        "A document that an address gave, each time it was another than the address gave before: the last one is in force.",
        {
            "document_id": text("the document", refers="raw_documents.document_id"),
            "received_at": moment("when it was received"),
        },
        ("document_id", "received_at"),
    ),
    Table(
        "intakes",
        "A source that was asked for documents, once: what it came to.",
        {
            "source_id": text("the source, as it is called in dateline.toml"),
            "started_at": moment("when the intake began"),
            "seconds": share("duration in seconds"),
            "outcome": text("complete, partial (some of it failed) or failed"),
            "words": text("what failed, in sentences", null=True),
            "new": number("addresses that were not known before"),
            "requests": number("requests made to web servers; 0 where files are read"),
            "bytes": number("bytes received from web servers"),
            "unchanged": number("answers that nothing had changed"),
            "swept": number("1 where the whole source was gone through, else 0"),
        },
        ("source_id", "started_at"),
        {
            "outcome_known": "outcome IN ('complete', 'partial', 'failed')",
            "failures_are_told": "outcome = 'complete' OR words IS NOT NULL",
            "not_negative": "seconds >= 0 AND requests >= 0 AND bytes >= 0 AND unchanged >= 0",
        },
    ),
    Table(
        "contracts",
        "A rule that a source is held to, and whether the newest documents of it keep it.",
        {
            "source_id": text("the source"),
            "rule": text("items, dated, category, teaser or overlap"),
            "wanted": share("the least that is expected: items, or a share from 0 to 1"),
            "found": share("what the newest documents hold"),
            "outcome": text("held or broken"),
            "sentence": text("both in words"),
        },
        ("source_id", "rule"),
        {"outcome_known": "outcome IN ('held', 'broken')"},
    ),
    Table(
        "parses",
        "What was made of a document: the layout it was recognised as, and what was found in it.",
        {
            "document_id": text("the document", refers="raw_documents.document_id"),
            "shape": text("the layout it was recognised as; null where none was", null=True),
            "records": number("records found"),
            "entries": number("projects found, where it is a register"),
            "quarantined": number("pieces that could not be used"),
            "furniture": number("lines recognised as page furniture (menus, 'Loading...') and left out"),
        },
        ("document_id",),
        {"found_or_said_why": "records + entries + quarantined > 0"},
    ),
    Table(
        "records",
        "One news item as one document shows it, before repeats are brought together.",
        {
            "record_id": text("identifier: document and position"),
            "document_id": text("the document that shows it", refers="raw_documents.document_id"),
            "line": number("line of the document where the record begins, from 1"),
            "category": text("label given by the publisher", null=True),
            "title": text("headline", null=True),
            "published_on": day("day of publication, where one stands there and can be believed", null=True),
            "date_words": text("the date as it is written", null=True),
            "date_flaw": text("why the written date is not believed", null=True),
            "teaser": text("summary as listed, once", null=True),
            "body": text("running text of an article page", null=True),
            "url": text("address of the item", null=True),
            "place": text("labelled place: dateline or 'Where we are' field", null=True),
            "topics": text("labelled topics or tags, separated by '; '", null=True),
        },
        ("record_id",),
        {
            "has_words": "coalesce(title, teaser, body) IS NOT NULL",
            "believed_or_flawed": "date_flaw IS NULL OR published_on IS NULL",
        },
    ),
    Table(
        "quarantine",
        "Something received that could not be used, with the reason and the words.",
        {
            "quarantine_id": text("identifier: document and position"),
            "document_id": text("the document it stands in", refers="raw_documents.document_id"),
            "line": number("line of the document, from 1"),
            "reason": text("what was missing or wrong, in a sentence"),
            "text": text("the words, at most their first 2,000 characters; the rest is in raw"),
        },
        ("quarantine_id",),
    ),
    Table(
        "items",
        "A published item, once, whatever number of listings showed it; its newest wording.",
        {
            "item_id": text("identifier, the same in every run and on every page"),
            "source_id": text("the source that showed it first"),
            "url": text("address of the item", null=True),
            "category": text("label given by the publisher", null=True),
            "title": text("headline", null=True),
            "published_on": day("day of publication; null where none is known or believed", null=True),
            "date_words": text("the date as it is written", null=True),
            "date_flaw": text("why the written date is not believed", null=True),
            "teaser": text("summary as listed", null=True),
            "text": text("the words that links are read from: the article's text, else the teaser; '' where none"),
            "extent": text("how much of it is known: article (its whole text), teaser or title"),
            "place": text("labelled place", null=True),
            "topics": text("labelled topics or tags, separated by '; '", null=True),
            "language": text("ISO 639-1 code of its language", null=True),
            "word_count": number("words in title and text"),
            "content_hash": text("hash of title, teaser, text and category"),
            "first_seen_at": moment("when the first document that shows it was received"),
            "last_seen_at": moment("when a document that shows it was received last"),
        },
        ("item_id",),
        {
            "has_words": "title IS NOT NULL OR length(text) > 0",
            "seen_in_order": "first_seen_at <= last_seen_at",
            "not_published_in_the_future": "published_on IS NULL OR published_on <= CAST(last_seen_at AS DATE) + 1",
            "flawed_dates_are_not_used": "date_flaw IS NULL OR published_on IS NULL",
            "extent_known": "extent IN ('article', 'teaser', 'title')",
        },
    ),
    Table(
        "item_versions",
        "A wording that an item has had; an edit on the site is history, not a new item.",
        {
            "item_id": text("the item", refers=ITEM),
            "version": number("1 for the first wording received, and so on; the highest is in force"),
            "title": text("headline", null=True),
            "category": text("label", null=True),
            "teaser": text("summary as listed", null=True),
            "text": text("the words that links are read from"),
            "content_hash": text("hash of title, teaser, text and category"),
            "received_at": moment("when this wording was first received, or came back after another"),
        },
        ("item_id", "version"),
        {"counted_from_one": "version >= 1"},
    ),
    Table(
        "item_sightings",
        "A record that shows an item: the first is the item, each further one a repeat.",
        {
            "item_id": text("the item", refers=ITEM),
            "record_id": text("the record", refers="records.record_id"),
            "document_id": text("the document", refers="raw_documents.document_id"),
            "line": number("line of the document, from 1"),
            "version": number("the wording it shows"),
            "received_at": moment("when the document was received"),
        },
        ("record_id",),
    ),
    Table(
        "item_reposts",
        "Two items that say nearly the same: linked, not merged.",
        {
            "item_id": text("the later item", refers=ITEM),
            "repost_of": text("the earlier item", refers=ITEM),
            "similarity": share("share of words in common, 0 to 1"),
        },
        ("item_id", "repost_of"),
        {"not_itself": "item_id <> repost_of", "similarity_is_a_share": "similarity BETWEEN 0 AND 1"},
    ),
    Table(
        "item_events",
        "A day or range of days that an item's words tell of, apart from its publication.",
        {
            "item_id": text("the item", refers=ITEM),
            "starts_on": day("first day"),
            "ends_on": day("last day"),
            **evidence(),
        },
        ("item_id", "field", "start"),
        {"in_order": "starts_on <= ends_on", **EVIDENCE_RULES},
    ),
    Table(
        "countries",
        "A country or territory of ISO 3166, and Kosovo (XKX).",
        {
            "iso3": text("ISO 3166-1 alpha-3; XKX for Kosovo"),
            "iso2": text("ISO 3166-1 alpha-2; XK for Kosovo"),
            "m49": text("UN M49 numeric code, three digits", null=True),
            "name": text("short name in English"),
            "m49_region": text("M49 region", null=True),
            "m49_subregion": text("M49 subregion, or intermediate region where there is one", null=True),
            "latitude": share("of a point inside it, degrees"),
            "longitude": share("of a point inside it, degrees"),
        },
        ("iso3",),
        {
            "codes": "regexp_full_match(iso3, '[A-Z]{3}') AND regexp_full_match(iso2, '[A-Z]{2}')",
            "on_the_globe": "latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180",
        },
    ),
    Table(
        "regions",
        "A named group of countries.",
        {
            "region_id": text("identifier"),
            "name": text("name in English"),
            "kind": text("m49, union, process, programme or geography"),
        },
        ("region_id",),
        {"kind_known": "kind IN ('m49', 'union', 'process', 'programme', 'geography')"},
    ),
    Table(
        "region_countries",
        "A country that belongs to a region.",
        {
            "region_id": text("the region", refers="regions.region_id"),
            "iso3": text("the country", refers="countries.iso3"),
        },
        ("region_id", "iso3"),
    ),
    Table(
        "rules",
        "A rule by which links and events are found.",
        {
            "rule": text("its name"),
            "kind": text("what it finds: country, region, donor, project, acronym or event"),
            "sentence": text("why a link was made, for a person; {label}, {field} and {matched} stand for the link's own"),
            "confidence": share("how often a link by this rule is right, 0 to 1"),
        },
        ("rule",),
        {"confidence_is_a_share": "confidence BETWEEN 0 AND 1"},
    ),
    Table(
        "donors",
        "A funder.",
        {
            "donor_id": text("identifier"),
            "name": text("name in English"),
            "kind": text(
                "government, ministry, agency, eu, eu_instrument, un, fund, bank, foundation, multilateral, company, other"
            ),
            "parent_id": text("the donor it belongs to or acts for", null=True, refers="donors.donor_id"),
            "iso3": text("the country, where it is one's", null=True, refers="countries.iso3"),
        },
        ("donor_id",),
        {
            "kind_known": "kind IN ('government', 'ministry', 'agency', 'eu', 'eu_instrument', 'un', 'fund', 'bank', "
            "'foundation', 'multilateral', 'company', 'other')"
        },
    ),
    *PROJECTS,
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
        "An item speaks of a project.",
        {"item_id": text("the item", refers=ITEM), "project_id": text("the project", refers="projects.project_id"), **evidence()},
        ("item_id", "project_id"),
        EVIDENCE_RULES,
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
            "withheld": number("records and pieces left out, as they speak of a project that must not be publicised"),
            "uncredited": number("items whose credits are left out, as their project must not be credited"),
            "new": number("items not in the edition before"),
            "changed": number("items with another wording than in the edition before"),
            "version": text("version of Dateline"),
        },
        ("run_id",),
        {"nothing_vanishes": "records_in = items + repeats + quarantined + withheld"},
    ),
)

BY_NAME: dict[str, Table] = {table.name: table for table in ALL}
