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
