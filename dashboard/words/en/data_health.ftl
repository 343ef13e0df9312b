### Registers and derogations, on the data page

column-entries = Projects in it
column-withheld = Withheld
column-uncredited = Credits left out
column-register_ref = Identifier in the register
column-published = As published
column-used = As used
column-percentage = Part of 100
column-repair = Why
column-proposal = The news says
title-register_repairs = What registers say and is not used as published
register_repairs-note = Published words stand beside what is used of them, and why.
title-projects_proposed = What the news says and the register does not
projects_proposed-note = Projects that are in no register; then names, countries and donors of those that are.
derogations-note = By derogations, { $withheld ->
    [one] one record is
   *[other] { $withheld } records and pieces are
} withheld from this edition, and { $uncredited ->
    [one] one item is
   *[other] { $uncredited } items are
} shown without credits.

### Data health

title-sources = Sources
title-links_per_rule = How sure the links are
title-link_quality = How right the links are
link_quality-note = Measured on items that people have read and labelled, the newest measure of this version of Dateline. Of the links given, precision is the share that is right; of those that should be given, recall is the share that is. F1 is high only where both are. The rules were made with these items at hand: expect somewhat less on new ones.
title-promises = Checks
promise-key = No two rows share { $columns }.
promise-required = Never missing: { $columns }.
promise-refers = { $column } is always one of { $there }.
promise-rule = Always true: { $condition }
promises-note = What each table promises. The edition was published because all of it was kept; here it is checked again.
check-now = Check now
promises-kept = { $kept } of { $all } promises are kept.
confidence-note = The confidence of a rule is how often a link made by it is right, measured on items read by people. The table has each rule in words.
empty-links = Nothing to draw: there are no links.
empty-runs = Nothing to draw: there is no run.
axis-links = Links
axis-records = Records
band = Right at least { $least } of the time
band-rest = Right less than { $least } of the time
alt-links_per_rule = Bars of { $count ->
    [one] { $count } link
   *[other] { $count } links
} by kind and confidence. { $share } rest on rules that are right at least { $least } of the time.
alt-runs = Bars of { $count ->
    [one] { $count } run
   *[other] { $count } runs
}. The newest, { $moment }: { $items } items, { $repeats } repeats, { $quarantined } quarantined, { $withheld } withheld.
column-links = Links
column-sentence = Rule in words
column-table = Table
column-promise = Promise
column-kept = Kept
