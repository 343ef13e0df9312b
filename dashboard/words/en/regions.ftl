### Regions page

title-countries = Countries
grouping = Grouped as
grouping-continent = Continents
grouping-m49 = UN subregions
grouping-programme = Programme regions
grouping-process = Processes
grouping-union = Unions
grouping-geography = Other areas
empty-regions = Nothing to draw: no dated item is about a region of this grouping.
regions-note = An item is about the regions that it names and those of its countries. One about two regions counts in both.
regions-left-out = Drawn: the { $shown } regions with the most items, of { $of }.
alt-items_per_region = Bars of items by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }, for { $count ->
    [one] { $count } region
   *[other] { $count } regions
}. { $extent ->
    [some] Among those with the most
   *[other] The most
}: { $most }. The highest bar: { $items } about { $region }, { $peak }.
months = Months
    .help = Moves the period for all pages: it is the filter’s “Between two days”.
column-trend = Over time
trend-note = Over time: items per { $step ->
    [quarter] quarter
   *[year] year
}, { $first } to { $last }.
number-active = Active
number-quiet = Quiet
number-planned = Planned
number-closed = Closed
column-region_items = Items of the region
