"""One page a file, each an outline: filters, sentence, numbers, chart, table. What they share is in parts.py."""
