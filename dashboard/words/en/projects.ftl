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
