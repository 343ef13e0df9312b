### Projects page

order = Group by
order-start = Start
order-region = Region
order-donor = Donor
find = Find a project
find-hint = Part of the project’s name
no-region = No country known
no-donor = No donor known
standing-all = All
standing-active = Active
standing-quiet = Quiet
standing-planned = Planned
standing-closed = Closed
standing = Status
shown-of-projects = This page shows { $shown } of { $of } projects.
projects-named = { $count ->
    [one] { $count } of these projects is in the news: items here mention it.
   *[other] { $count } of these projects are in the news: items here mention them.
}
projects-unnamed = { $count ->
    [one] { $count } project is only in the register: no item here mentions it.
   *[other] { $count } projects are only in the register: no item here mentions them.
}
projects-others = { $count ->
    [one] The items mention { $of } projects in all. { $count } other project is not chosen.
   *[other] The items mention { $of } projects in all. { $count } other projects are not chosen.
}
no-project-stands = None of these projects has this status.
status-active = Active
status-quiet = Quiet
status-planned = Planned
status-closed = Closed
reason-planned_start = Starts later, according to the register.
reason-planned_end = The planned end in the register has passed.
reason-actual_end = Ended, according to the register.
reason-registered_closed = Closed, according to the register.
reason-registered_cancelled = Cancelled, according to the register.
reason-registered_suspended = Suspended, according to the register.
reason-registered_planned = Planned, according to the register.
reason-recent_item = An item appeared in the last 180 days.
reason-recent_start = Started in the last 180 days.
reason-no_recent_item = No item appeared in the last 180 days.
reason-no_item = No dated item mentions this project.
reason-long_silence = No item appeared in the last 24 months, and no later end is known.
mark-planned = Planned (register)
mark-actual = Actual (register)
mark-quiet = Quiet for over 180 days
mark-kind-item = Items
mark-kind-event = Event
mark-kind-news = In the news
empty-timelines = No projects with a date match these filters.
lines-drawn = The chart shows lines { $first } to { $last } of { $of }.
marks-stand = { $step ->
    [day] A dot is one item, or all items of one day.
    [month] A dot is all items of a month: more items make a larger dot.
    [quarter] A dot is all items of a quarter: more items make a larger dot.
   *[year] A dot is all items of a year: more items make a larger dot.
} A diamond is an event that items mention. A dotted line is more than 180 days without an item.
lines-undated = { $count ->
    [one] { $count } project has no line, because it has no dated item and no date in the register.
   *[other] { $count } projects have no line, because they have no dated item and no date in the register.
} The table below lists all projects.
counted-status = { $number } { $status }
alt-project_timelines = Timelines of { $projects }: { $states }.
alt-longest-in-news = Longest in the news: { $project }, { $span }.
alt-longest-quiet = Longest time without items: { $project }, { $days } days.
column-status = Status
column-starts_on = From
column-ends_on = To
column-planned_start = Planned start
column-actual_start = Actual start
column-actual_end = Actual end
column-registered_donors = Donors in the register
column-stated_donors = Donors named in items
