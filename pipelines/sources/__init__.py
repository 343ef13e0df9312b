"""Connectors: each yields raw documents from one kind of source, unparsed. The only code that leaves the home."""
