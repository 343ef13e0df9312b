"""Items: one row for each published item, with its wordings, sightings, reposts and the events it names."""

from __future__ import annotations

from warehouse.schema import EVIDENCE_RULES, Table, day, evidence, moment, number, share, text

ITEM = "items.item_id"

ITEMS: tuple[Table, ...] = (
    Table(
        "items",
        "A published item with its newest wording, once, however many listings showed it.",
        {
            "item_id": text("identifier, the same in every run and on every page"),
            "source_id": text("the source that showed it first"),
            "url": text("address of the item", null=True),
            "category": text("label given by the publisher", null=True),
            "title": text("headline", null=True),
            "published_on": day("day of publication; null without a valid day", null=True),
            "date_words": text("the date as it is written", null=True),
            "date_flaw": text("why the written date is not valid", null=True),
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
)
