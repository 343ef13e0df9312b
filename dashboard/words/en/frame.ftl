### The frame

page-overview = Overview
    .help = How much was published, about what and where, and what is newest.
page-regions = Regions
    .help = The map of countries that items are about, and the table behind it.
page-projects = Projects
    .help = When each project was in the news, and which events its items tell of.
page-items = Items
    .help = Search and list items; open one to see the words that made each link.
page-item = Item
    .help = One item with its links, the words that made them and the rule behind each.
page-data_health = Data health
    .help = What was received, kept, brought together and quarantined, with reasons.
freshness = Newest item { $newest } · edition of { $edition }
freshness-failed = The last run failed ({ $moment }). See why on Data health.
freshness-trouble = { $count ->
    [one] The last run had { $count } problem. See it on Data health.
   *[other] The last run had { $count } problems. See them on Data health.
}
title-source_health = Sources
sources-well = Sources
sources-ill = { $count ->
    [one] { $count } source is silent or broken
   *[other] { $count } sources are silent or broken
}
sources-note = Silent: fewer items in 28 days than its own rhythm of the year before lets expect. Broken: it did not answer, or breaks its contract. A source with fewer than 60 items in the year before is never called silent: that is too few to know.
source-state-well = Well
source-state-silent = Silent
source-state-broken = Broken
no-edition = No edition has been published yet. Run `dateline run` with your news, then this page fills by itself.
broken = The warehouse can't be read: { $why }

### The last run

health-failed = The last run failed ({ $moment }).
health-step = Step: { $step }.
health-document = Document: { $document }.
health-before = The pages show the edition before this run.
health-trouble = The last run had problems:
health-same = { $days ->
    [0] The edition was published within the last 24 hours.
    [one] The edition has been the same for { $days } day.
   *[other] The edition has been the same for { $days } days.
}
health-checked = { $days ->
    [0] The last run ended within the last 24 hours.
    [one] The last run ended { $days } day ago.
   *[other] The last run ended { $days } days ago.
}
health-overdue = { $days ->
    [one] No run has ended for { $days } day. Start one: dateline run.
   *[other] No run has ended for { $days } days. Start one: dateline run.
}
