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
