### Filter bar

filters = Filters
filter-any = Any
filter-clear = Clear all filters
filter-period = Period
filter-since = From
filter-until = To
filter-category = Category
filter-region = Region
    .help = Items that name this region, or that are about one of its countries.
filter-country = Country
    .help = Items linked to this country. Choose the kind of link under “Role of the country”.
filter-project = Project
    .help = Items that mention this project.
filter-donor = Donor
    .help = Items that name this donor (or part of it), or that are about a project it funds.
filter-role = Role of the country
    .help = Focus: the item is about the country. Mention: the country is named in passing. Donor: the country funds the work. Venue: the country only hosts a meeting.
filter-words = Words
    .help = Find items with all these words. Use "quotes" for a phrase, title:word to search titles only, text:word to search texts only, -word to exclude.

words-no-word = “{ $words }” has no word to search for. Write words, "words in quotes", title:word, text:word or -word.
words-open-quotation = “{ $words }” has an opening quotation mark but no closing one. Write "words in quotes" with a mark on both sides.

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
    [donor] about work funded by
    [venue] about meetings in
   *[any] linked to
} { $names }
clause-project = {" "}on { $names }
clause-donor = , with credit to { $names }
clause-words = , with the words “{ $words }”
clause-period = , { $period }
undated-counted = { $count ->
    [one] { $count } matching item has no valid date. It is counted, but not shown in charts over time.
   *[other] { $count } matching items have no valid date. They are counted, but not shown in charts over time.
}
undated-left-out = { $count ->
    [one] { $count } matching item has no valid date. It is not counted here, because you chose a period.
   *[other] { $count } matching items have no valid date. They are not counted here, because you chose a period.
}
nothing-matches = No items match these filters.
widen = Clear “{ $filter }” to see { $items }
nothing-helps = Clearing one filter is not enough. Clear all filters.
no-items = No items yet. See Data health for the documents received, and the reason for each rejected item.
unknown-asked = The page address asks for something we can’t find. Choose below to see figures.
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
unknown-several = More than one has the name “{ $typed }”. Choose one.
unknown-day = “{ $typed }” is not a date. Write dates as 2022-03-31.
unknown-second = The page address gives two values, but only one is allowed. The second value is “{ $typed }”. Choose it, or continue without it.
unknown-filter = The page address lists “{ $typed }” as unknown, but no filter has that name.
unknown-without = Continue without “{ $typed }”
reversed = The start date, { $since }, is after the end date, { $until }. Change the dates, or swap them.
reversed-swap = Swap the dates
