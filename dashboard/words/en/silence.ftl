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
