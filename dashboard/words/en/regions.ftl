### Regions page

title-countries = Countries
grouping = Group by
grouping-continent = Continents
grouping-m49 = UN subregions
grouping-programme = Programme regions
grouping-process = Processes
grouping-union = Unions
grouping-geography = Other areas
empty-regions = No dated items here are about a region of this group.
regions-note = An item is about the regions that it names and the regions of its countries. An item about two regions counts in both.
regions-left-out = The chart shows the { $shown } regions with the most items, of { $of }.
alt-items_per_region = Bar chart of items by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }, for { $count ->
    [one] { $count } region
   *[other] { $count } regions
}. { $extent ->
    [some] Among the regions with the most items
   *[other] Most items
}: { $most }. Highest bar: { $items } about { $region }, { $peak }.
months = Months
    .help = Changes the date range on every page.
column-trend = Over time
trend-note = Over time: items per { $step ->
    [quarter] quarter
   *[year] year
}, { $first } to { $last }.
number-active = Active
number-quiet = Quiet
number-planned = Planned
number-closed = Closed
column-region_items = Items about the region
