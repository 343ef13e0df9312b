### Silence page

page-silence = Silence
    .help = Active projects, countries and donors with no recent items.
title-silent = Longest silences, compared with the usual gap
days = Minimum days without an item
silence-to = Days are counted to { $day }: the newest date in the edition, or the end of the chosen period. Later items are not known here. The start of the period makes no difference.
silence-active = Active means at least one item in the 24 months before. A project is also active while its register says that it is running. The project is not active after its end in the register.
subject = Show
subject-project = Projects
subject-country = Countries
subject-donor = Donors
number-silent-project = Silent projects
number-silent-country = Silent countries
number-silent-donor = Silent donors
see-silence = See the list
empty-silent = Nothing here has been silent for that long.
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
silence-note = Usual gap: the average number of days from one day with an item to the next. Click a bar or a row to see the items.
silence-drawn = The chart shows the first { $drawn } of { $silent }.
alt-silent = Bar chart of days without an item, { $silent ->
    [one] { $silent } subject
   *[other] { $silent } subjects
}: { $beyond } silent for longer than usual, { $within } not longer than usual, { $unknown } with too few items to know. First: { $name }, { $days } days.
column-days_silent = Days silent
column-rhythm = Usual gap (days)
column-times = Times the usual gap
column-longest_gap = Longest gap so far (days)
column-running = Running (register)
column-ends = Ends (register)
