### Reasons why a record is rejected, in the words of the pipelines; other languages use the same keys

quarantined-label = No item follows this label.
quarantined-few = The item has no headline and too few words to identify it.
quarantined-outside = These words are above or below the items and belong to no item.
quarantined-teaser = The summary of another item, at the end of the page, has no date.
quarantined-nothing = Nothing was found in the document: no news item, and no project of a register.
quarantined-binary = The document is binary, not text.
quarantined-markup = The document is mark-up in which no news item can be found.
quarantined-nested = The document is JSON within JSON, too deep for a list of news.
quarantined-form = The document is JSON in an unknown form: name its columns in the source's table of dateline.toml.
quarantined-table = The document is a table: name its columns in its source's table of dateline.toml.
quarantined-workbook = The workbook is empty: none of its sheets has words.
quarantined-row = The row names no project: its columns for name and acronym are empty.
quarantined-sheet = The project sheet names no project: it has no title above its fields or among them.
quarantined-protected = The post needs a password, so it is not public news.
quarantined-object = The entry is not an object with fields, unlike the other entries.
quarantined-blank = The row is empty in the columns that are read.
quarantined-entry = The entry of the feed can't be read: its XML is damaged.
quarantined-feed = The feed is damaged: no entry in it can be read.
quarantined-unclosed = A quotation mark opens in this row and never closes, so the row is rejected. Close the quotation mark.
