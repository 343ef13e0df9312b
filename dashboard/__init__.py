"""How tables become answers: pages, charts and reports over the published edition, which they only read."""
