### Donors page

page-donors = Donors
    .help = Who is credited, where and through which projects, and which items should credit a donor and do not.
family = Donors
family-whole = With those that belong to them
family-own = As they are named
rolled-up-note = { $rolled ->
    [yes] Counted for the donor at the head of a family: the Trust Fund for Africa as the European Union, GIZ as Germany.
   *[no] Counted for each donor by the name that items give.
}
title-items_per_donor = Items credited by donor
title-donors_per_region = Donors by region
title-donor_flows = From donors through projects to countries
title-credits_per_donor = Credit rate by donor
title-credits_per_project = Credits by project
title-credit_check = Items to work through
axis-credits = Items credited
axis-due = Share of the credits due
other-donors = Other donors
elsewhere = No region of these
donors-chosen = The chart shows only what is chosen: { $drawn } of the { $donors } donors that these items credit.
credits-summed = The { $items } items count as { $credits } here, as an item that credits two donors counts for each.
donors-folded = Named: the { $named } donors with the most items, of { $donors }. The others stand together.
matrix = Regions
matrix-m49 = United Nations
matrix-programme = Our programmes
empty-donors = Nothing to draw: no item credits a donor.
empty-dated-donors = No dated items name a donor.
empty-credits = No item here speaks of a project with a known donor.
region-note = An item counts for every region that it names, or of which it is about a country. A cell leads to its items.
programme-note = Programme regions overlap.
flow-note = As wide as the items are many: those that credit the donor and speak of a project it is known to pay for, and the countries that those are about.
flow-choose = Choose a ribbon or an end to see its items.
flow-other-donor = Other donors
flow-other-project = Other projects
flow-other-country = Other countries
flow-none-project = No project
flow-none-country = No country
alt-items_per_donor = Bars of items credited by { $step ->
    [month] month
    [quarter] quarter
   *[year] year
}, { $span }, stacked by donor. The most: { $donor } with { $items }, of which { $stated } state it in their own words.
alt-donors_per_region = Matrix of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
} by { $regions ->
    [one] { $regions } region
   *[other] { $regions } regions
}. The most items: { $donor } in { $region }, { $items }.
alt-donors_per_region-none = Matrix of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
}; none of their items is about a region of this kind.
alt-donor_flows = Flows from donors through projects to countries. The widest: from { $source } to { $target }, { $items ->
    [one] { $items } item
   *[other] { $items } items
}.
alt-donor_flows-none = Flows from donors through projects to countries; none joins two that are named.
alt-credits_per_donor = Bars of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
} by what items do that should credit them. The lowest rate: { $donor }, with { $stated } of { $due } credits due stated.
donors-drawn = Drawn: the { $drawn } donors to whom the most credits are due, of { $donors }.
of-items = { $count } of { $items } items
of-due = { $count } of { $due } credits due

check = Credit check
check-note = Each item of a project whose donor is known, by the register or by other items, should credit that donor. Counted are credits due: an item of two projects, or of a project with two donors, owes two.
check-states = Stated: the item’s own words do, by the donor’s name, or that of one that belongs to it or to which it belongs. By its project only: headline and teaser do not; the article, which is not known here, may. Missing: the whole article is known and does not.
check-unread = Only headline and teaser are known of every item that does not state its credit: open the articles, or read them in with `dateline run`, to find what is missing.
check-withheld = Left out of this and every page: projects that must not be publicised, and credits that must not be given.
check-group = Choose a project to work through its items only.
state = Show
state-todo = To do
state-missing = Missing
state-inherited = By its project only
state-stated = Stated
state-all = All
number-credits-stated = Credits stated
number-credits-inherited = Credits by project only
number-credits-missing = Credits missing
number-credits-rate = Stated, in percent
see-donors = See the list
all-credited = Every item here states its credit.
first-due = Listed: the first { $shown } of { $of }. Narrow the filters, or choose a project, to reach the others.
none-in-state = No item here is in this state.
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
extent-teaser = Headline and teaser
extent-title = Headline
column-country = Country
column-missing = Credit missing
column-stated_share = Share stated
column-add = Words to add
column-credited_as = Credited as
column-others = Other donors credited
column-extent = Known of it
column-known = Donor known from
