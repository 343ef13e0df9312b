### Registers and derogations, on the data page

column-entries = Projects listed
column-withheld = Withheld
column-uncredited = Items without their credits
column-register_ref = Identifier in the register
column-published = As published
column-used = As used
column-percentage = Share (%)
column-repair = Reason
column-proposal = Found in the news
title-register_repairs = Register entries that were changed or not used
register_repairs-note = Each row shows the published words, the words used and the reason.
title-projects_proposed = Project facts in the news but missing from the register
projects_proposed-note = Projects that are in no register come first. Below are names, countries and donors that the register lacks for its own projects.
derogations-note = { $withheld ->
    [one] One record is
   *[other] { $withheld } records are
} withheld and { $uncredited ->
    [one] one item appears
   *[other] { $uncredited } items appear
} without credits, because the project register or the settings ask for it.

### Data health

title-sources = Sources
title-links_per_rule = Confidence of the links
title-link_quality = Accuracy of the links
link_quality-note = These scores are the newest for this version of Dateline. They are measured on items that people have read and labelled. Precision: the share of links made that are right. Recall: the share of right links that were made. F1 combines precision and recall. We tuned the rules on these items, so expect slightly lower scores on new ones.
title-promises = Checks
promise-key = No two rows share { $columns }.
promise-required = Never missing: { $columns }.
promise-refers = Each { $column } exists in { $there }.
promise-rule = Always true: { $condition }
promises-note = Every edition passes these checks before it is published. Check the current edition again here.
check-now = Check now
promises-kept = { $kept } of { $all } checks passed.
confidence-note = The confidence of a rule is the share of its links that are right, measured on items read by people. The table shows each rule in words.
empty-links = There are no links to show.
empty-runs = There are no runs to show.
axis-links = Links
axis-records = Records
band = Right at least { $least } of the time
band-rest = Right less than { $least } of the time
alt-links_per_rule = Bar chart of { $count ->
    [one] { $count } link
   *[other] { $count } links
} by kind and confidence. { $share } come from rules that are right at least { $least } of the time.
alt-runs = Bar chart of { $count ->
    [one] { $count } run
   *[other] { $count } runs
}. Newest run, { $moment }: { $items } items, { $repeats } repeats, { $quarantined } rejected, { $withheld } withheld.
column-links = Links
column-sentence = Rule in words
column-table = Table
column-promise = Check
column-kept = Passed
