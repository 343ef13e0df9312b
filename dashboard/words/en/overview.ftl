### Overview

month-reported = { $month }
against = vs { $month }
month-whole = This page compares whole months, even when the chosen period covers only part of a month.
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
    [yes] Countries in focus: { $names }.
    [tied] { $count } countries have the most items, among them { $names }.
   *[no] Countries with the most items, of { $count }: { $names }.
}
found-most-donor = { $all ->
    [yes] Donors credited: { $names }.
    [tied] { $count } donors have the most items, among them { $names }.
   *[no] Donors with the most items, of { $count }: { $names }.
}
found-no-country = No items were about a country.
found-no-donor = No items were linked to a donor.
found-rose = Largest rise: the { $kind ->
    [category] category
    [country] country
    [project] project
   *[donor] donor
} { $name }, from { $before } to { $now }.
found-fell = Largest fall: the { $kind ->
    [category] category
    [country] country
    [project] project
   *[donor] donor
} { $name }, from { $before } to { $now }.
