### Reports

report-title = { $step ->
    [month] Monthly report
    [quarter] Quarterly report
    [year] Annual report
   *[days] Report
}
report-when = { $step ->
    [day] on { $period }
    [days] from { $period }
   *[other] in { $period }
}
report-slice = { $side }: { $names }
report-issue = Issue { $number }
report-nothing = No items were published { $when } (edition of { $day }).
report-nothing-ever = The edition has no earlier item with a date for this selection.
report-not-begun = The data end on { $day }, before the period begins. There is nothing to report yet.
report-published = { $count ->
    [one] { $count } item was published { $when }: { $kinds }.
   *[other] { $count } items were published { $when }: { $kinds }.
}
report-kind = { $number } { $name }
report-without-category = without a category
report-compared = That is { $clauses }.
report-against = { $direction ->
    [more] { $difference } more than { $when } ({ $then })
    [fewer] { $difference } fewer than { $when } ({ $then })
   *[same] as many as { $when }
}
report-mean = The average of the { $count } { $step ->
    [month] months
    [quarter] quarters
    [year] years
   *[days] periods of the same length
} before is { $mean }.
report-reach = The oldest item of the edition is dated { $day }, so earlier periods are not compared.
report-names = { $extent ->
    [all] : { $names }
    [some] , among them { $names }
   *[most] , most often { $names }
}
report-about = The items are about { $countries }{ $names }.
report-no-country = No item is about a particular country.
report-projects = The items mention { $projects }{ $names }.
report-no-project = No item names a project.
report-donors = The items name { $donors }{ $names }.
report-no-stated = No item names a donor.
report-by-project-only = Through project only, the items are linked to { $donors }{ $names }.
report-donors-in-all = In all, the items are linked to { $donors }.
report-no-donor = No item is linked to a donor.
report-not-over = The period was not over when the edition was published on { $day }. The figures may still grow.
report-undated = { $count ->
    [one] { $count } item of the edition has no valid date and is not counted in any period.
   *[other] { $count } items of the edition have no valid date and are not counted in any period.
}
report-longer = This section covers { $span }: { $period } and the periods compared with it.
report-table-period = The table counts { $period } only. The chart also shows the periods before.
report-summary = Summary

report-annex = All items
report-annex-note = Each item with its labels and their evidence.
report-method = Method
report-restated = Changes since the previous issue
report-contents = Contents
report-page = page { $page } of { $pages }
report-rows-left = { $count ->
    [one] { $count } more row is in { $file }, on the sheet “{ $sheet }”.
   *[other] { $count } more rows are in { $file }, on the sheet “{ $sheet }”.
}
report-items-left = { $count ->
    [one] { $count } more item is in { $file }.
   *[other] { $count } more items are in { $file }.
}
column-evidence = Evidence
report-no-picture = The chart is missing, because there was no browser to draw it. The table has its figures.
report-squares = { $count ->
    [one] One character ({ $scripts }: { $codes }) is in no font of the computer that made this report{ $where }. The printed report shows a square instead. The page, document, slides and workbook have the character.
   *[other] { $count } characters ({ $scripts }: { $codes }) are in no font of the computer that made this report{ $where }. The printed report shows a square instead of each character. The page, document, slides and workbook have the characters.
}
report-squares-in = , as in “{ $title }”
report-fonts = To print them, install fonts on that computer (Debian: apt-get install { $packages }). Then make this report again.
script-han = Chinese characters
script-signs = symbols
report-note-edition = This report was made from the edition of { $edition } ({ $name }). The same edition gives the same report.
report-note-links = Rules find countries, regions, projects and donors in the words of each item. Each link shows its evidence. An item counts for a country when it is about that country, not when it only names it.
report-note-credit = A credit is stated when the item names the donor. A credit is through project when the item only mentions a project that the donor is known to fund. A donor group counts as one donor: GIZ counts as Germany.
report-note-dates = An item counts on the day of its publication. Each item counts once, even if it was listed several times.
report-note-status = A project’s status is its status on { $day }, according to the register and the items.
report-note-withheld = The project register or the settings mark some items, links and names as not to be published. They are withheld from the edition and from this report.
title-category_shares = Shares of the categories
report-credit-check = Credit check
title-project_changes = New, quiet and closing projects
report-change-new = { $count ->
    [one] { $count } project is new: its first item is in the period.
   *[other] { $count } projects are new: their first items are in the period.
}
report-change-quiet = { $count ->
    [one] { $count } project reached { $days } days without an item.
   *[other] { $count } projects reached { $days } days without an item.
}
report-change-closing = { $count ->
    [one] { $count } project closes in the period or soon after, according to the register.
   *[other] { $count } projects close in the period or soon after, according to the register.
}
report-no-change = No project is new, went quiet or closes in the period.
change-new = New
change-quiet = Quiet
change-closing = Closing
column-change = Change
column-planned_end = Planned end
column-item_id = Identifier
count-donors = { $count ->
    [one] { $count } donor
   *[other] { $count } donors
}
sheet-items = Items
sheet-projects = Projects
sheet-countries = Countries
sheet-donors = Donors
sheet-credits = Credits
report-stands = Nothing has changed, so issue { $number } is kept as it is.
report-altered = Files changed by hand since the issue was made: { $names }.
restated-since = Issue { $issue } was made from the edition { $edition }. This is what has changed since.
restated-added = { $count ->
    [one] Added: { $count } item.
   *[other] Added: { $count } items.
}
restated-removed = { $count ->
    [one] Removed or merged: { $count } item.
   *[other] Removed or merged: { $count } items.
}
restated-corrected = { $count ->
    [one] Corrected: { $count } item.
   *[other] Corrected: { $count } items.
}
restated-received = Added: “{ $title }”, first received on { $day }, after the previous issue.
restated-read-anew = Added: “{ $title }”. Its date or labels were different in the previous issue.
restated-merged = Merged: “{ $title }” is the same item as “{ $into }”.
restated-moved = Removed: “{ $title }”. Its date is now: { $day }.
restated-unlinked = Removed: “{ $title }” is no longer linked to the subject of this report.
restated-gone = Removed: “{ $title }” is no longer in the edition.
restated-item = Corrected: “{ $title }”: { $changes }.
restated-wording = its text was changed at the source
restated-title = its title was changed at the source, from “{ $before }”
restated-day = its date was { $before }
restated-gained = now linked to { $names }
restated-lost = no longer linked to { $names }
restated-label = its category or address was changed
restated-figures = The items are the same. Figures that count other items as well changed in: { $titles }.
restated-look = The title, logo, colour or choice of sections was changed.
letter-attached = Attached: the report as a PDF, and its items and figures as a workbook.
letter-edition = Made from the edition { $edition }.
title-items_per_region = Regions over time
