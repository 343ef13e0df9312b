### Reasons of the quarantine, as the pipelines give them; other languages say the same by the same key

quarantined-label = The label has no item behind it.
quarantined-few = The item has no headline and too few words to be told from others.
quarantined-outside = The words stand above or below the items and belong to none.
quarantined-teaser = The teaser of another item, glued on below the page's own, has no date.
quarantined-nothing = Nothing was found in the document: no news item, and no project of a register.
quarantined-binary = The document is binary, not text.
quarantined-markup = The document is mark-up in which no news item can be found.
quarantined-nested = The document is JSON within JSON, deeper than any list of news.
quarantined-form = The document is JSON of no form that is known: name its columns in the source's table of dateline.toml.
quarantined-table = The document is a table: name its columns in its source's table of dateline.toml.
quarantined-workbook = The workbook is empty: none of its sheets has words.
quarantined-row = The row names no project: its columns for name and acronym are empty.
quarantined-sheet = The project sheet names no project: nothing stands above its fields, and none is its title.
quarantined-protected = The post is protected by a password: it is not public, so it is no news.
quarantined-object = The entry is no object with fields, as the others are.
quarantined-blank = The row says nothing in the columns that are read.
quarantined-entry = The entry of the feed can't be read: its XML is damaged.
quarantined-feed = The feed is damaged: no entry in it can be read.
quarantined-unclosed = A quotation mark opens in this row and never closes: the row is left out. Close it.
