"""The output of `dateline parse`."""

from __future__ import annotations

from dataclasses import asdict

from pipelines.parse.model import Parsed


def as_json(name: str, parsed: Parsed) -> dict[str, object]:
    """Return a document as one object: id, shape, records, sheets, quarantined, furniture; dates in ISO form."""
    records = [asdict(record) for record in parsed.records]
    for row in records:
        row["published_on"] = row["published_on"].isoformat() if row["published_on"] else None
    return {
        "id": name,
        "shape": parsed.shape,
        "records": records,
        "sheets": [asdict(sheet) for sheet in parsed.sheets],
        "quarantined": [asdict(piece) for piece in parsed.quarantined],
        "furniture": [piece._asdict() for piece in parsed.furniture],
    }
