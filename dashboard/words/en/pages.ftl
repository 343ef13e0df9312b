### Numbers of pages

number-items = Items
number-projects_listed = Projects
number-countries = Countries in focus
number-donors = Donors credited
number-donors_named = Donor names in items
number-items_credited = Items linked to a donor
number-projects = Projects in the news
number-countries_mention = Countries mentioned
number-countries_donor = Countries as donors
number-countries_venue = Countries as venues
number-countries_any = Countries in any role
number-events = Events mentioned
number-documents = Documents
number-records_in = Records received
number-repeats = Repeats
number-quarantined = Rejected
number-undated = No valid date

### Headings and lines on pages

title-items = Items
title-latest = Latest items
see-items = See the items
see-below = See below
see-projects = See the projects
see-regions = See the map
see-data_health = See the list
choose-row = Choose a row to see the item and the evidence for its links.
own-page = Open this item on its own page
title-projects = Projects
title-donors_credited = Donors credited
title-quarantined = Rejected records
title-repeated = Items received more than once
repeated-cut = The list shows the { $shown } items received most often, of { $of }.
repeated-note = A repeat is another record of an item we already have. We count the repeat and keep it with the item.
quarantine-note = These records were received but could not be used as items. Their words are kept unchanged.
title-undated = Items with no valid date
undated-note = These items are kept, and you can search them. Charts over time do not show them.
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
    [one] { $count } line of the log of decisions is damaged and was ignored. See decisions.jsonl in Dateline’s data folder.
   *[other] { $count } lines of the log of decisions are damaged and were ignored. See decisions.jsonl in Dateline’s data folder.
}
undo-choose = Choose a row to use its document again.
undo-title = Use this document again: { $address }
undo-button = Use again from the next run on
undo-done = The decision is logged. The next run uses the document again: dateline run.
title-runs = Runs
item-key = Identifier of the item
no-item-chosen = No item is chosen. Open an item from the list of items.
no-such-item = No item in the current edition has this identifier. Open an item from the list of items.
to-source = Read the original
open-link = open
title-sightings = Where the item appeared
title-reposts = Items with nearly the same text
earlier-wording = Wording { $version }, received { $moment }
title-links = Links and their evidence
legend = Marked words: { $kinds }.
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
credit-inherited = Through project
no-title = (no title)
first-newest = The list shows the newest { $shown } of { $of } items. To see the others, narrow the filters.
first-ranked = The list shows the { $shown } best matches of { $of }. To see the others, narrow the filters.
not-believed = No valid date: { $why }
no-date-given = the item gives no date
counts = { $records } received = { $items } + { $repeats } + { $quarantined } rejected + { $withheld } withheld: { $holds ->
    [yes] nothing is lost
   *[no] THE SUM IS WRONG, please report it
}.
