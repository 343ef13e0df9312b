"""Connectors: each yields raw, unparsed documents from one kind of source. Only this folder reads outside the home."""
