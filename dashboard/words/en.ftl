# Every word that a reader sees, in English. `key = words`, `.help = …` is help on the same thing.
# Keys that share a beginning (step-month, step-quarter) are the options of one choice, in this order.

### Numbers, days, lists

day = { NUMBER($day) } { $rest }
no-date = no date
between = { $since } to { $until }
since = since { $day }
until = up to { $day }
span = { $first } to { $last }
# Decimal and thousands mark of axes.
separators = .,
# How an axis writes periods and days (d3-format); in English the months have names.
tick-month = %b %Y
tick-quarter = Q%q %Y
tick-year = %Y
tick-day = %-d %b %Y

count-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
count-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
count-repeats = { $count ->
    [one] { $count } repeat
   *[other] { $count } repeats
}
count-projects = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
count-countries = { $count ->
    [one] { $count } country
   *[other] { $count } countries
}

### The frame

page-overview = Overview
    .help = How much was published, about what and where, and what is newest.
page-regions = Regions
    .help = The map of countries that items are about, and the table behind it.
page-projects = Projects
    .help = When each project was in the news, and which events its items tell of.
page-items = Items
    .help = Search and list items; open one to see the words that made each link.
page-item = Item
    .help = One item with its links, the words that made them and the rule behind each.
page-data_health = Data health
    .help = What was received, kept, brought together and quarantined, with reasons.
freshness = Newest item { $newest } · edition of { $edition }
freshness-failed = The last run failed ({ $moment }). See why on Data health.
freshness-trouble = { $count ->
    [one] The last run had { $count } problem. See it on Data health.
   *[other] The last run had { $count } problems. See them on Data health.
}
title-source_health = Sources
sources-well = Sources
sources-ill = { $count ->
    [one] { $count } source is silent or broken
   *[other] { $count } sources are silent or broken
}
sources-note = Silent: fewer items in 28 days than its own rhythm of the year before lets expect. Broken: it did not answer, or breaks its contract. A source with fewer than 60 items in the year before is never called silent: that is too few to know.
source-state-well = Well
source-state-silent = Silent
source-state-broken = Broken
no-edition = No edition has been published yet. Run `dateline run` with your news, then this page fills by itself.
broken = The warehouse can't be read: { $why }

### The last run

health-failed = The last run failed ({ $moment }).
health-step = Step: { $step }.
health-document = Document: { $document }.
health-before = The pages show the edition before this run.
health-trouble = The last run had problems:
health-same = { $days ->
    [0] The edition was published within the last 24 hours.
    [one] The edition has been the same for { $days } day.
   *[other] The edition has been the same for { $days } days.
}
health-checked = { $days ->
    [0] The last run ended within the last 24 hours.
    [one] The last run ended { $days } day ago.
   *[other] The last run ended { $days } days ago.
}
health-overdue = { $days ->
    [one] No run has ended for { $days } day. Start one: dateline run.
   *[other] No run has ended for { $days } days. Start one: dateline run.
}

### Filter bar

filters = Filters
filter-any = Any
filter-clear = Clear all filters
filter-period = Period
filter-since = From
filter-until = To
filter-category = Category
filter-region = Region
    .help = Items that name the region, and items about one of its countries.
filter-country = Country
    .help = Items that name the country in the role chosen below.
filter-project = Project
    .help = Items that speak of the project.
filter-donor = Donor
    .help = Items that credit the donor or one that belongs to it, in their own words or by their project.
filter-role = Role of the country
    .help = Focus: the item is about the country. Mention: it only names it. Donor: the country pays. Venue: it only hosts a meeting.
filter-words = Words
    .help = Items that hold all of these words in title or text. “In quotes” they must follow each other; title:word and text:word ask one field; -word must not stand there.

words-no-word = “{ $words }” names no word to look for. Write words, "words in quotes", title:word, text:word or -word.
words-open-quotation = “{ $words }” opens a quotation and does not close it. Write "words in quotes" with a mark on both sides.

period-all = All time
period-this_month = This month
period-last_month = Last month
period-this_quarter = This quarter
period-this_year = This year
period-last_year = Last year
period-between = Between two days

role-focus = Focus
role-mention = Mention
role-donor = Donor
role-venue = Venue
role-any = Any role

# Names that take an article in a sentence: those that begin with one of the first words, or hold one of the others.
article = the { $name }
article-first = European United Netherlands Philippines Gambia Bahamas Maldives Comoros Seychelles Sahel Horn Gulf Silk Maghreb Mashreq Levant Caribbean Americas Baltic Nordic
article-any = Union Fund Bank Foundation Agency Commission Nations Organization Organisation Ministry Council Federation Republic Academy Department Programme Program Facility Institute Office Directorate-General Government Community Cross Association Balkans Islands States Process Region region Area area Basin Group

# The sentence above a page: a count, then a clause for each side that is narrowed, then the period.
clause-category = {" "}in { $names }
clause-place = {" "}{ $role ->
    [focus] about
    [mention] that mention
    [donor] with money from
    [venue] on meetings in
   *[any] that name
} { $names }
clause-project = {" "}on { $names }
clause-donor = , credited to { $names }
clause-words = , with the words “{ $words }”
clause-period = , { $period }
undated-counted = { $count ->
    [one] { $count } item that matches carries
   *[other] { $count } items that match carry
} no date that can be believed: counted here, but left out of charts over time.
undated-left-out = { $count ->
    [one] { $count } item that matches carries
   *[other] { $count } items that match carry
} no date that can be believed: left out, as no period can be told.
nothing-matches = No item matches all filters.
widen = Open the filter “{ $filter }”: { $items }
nothing-helps = No single filter is the reason. Clear all filters, or use other words.
no-items = No items yet. Data health shows which documents were received, and why an item was left out.
unknown-asked = The address asks for something we can’t find. No figures are shown until you choose.
unknown-name = { $side ->
    [category] No category is called “{ $typed }”.
    [region] No region is called “{ $typed }”.
    [country] No country is called “{ $typed }”.
    [donor] No donor is called “{ $typed }”.
    [period] There is no period “{ $typed }”.
    [role] There is no role “{ $typed }”.
   *[project] No project is called “{ $typed }”.
}
unknown-no_items = { $side ->
    [category] No item is in the category “{ $typed }”.
    [region] No item is linked to the region “{ $typed }”.
    [country] No item is linked to the country “{ $typed }”.
    [donor] No item is linked to the donor “{ $typed }”.
   *[project] No item is linked to the project “{ $typed }”.
}
unknown-several = Several have the name “{ $typed }”. Choose one.
unknown-day = “{ $typed }” is not a date. Write dates as 2022-03-31.
unknown-second = The address gives two values where only one can hold; “{ $typed }” is the second. Choose it, or continue without it.
unknown-filter = The address keeps “{ $typed }” as unknown, but that names no filter.
unknown-without = Continue without “{ $typed }”
reversed = The first day, { $since }, is after the last day, { $until }. Change the dates, or swap them.
reversed-swap = Swap the dates

### Charts

title-items_per_month = Publishing volume by category
title-items_per_country = Items by country
title-project_timelines = Project timelines
step = Counted by
step-month = Month
step-quarter = Quarter
step-year = Year
scale = Colour scale
scale-linear = Linear
scale-log = Logarithmic
view = View
view-chart = Chart
view-table = Table
no-category = No category
other-categories = Other categories
axis-items = Items
axis-published = Published
mark-event = Event told of
empty-chart = Nothing to draw: no dated item matches.
undated-not-drawn = Items without a valid date are not shown over time: { $names }.
undated-others = others ({ $count })
empty-map = Nothing to draw: no item names a country in this role.
map-note = Boundaries: Natural Earth, 1:50m, public domain. Small countries and those without a shape stand as points. Names and borders follow ISO 3166 and the United Nations and imply no opinion on the legal status of any country, territory or area. Kosovo: without prejudice to positions on status, in line with Security Council Resolution 1244.
alt-items_per_month = Bars of { count-items } by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }. The most, { $most }, in { $peak }. Largest category: { $category } with { $largest }.
alt-category_shares = Bars of equal height by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }, each divided by category. Largest category: { $category } with { $largest } of { count-items }.
alt-items_per_country = World map of { count-countries } by items. { $extent ->
    [some] Among those with the most
   *[other] The most
}: { $most }.

### Tables

column-decided_by = Decided by
column-decided_at = Decided
column-published_on = Published
column-category = Category
column-title = Title
column-teaser = Teaser
column-url = Link
column-countries = Countries in focus
column-regions = Regions
column-projects = Projects
column-donors = Donors stated in the item
column-inherited_donors = Donors through project only
column-named_as = Named as
column-due = Credits due
through-project = Through project only: { $names }
column-items = Items
column-project = Project
column-long_name = Full name
column-first_item_on = First item
column-last_item_on = Last item
column-name = Name
column-iso3 = Code
column-m49_region = Continent
column-m49_subregion = Subregion
column-stated = Credit stated
column-inherited = Credit by project only
column-kind = Kind
column-label = Linked to
column-role = Role
column-matched = Words
column-field = Found in
column-because = Why
column-confidence = Confidence
column-reason = Reason
column-address = Document
column-line = Line
column-text = Text
column-date_words = Date as written
column-date_flaw = Why it is not believed
column-received_at = Received
column-asked_at = Asked
column-shape = Layout
column-records = Records
column-quarantined = Quarantined
column-tested_on = Items of
column-link = Links to
column-precision = Precision
column-recall = Recall
column-f1 = F1
column-measured_on = Measured
column-furniture = Page furniture
column-bytes = Bytes
column-started_at = Started
column-seconds = Seconds
column-documents = Documents
column-records_in = Records in
column-repeats = Repeats
column-new = New
column-changed = Changed
column-version = Version
column-donor = Donor
column-region = Region
column-credit = Credit
column-source_id = Source
column-similarity = Words in common
column-state = State
column-quarantine_share = Quarantine share
column-period = Period

donor-kind-government = Government
donor-kind-ministry = Ministry
donor-kind-agency = Agency
donor-kind-eu = EU
donor-kind-eu_instrument = EU instrument
donor-kind-un = UN
donor-kind-bank = Bank
donor-kind-foundation = Foundation
donor-kind-multilateral = Multilateral
donor-kind-fund = Pooled fund
donor-kind-company = Company
donor-kind-other = Other

### Files

download = Download
download-csv = Table as CSV
download-xlsx = Table as XLSX (Excel)
download-png = Picture as PNG
download-svg = Drawing as SVG
no-browser = Charts as pictures need a browser: install chromium (Debian: apt-get install chromium) and try again.
sheet-rows = Data
sheet-about = About
about-title = Title
about-shows = Shown
about-note = Note
about-edition = Edition
about-edition-of = { $name }, published { $moment }
about-made-on = Downloaded on
about-made-by = Made by
about-dateline = Dateline, from public news items

### Numbers of pages

number-items = Items
number-projects_listed = Projects
number-countries = Countries in focus
number-donors = Donors credited
number-donors_named = Donors by the names in items
number-items_credited = Items that credit a donor
number-projects = Projects in the news
number-countries_mention = Countries mentioned
number-countries_donor = Countries as donors
number-countries_venue = Countries as venues
number-countries_any = Countries in any role
number-events = Events told of
number-documents = Documents
number-records_in = Records in
number-repeats = Repeats
number-quarantined = Quarantine
number-undated = Without a date

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

### Headings and lines on pages

title-items = Items
title-latest = Latest items
see-items = See the items
see-below = See below
see-projects = See the projects
see-regions = See the map
see-data_health = See the list
choose-row = Choose a row to see the item, the words that made its links, and why.
own-page = Open this item on its own page
title-projects = Projects
title-donors_credited = Donors credited
title-quarantined = Quarantine
title-repeated = Items shown more than once
# Reasons of the quarantine, as the pipelines give them; other languages say the same by the same key.
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
repeated-cut = Listed: the { $shown } items shown most often, of { $of }.
repeated-note = Each further record that shows an item is a repeat: it is counted, kept beside the item, and makes no second one.
quarantine-note = Received, but not usable as an item. The words are kept as they came.
title-undated = Items without a date that can be believed
undated-note = Kept and searchable, but left out of charts over time.
title-documents = Documents received
title-dropped = Documents left out
drop-choose = Choose a row to leave its document out of later runs.
drop-title = Leave this document out: { $address }
drop-by = Your name
drop-why = Reason
drop-button = Leave out from the next run on
drop-done = The decision is logged. The next run leaves the document out: dateline run.
drop-needs-by = Write your name, so that others know who decided.
drop-needs-why = Write the reason, so that others understand the decision later.
dropped-by = { $by } left this document out on { $moment }: { $why }
dropped-note = Later runs leave these documents out. The pages show this from the next run on.
dropped-damaged = { $count ->
    [one] { $count } line of the log of decisions is damaged and not followed. See decisions.jsonl in the home.
   *[other] { $count } lines of the log of decisions are damaged and not followed. See decisions.jsonl in the home.
}
undo-choose = Choose a row to take its document in again.
undo-title = Take this document in again: { $address }
undo-button = Take in from the next run on
undo-done = The decision is logged. The next run takes the document in again: dateline run.
title-runs = Runs
item-key = Identifier of the item
no-item-chosen = No item is chosen. Open one from the list of items.
no-such-item = There is no item with this identifier in the current edition. Open one from the list of items.
to-source = Read it at the source
open-link = open
title-sightings = Where it was seen
title-reposts = Items that say nearly the same
earlier-wording = Wording { $version }, received { $moment }
title-links = Links and the words that made them
legend = Marked: { $kinds }.
tested-set-io_listings_dev = News listings of international organisations
tested-set-seed = A listing of projects, first month
tested-set-io_snippets_dev = Passages that name a funder or a programme
tested-set-iati_sample = IATI activities of many publishers
tested-set-iati_dfid2011 = IATI activities of DFID, 2011
tested-set-iati_unhcr2023 = IATI activities of UNHCR, 2023
tested-set-fts = Humanitarian flows (OCHA): short titles
tested-set-worldbank_dev = World Bank projects: name and aim
tested-set-humset_topo = Humanitarian reports
tested-set-reuters_train = Reuters news, as tagged by its editors
tested-set-geovirus = WikiNews on epidemics
tested-set-lgl = Local newspapers; many towns of one name
tested-set-who_don_multi = WHO outbreak bulletins
tested-set-grobid_funding = Acknowledgements of scientific papers
tested-set-ab3p_dev = Abbreviations in medical abstracts
tested-kind-countries = countries in focus
tested-kind-regions = regions
tested-kind-donors = donors
tested-kind-projects = projects
tested-kind-acronyms = short and long names
tested-kind-mentions = countries named
link-kind-country = country
link-kind-region = region
link-kind-project = project
link-kind-donor = donor
field-title = title
field-text = text
credit-stated = Stated
credit-inherited = By its project
no-title = (no title)
first-newest = Listed: the newest { $shown } of { $of }. Narrow the filters to reach the others.
first-ranked = Listed: the first { $shown } of { $of }, those that fit the words best. Narrow the filters to reach the others.
not-believed = Without a date that can be believed: { $why }
no-date-given = none is given
counts = { $records } in = { $items } + { $repeats } + { $quarantined } quarantined + { $withheld } withheld: { $holds ->
    [yes] nothing is lost
   *[no] THE SUM IS WRONG, please report it
}.

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

### Regions page

title-countries = Countries
grouping = Grouped as
grouping-continent = Continents
grouping-m49 = UN subregions
grouping-programme = Programme regions
grouping-process = Processes
grouping-union = Unions
grouping-geography = Other areas
empty-regions = Nothing to draw: no dated item is about a region of this grouping.
regions-note = An item is about the regions that it names and those of its countries. One about two regions counts in both.
regions-left-out = Drawn: the { $shown } regions with the most items, of { $of }.
alt-items_per_region = Bars of items by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }, for { $count ->
    [one] { $count } region
   *[other] { $count } regions
}. { $extent ->
    [some] Among those with the most
   *[other] The most
}: { $most }. The highest bar: { $items } about { $region }, { $peak }.
months = Months
    .help = Moves the period for all pages: it is the filter’s “Between two days”.
column-trend = Over time
trend-note = Over time: items per { $step ->
    [quarter] quarter
   *[year] year
}, { $first } to { $last }.
number-active = Active
number-quiet = Quiet
number-planned = Planned
number-closed = Closed
column-region_items = Items of the region

### Projects page

order = Grouped by
order-start = Start
order-region = Region
order-donor = Donor
find = Find a project
find-hint = Part of its name
no-region = No country known
no-donor = No donor known
standing-all = All
standing-active = Active
standing-quiet = Quiet
standing-planned = Planned
standing-closed = Closed
standing = How they stand
shown-of-projects = Shown below: { $shown } of { $of } projects.
projects-named = { $count ->
    [one] { $count } of these projects is in the news: items here speak of it.
   *[other] { $count } of these projects are in the news: items here speak of them.
}
projects-unnamed = { $count ->
    [one] { $count } stands in the register only: no item here speaks of it.
   *[other] { $count } stand in the register only: no item here speaks of them.
}
projects-others = { $count ->
    [one] The items speak of { $of } projects in all: { $count } other is not chosen.
   *[other] The items speak of { $of } projects in all: { $count } others are not chosen.
}
no-project-stands = None of these projects is in that state.
status-active = Active
status-quiet = Quiet
status-planned = Planned
status-closed = Closed
reason-planned_start = Starts later, by the register.
reason-planned_end = Its end in the register has passed.
reason-actual_end = It has ended, by the register.
reason-registered_closed = Closed, by the register.
reason-registered_cancelled = Cancelled, by the register.
reason-registered_suspended = Suspended, by the register.
reason-registered_planned = Planned, by the register.
reason-recent_item = An item appeared in the last 180 days.
reason-recent_start = It began in the last 180 days.
reason-no_recent_item = No item appeared in the last 180 days.
reason-no_item = No dated item speaks of it.
reason-long_silence = No item for 24 months, and no later end is known.
mark-planned = Planned, by the register
mark-actual = Actual, by the register
mark-quiet = Quiet for over 180 days
told-item = Items
told-event = Event
told-news = In the news
empty-timelines = Nothing to draw: no project with a date matches.
lines-drawn = Lines { $first } to { $last } of { $of }.
marks-stand = A dot stands for { $step ->
    [day] an item or those of one day,
    [month] the items of a month, the larger the more,
    [quarter] the items of a quarter, the larger the more,
   *[year] the items of a year, the larger the more,
} a diamond for an event that items tell of, a dotted line for more than 180 days without an item.
lines-undated = { $count ->
    [one] { $count } project has
   *[other] { $count } projects have
} neither a dated item nor a date in the register, and so no line. The table below holds all.
counted-status = { $number } { $status }
alt-project_timelines = Timelines of { $projects }: { $states }.
alt-longest-in-news = The longest in the news: { $project }, { $span }.
alt-longest-quiet = The longest quiet stretch: { $project }, { $days } days.
column-status = Status
column-starts_on = From
column-ends_on = To
column-planned_start = Planned start
column-actual_start = Actual start
column-actual_end = Actual end
column-registered_donors = Donors by the register
column-stated_donors = Donors that items state

### Project page

page-project = Project
    .help = One project: facts, countries, donors, its items in order, its names and phases.
project-key = Project
no-project-chosen = No project is chosen. Open one from the list of projects or a timeline.
number-project_countries = Countries
number-project_donors = Donors
project-donors-named = The table has { $named } names of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
}: a donor counts once with the donors that belong to it.
title-project_timeline = Timeline
title-project_items = Its items
title-project_places = Its countries
title-project_donors = Its donors
title-project_names = Its names
title-project_phases = Its phases
fact-status = Status
fact-register = Register
fact-register-none = Not in a register: learned from the news.
fact-planned = Planned
fact-actual = Actual
fact-news = In the news
fact-news-none = No dated item speaks of it.
not-credited = By the register, this project’s donors must not be credited: no credit of it is in this edition.
column-by_register = By the register
yes = Yes
no = No
column-relation = Relation
phase-earlier = Earlier phase
phase-later = Later phase
phase-other = Other phase
phase-same = This project
name-acronym = Acronym
name-name = Name
name-variant = Variant
proposals-note = What the register does not say was learned from the news: a proposal to the register.

### Overview

month-told = { $month }
against = vs { $month }
month-whole = Whole months are compared here, even where the chosen period holds only a part of them.
measure = Measure
measure-items = Items
measure-share = Share
measure-total = Total
axis-share = Share of items
axis-total = Items so far
column-share = Share
column-total = Items so far
found-items = { $count ->
    [0] No item was published in { $month }
    [one] { $count } item was published in { $month }
   *[other] { $count } items were published in { $month }
}, { $against ->
    [more] { $difference } more than in { $before }
    [fewer] { $difference } fewer than in { $before }
   *[same] as many as in { $before }
}.
found-most-country = { $all ->
    [yes] In focus: { $names }.
    [tied] In focus, among { $count } countries with as many items: { $names }.
   *[no] Most in focus, of { $count } countries: { $names }.
}
found-most-donor = { $all ->
    [yes] Credited: { $names }.
    [tied] Credited, among { $count } donors with as many items: { $names }.
   *[no] Most often credited, of { $count } donors: { $names }.
}
found-no-country = No country was in focus.
found-no-donor = No donor was credited.
found-rose = { $kind ->
    [category] The category
    [country] The country
    [project] The project
   *[donor] The donor
} that rose most is { $name }, from { $before } to { $now }.
found-fell = { $kind ->
    [category] The category
    [country] The country
    [project] The project
   *[donor] The donor
} that fell most is { $name }, from { $before } to { $now }.

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

### Donors page

page-donors = Donors
    .help = Who is credited, where and through which projects, and which items should credit a donor and do not.
family = Donors
family-whole = With those that belong to them
family-own = As they are named
rolled-up-note = { $rolled ->
    [yes] Counted for the donor at the head of a family: the Trust Fund for Africa as the European Union, GIZ as Germany.
   *[no] Counted for each donor by the name that items give.
}
title-items_per_donor = Items credited by donor
title-donors_per_region = Donors by region
title-donor_flows = From donors through projects to countries
title-credits_per_donor = Credit rate by donor
title-credits_per_project = Credits by project
title-credit_check = Items to work through
axis-credits = Items credited
axis-due = Share of the credits due
other-donors = Other donors
elsewhere = No region of these
donors-chosen = The chart shows only what is chosen: { $drawn } of the { $donors } donors that these items credit.
credits-summed = The { $items } items count as { $credits } here, as an item that credits two donors counts for each.
donors-folded = Named: the { $named } donors with the most items, of { $donors }. The others stand together.
matrix = Regions
matrix-m49 = United Nations
matrix-programme = Our programmes
empty-donors = Nothing to draw: no item credits a donor.
empty-dated-donors = No dated items name a donor.
empty-credits = No item here speaks of a project with a known donor.
region-note = An item counts for every region that it names, or of which it is about a country. A cell leads to its items.
programme-note = Programme regions overlap.
flow-note = As wide as the items are many: those that credit the donor and speak of a project it is known to pay for, and the countries that those are about.
flow-choose = Choose a ribbon or an end to see its items.
flow-other-donor = Other donors
flow-other-project = Other projects
flow-other-country = Other countries
flow-none-project = No project
flow-none-country = No country
alt-items_per_donor = Bars of items credited by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }, stacked by donor. The most: { $donor } with { $items }, of which { $stated } state it in their own words.
alt-donors_per_region = Matrix of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
} by { $regions ->
    [one] { $regions } region
   *[other] { $regions } regions
}. The most items: { $donor } in { $region }, { $items }.
alt-donors_per_region-none = Matrix of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
}; none of their items is about a region of this kind.
alt-donor_flows = Flows from donors through projects to countries. The widest: from { $source } to { $target }, { $items ->
    [one] { $items } item
   *[other] { $items } items
}.
alt-donor_flows-none = Flows from donors through projects to countries; none joins two that are named.
alt-credits_per_donor = Bars of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
} by what items do that should credit them. The lowest rate: { $donor }, with { $stated } of { $due } credits due stated.
donors-drawn = Drawn: the { $drawn } donors to whom the most credits are due, of { $donors }.
of-items = { $count } of { $items } items
of-due = { $count } of { $due } credits due

check = Credit check
check-note = Each item of a project whose donor is known, by the register or by other items, should credit that donor. Counted are credits due: an item of two projects, or of a project with two donors, owes two.
check-states = Stated: the item’s own words do, by the donor’s name, or that of one that belongs to it or to which it belongs. By its project only: headline and teaser do not; the article, which is not known here, may. Missing: the whole article is known and does not.
check-unread = Only headline and teaser are known of every item that does not state its credit: open the articles, or read them in with `dateline run`, to find what is missing.
check-withheld = Left out of this and every page: projects that must not be publicised, and credits that must not be given.
check-group = Choose a project to work through its items only.
state = Show
state-todo = To do
state-missing = Missing
state-inherited = By its project only
state-stated = Stated
state-all = All
number-credits-stated = Credits stated
number-credits-inherited = Credits by project only
number-credits-missing = Credits missing
number-credits-rate = Stated, in percent
see-donors = See the list
all-credited = Every item here states its credit.
first-due = Listed: the first { $shown } of { $of }. Narrow the filters, or choose a project, to reach the others.
none-in-state = No item here is in this state.
words-to-add = { $payers ->
    [one] Funded
   *[other] Co-funded
} by { $kind ->
    [eu] the { $donor }
    [eu_instrument] the { $family } ({ $donor })
   *[other] { $donor }
}
known-register = Register
known-news = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
extent-article = Whole article
extent-teaser = Headline and teaser
extent-title = Headline
column-country = Country
column-missing = Credit missing
column-stated_share = Share stated
column-add = Words to add
column-credited_as = Credited as
column-others = Other donors credited
column-extent = Known of it
column-known = Donor known from

### Silence page

page-silence = Silence
    .help = Active projects, countries and donors of which nothing was published for a while.
title-silent = Silent the longest, against their own rhythm
days = Silent for at least so many days
silence-to = Days are counted to { $day }, the newest in the edition or the end of the chosen period. What came later is not known here; when the period begins plays no part.
silence-active = Active: with an item in the 24 months before; a project also while its register says that it runs, and not after its end there.
subject = Show
subject-project = Projects
subject-country = Countries
subject-donor = Donors
number-silent-project = Silent projects
number-silent-country = Silent countries
number-silent-donor = Silent donors
see-silence = See the list
empty-silent = None is silent for so long.
silence-undated = No dated items match these filters, so we can’t say what is silent.
gap-beyond = Silent for longer than usual
gap-within = Not longer than usual
gap-unknown = Too few items to know a usual gap
few-items-note = { $count ->
    [one] { $count } of these has items on fewer than { $days } different days:
   *[other] { $count } of these have items on fewer than { $days } different days:
} too few to know a usual gap.
mark-rhythm = Usual gap
axis-days = Days
silence-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} without an item
silence-last = last { $day }
silence-never = no dated item yet
silence-rhythm = usually an item every { $days } days
silence-note = Usual gap: the mean number of days from one day with an item to the next. A bar or a row leads to the items.
silence-drawn = Drawn: the first { $drawn } of { $silent }.
alt-silent = Bars of the days without an item, { $silent ->
    [one] { $silent } subject
   *[other] { $silent } subjects
}: { $beyond } silent for longer than usual, { $within } not longer, { $unknown } with too few items to know. First: { $name }, { $days } days.
column-days_silent = Days silent
column-rhythm = Usual gap (days)
column-times = Times the usual gap
column-longest_gap = Longest gap so far (days)
column-running = Running by the register
column-ends = Ends by the register

### Reports page

page-reports = Reports
    .help = The report of what the filters ask for, in a month, quarter or year: seen here, and taken away in six formats.
report-period = Period of the report
report-download = Download the report
report-holds = A zip of the report as HTML, PDF, Word, slides and workbook, with each chart as a picture and its figures. It is made when you click, which takes a moment. Region, country, project and donor of the filters narrow it.
report-undated-only = No dated items match these filters, so there is no period to report on.
report-unnarrowed = { $count ->
    [one] The filter { $names } does not narrow the report,
   *[other] The filters { $names } do not narrow the report,
} so it may count other items than the sentence above.
report-annex-has = The report ends with the list of its { $items }, each with the words that led to its labels.
