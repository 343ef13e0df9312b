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
report-nothing = No item was published { $when }, as far as the current edition knows.
report-nothing-ever = Nor does the edition have an earlier item of this slice with a date.
report-not-begun = The data end on { $day }, before the period began: nothing can be said of it yet.
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
report-mean = The mean of the { $count } { $step ->
    [month] months
    [quarter] quarters
    [year] years
   *[days] periods of the same length
} before is { $mean }.
report-reach = The edition’s oldest item is of { $day }: earlier periods are not compared.
report-names = { $extent ->
    [all] : { $names }
    [some] , among them { $names }
   *[most] , most often { $names }
}
report-about = The items are about { $countries }{ $names }.
report-no-country = No item is about a particular country.
report-projects = They speak of { $projects }{ $names }.
report-no-project = No item names a project.
report-donors = They credit { $donors } in their own words{ $names }.
report-no-stated = No item credits a donor in its own words.
report-by-project-only = Only through their projects, they credit { $donors }{ $names }.
report-donors-in-all = In all, that is { $donors }.
report-no-donor = No item credits a donor.
report-not-over = The period had not ended when the edition was published on { $day }: its figures may still grow.
report-undated = { $count ->
    [one] { $count } item of the edition carries no date that can be believed and so belongs to no period.
   *[other] { $count } items of the edition carry no date that can be believed and so belong to no period.
}
report-longer = Counted here: { $span }, that is { $period } and the periods it is compared with.
report-table-period = The table counts { $period } only; the chart shows the periods before it too.
report-summary = Summary

report-annex = All items
report-annex-note = Each item with its labels, and the words that led to them.
report-method = Method
report-restated = Changes since the issue before
report-contents = Contents
report-page = page { $page } of { $pages }
report-rows-left = { $count ->
    [one] { $count } row more is in { $file }, on the sheet “{ $sheet }”.
   *[other] { $count } rows more are in { $file }, on the sheet “{ $sheet }”.
}
report-items-left = { $count ->
    [one] { $count } item more is in { $file }.
   *[other] { $count } items more are in { $file }.
}
column-evidence = Evidence
report-no-picture = The chart was not drawn, as there was no browser to draw it with; its figures stand in the table.
report-squares = { $count ->
    [one] One character ({ $scripts }: { $codes }) is in no font of the machine that made this report{ $where }. In print a square stands for it; the page, the document, the slides and the workbook have it.
   *[other] { $count } characters ({ $scripts }: { $codes }) are in no font of the machine that made this report{ $where }. In print a square stands for each; the page, the document, the slides and the workbook have them.
}
report-squares-in = , as in “{ $title }”
report-fonts = To print them, install fonts on that machine (Debian: apt-get install { $packages }), then make this report again.
script-han = Chinese characters
script-signs = signs
report-note-edition = This report was made from the edition of { $edition } ({ $name }). The same edition gives the same report.
report-note-links = Countries, regions, projects and donors are found in the words of each item by rules; each link names its words. An item counts for a country when it is about it, not when it only names it.
report-note-credit = A credit is stated where the item’s own words name the donor, and by project only where the item speaks of a project that the donor is known to pay for. A donor counts once with the donors that belong to it, as GIZ does to Germany.
report-note-dates = An item belongs to the day of its publication. Items are counted once, however often they were listed.
report-note-status = A project’s status is that of { $day }, as far as the register and the items show it.
report-note-withheld = Items, links and names that the project register marks as not to be published are not in the edition, and so not in this report.
title-category_shares = Shares of the categories
report-credit-check = Credit check
title-project_changes = New, quiet and closing projects
report-change-new = { $count ->
    [one] { $count } project is new: its first item lies in the period.
   *[other] { $count } projects are new: their first item lies in the period.
}
report-change-quiet = { $count ->
    [one] { $count } project has gone quiet: in the period, { $days } days had passed since its last item.
   *[other] { $count } projects have gone quiet: in the period, { $days } days had passed since their last item.
}
report-change-closing = { $count ->
    [one] { $count } project closes in the period or soon after, by the register.
   *[other] { $count } projects close in the period or soon after, by the register.
}
report-no-change = No project is new, has gone quiet or closes in the period.
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
report-stands = Nothing has changed: issue { $number } stands as it was.
report-altered = Changed by hand since it was issued: { $names }.
restated-since = Issue { $issue } was made from the edition { $edition }; this is what differs from it.
restated-added = { $count ->
    [one] Added: { $count } item.
   *[other] Added: { $count } items.
}
restated-removed = { $count ->
    [one] Taken out or merged: { $count } item.
   *[other] Taken out or merged: { $count } items.
}
restated-corrected = { $count ->
    [one] Corrected: { $count } item.
   *[other] Corrected: { $count } items.
}
restated-received = Added: “{ $title }”, first received on { $day }, after the issue before.
restated-read-anew = Added: “{ $title }”, whose day or labels were read otherwise for the issue before.
restated-merged = Merged: “{ $title }” is the same item as “{ $into }”.
restated-moved = Taken out: “{ $title }” is now dated otherwise: { $day }.
restated-unlinked = Taken out: the words of “{ $title }” are no longer linked to what this report is about.
restated-gone = Taken out: “{ $title }” is no longer in the edition.
restated-item = Corrected: “{ $title }”: { $changes }.
restated-wording = its wording was changed at the source
restated-title = its title was changed at the source, from “{ $before }”
restated-day = its day was { $before }
restated-gained = now linked to { $names }
restated-lost = no longer linked to { $names }
restated-label = its category or address was changed
restated-figures = The items are the same; figures that reach beyond them changed in: { $titles }.
restated-look = The title, logo, colour or choice of sections was changed.
letter-attached = Attached: the report as a PDF, and its items and figures as a workbook.
letter-edition = Made from the edition { $edition }.
title-items_per_region = Regions over time
