"""From records to items: one row for each published item."""
