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
