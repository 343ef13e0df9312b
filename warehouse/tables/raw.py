"""What was received, and what was read in it: documents, intakes, contracts, records and what was rejected."""

from __future__ import annotations

from warehouse.schema import Table, day, moment, number, share, text

RAW: tuple[Table, ...] = (
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
            "headers": text("headers worth keeping, as a JSON object", null=True),
        },
        ("document_id",),
        {"hash_is_sha256": "regexp_full_match(sha256, '[0-9a-f]{64}')", "not_negative": "bytes >= 0"},
    ),
    Table(
        "receipts",
        "A document received from an address, each time it differs from the one before; the last one counts.",
        {
            "document_id": text("the document", refers="raw_documents.document_id"),
            "received_at": moment("when it was received"),
        },
        ("document_id", "received_at"),
    ),
    Table(
        "intakes",
        "One intake: a source that was asked for documents, and the result.",
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
            "failures_are_explained": "outcome = 'complete' OR words IS NOT NULL",
            "not_negative": "seconds >= 0 AND requests >= 0 AND bytes >= 0 AND unchanged >= 0",
        },
    ),
    Table(
        "contracts",
        "A rule of a source's contract, and whether its newest documents keep it.",
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
        "How a document was read: its layout, and what was found in it.",
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
            "published_on": day("day of publication, if the record has a valid one", null=True),
            "date_words": text("the date as it is written", null=True),
            "date_flaw": text("why the written date is not valid", null=True),
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
)
