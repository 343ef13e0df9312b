### Filter bar

filters = Filters
filter-any = Any
filter-clear = Clear all filters
filter-period = Period
filter-since = From
filter-until = To
filter-category = Category
filter-region = Region
    .help = Items that name the region, and items about one of its countries.
filter-country = Country
    .help = Items that name the country in the role chosen below.
filter-project = Project
    .help = Items that speak of the project.
filter-donor = Donor
    .help = Items that credit the donor or one that belongs to it, in their own words or by their project.
filter-role = Role of the country
    .help = Focus: the item is about the country. Mention: it only names it. Donor: the country pays. Venue: it only hosts a meeting.
filter-words = Words
    .help = Items that hold all of these words in title or text. “In quotes” they must follow each other; title:word and text:word ask one field; -word must not stand there.

words-no-word = “{ $words }” names no word to look for. Write words, "words in quotes", title:word, text:word or -word.
words-open-quotation = “{ $words }” opens a quotation and does not close it. Write "words in quotes" with a mark on both sides.

period-all = All time
period-this_month = This month
period-last_month = Last month
period-this_quarter = This quarter
period-this_year = This year
period-last_year = Last year
period-between = Between two days

role-focus = Focus
role-mention = Mention
role-donor = Donor
role-venue = Venue
role-any = Any role

# Names that take an article in a sentence: those that begin with one of the first words, or hold one of the others.
article = the { $name }
article-first = European United Netherlands Philippines Gambia Bahamas Maldives Comoros Seychelles Sahel Horn Gulf Silk Maghreb Mashreq Levant Caribbean Americas Baltic Nordic
article-any = Union Fund Bank Foundation Agency Commission Nations Organization Organisation Ministry Council Federation Republic Academy Department Programme Program Facility Institute Office Directorate-General Government Community Cross Association Balkans Islands States Process Region region Area area Basin Group

# The sentence above a page: a count, then a clause for each side that is narrowed, then the period.
clause-category = {" "}in { $names }
clause-place = {" "}{ $role ->
    [focus] about
    [mention] that mention
    [donor] with money from
    [venue] on meetings in
   *[any] that name
} { $names }
clause-project = {" "}on { $names }
clause-donor = , credited to { $names }
clause-words = , with the words “{ $words }”
clause-period = , { $period }
undated-counted = { $count ->
    [one] { $count } item that matches carries
   *[other] { $count } items that match carry
} no date that can be believed: counted here, but left out of charts over time.
undated-left-out = { $count ->
    [one] { $count } item that matches carries
   *[other] { $count } items that match carry
} no date that can be believed: left out, as no period can be told.
nothing-matches = No item matches all filters.
widen = Open the filter “{ $filter }”: { $items }
nothing-helps = No single filter is the reason. Clear all filters, or use other words.
no-items = No items yet. Data health shows which documents were received, and why an item was left out.
unknown-asked = The address asks for something we can’t find. No figures are shown until you choose.
unknown-name = { $side ->
    [category] No category is called “{ $typed }”.
    [region] No region is called “{ $typed }”.
    [country] No country is called “{ $typed }”.
    [donor] No donor is called “{ $typed }”.
    [period] There is no period “{ $typed }”.
    [role] There is no role “{ $typed }”.
   *[project] No project is called “{ $typed }”.
}
unknown-no_items = { $side ->
    [category] No item is in the category “{ $typed }”.
    [region] No item is linked to the region “{ $typed }”.
    [country] No item is linked to the country “{ $typed }”.
    [donor] No item is linked to the donor “{ $typed }”.
   *[project] No item is linked to the project “{ $typed }”.
}
unknown-several = Several have the name “{ $typed }”. Choose one.
unknown-day = “{ $typed }” is not a date. Write dates as 2022-03-31.
unknown-second = The address gives two values where only one can hold; “{ $typed }” is the second. Choose it, or continue without it.
unknown-filter = The address keeps “{ $typed }” as unknown, but that names no filter.
unknown-without = Continue without “{ $typed }”
reversed = The first day, { $since }, is after the last day, { $until }. Change the dates, or swap them.
reversed-swap = Swap the dates
