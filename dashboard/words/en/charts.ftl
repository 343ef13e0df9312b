### Charts

title-items_per_month = Publishing volume by category
title-items_per_country = Items by country
title-project_timelines = Project timelines
step = Group by
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
mark-event = Event mentioned
empty-chart = No dated items match these filters.
undated-not-drawn = Items without a valid date are not shown over time: { $names }.
undated-others = others ({ $count })
empty-map = No items name a country in this role.
map-note = Boundaries: Natural Earth, 1:50m, public domain. Small countries, and countries without a shape on the map, appear as points. Names and borders follow ISO 3166 and the United Nations. The map implies no opinion on the legal status of any country, territory or area. Kosovo: without prejudice to positions on status, in line with Security Council Resolution 1244.
alt-items_per_month = Bar chart of { count-items } by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }. Highest bar: { $most } in { $peak }. Largest category: { $category } with { $largest }.
alt-category_shares = Bar chart of { count-items } by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }. All bars have the same height and are divided by category. Largest category: { $category } with { $largest } of { count-items }.
alt-items_per_country = World map of items in { count-countries }. { $extent ->
    [some] Among the countries with the most items
   *[other] Most items
}: { $most }.
