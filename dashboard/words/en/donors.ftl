### Donors page

page-donors = Donors
    .help = See which donors the items name, where and for which projects. Find items that should name a donor but don’t.
family = Donors
family-whole = By donor group
family-own = As they are named
rolled-up-note = { $rolled ->
    [yes] A donor group counts as its head: the Trust Fund for Africa counts as the European Union, GIZ counts as Germany.
   *[no] Each donor counts under the name used in the items.
}
title-items_per_donor = Items by donor
title-donors_per_region = Donors by region
title-donor_flows = From donors through projects to countries
title-credits_per_donor = Credit rate by donor
title-credits_per_project = Credits by project
title-credit_check = Items to check
axis-credits = Items with a credit
axis-due = Share of credits due
other-donors = Other donors
elsewhere = None of these regions
donors-chosen = The chart shows only the donors you chose: { $drawn } of the { $donors } donors linked to these items.
credits-summed = The { $items } items count as { $credits } here, because an item linked to two donors counts for each donor.
donors-folded = The chart names the { $named } donors with the most items, of { $donors }. It groups all others together.
matrix = Regions
matrix-m49 = United Nations
matrix-programme = Our programmes
empty-donors = No items here are linked to a donor.
empty-dated-donors = No dated items are linked to a donor.
empty-credits = No items here mention a project with a known donor.
region-note = An item counts for every region that it names, and for the regions of the countries it is about. Click a cell to see its items.
programme-note = Programme regions overlap.
flow-note = The wider the band, the more items. From donor to project: items linked to the donor that mention a project it is known to fund. From project to country: the countries that these items are about.
flow-choose = Click a band or one of its ends to see the items.
flow-other-donor = Other donors
flow-other-project = Other projects
flow-other-country = Other countries
flow-none-project = No project
flow-none-country = No country
alt-items_per_donor = Bar chart of items with a credit by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }, stacked by donor. Most items: { $donor } with { $items } (stated credits: { $stated }).
alt-donors_per_region = Matrix of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
} by { $regions ->
    [one] { $regions } region
   *[other] { $regions } regions
}. Most items: { $donor } in { $region }, { $items }.
alt-donors_per_region-none = Matrix of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
}. No item is about a region of this kind.
alt-donor_flows = Flows from donors through projects to countries. Widest band: from { $source } to { $target }, { $items ->
    [one] { $items } item
   *[other] { $items } items
}.
alt-donor_flows-none = Flows from donors through projects to countries. No band joins two named ends.
alt-credits_per_donor = Bar chart of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
}: credits stated, through project only, and missing. Lowest rate: { $donor }, with { $stated } of { $due } credits due stated.
donors-drawn = The chart shows the { $drawn } donors with the most credits due, of { $donors }.
of-items = { $count } of { $items } items
of-due = { $count } of { $due } credits due

check = Credit check
check-note = An item that mentions a project with a known donor should name that donor. We know the donor from the register or from other items. The numbers count credits due. An item about two projects, or about a project with two donors, has two credits due.
check-states = **Stated**: the item names the donor, a part of the donor, or an organisation that the donor is part of. **Through project only**: the headline and summary do not name the donor. Open the article to check. **Missing**: we have the whole article, and it does not name the donor.
check-unread = For every item here without a stated credit, we have only the headline and summary. To find missing credits, open the articles or read them in with `dateline run`.
check-withheld = Withheld from every page: projects that must not be publicised, and credits that must not be given.
check-group = Choose a project to see only its items.
state = Show
state-todo = To do
state-missing = Missing
state-inherited = Through project only
state-stated = Stated
state-all = All
number-credits-stated = Credits stated
number-credits-inherited = Credits through project only
number-credits-missing = Missing credits
number-credits-rate = Stated (%)
see-donors = See the list
all-credited = Every item here has a stated credit.
first-due = The list shows the first { $shown } of { $of }. To see the others, narrow the filters or choose a project.
none-in-state = No items here match this choice.
words-to-add = { $payers ->
    [one] Funded
   *[other] Co-funded
} by { $kind ->
    [eu] the { $donor }
    [eu_instrument] the { $family } ({ $donor })
   *[other] { $donor }
}
known-register = Register
known-news = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
extent-article = Whole article
extent-teaser = Headline and summary
extent-title = Headline only
column-country = Country
column-missing = Missing credit
column-stated_share = Share stated
column-add = Words to add
column-credited_as = Credited as
column-others = Other donors credited
column-extent = Text available
column-known = Source of the donor
