"""Records become items: one row for each published item."""
