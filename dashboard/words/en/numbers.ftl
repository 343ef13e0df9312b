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
