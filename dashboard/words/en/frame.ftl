### The frame

page-overview = Overview
    .help = How much was published, about what and where. The newest items.
page-regions = Regions
    .help = A map and a table of the countries that items are about.
page-projects = Projects
    .help = When each project was in the news, and which events its items mention.
page-items = Items
    .help = Search and list items. Open an item to see the evidence for each link.
page-item = Item
    .help = One item with its links. Each link shows its evidence and its rule.
page-data_health = Data health
    .help = What was received, kept, merged and rejected, with reasons.
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
sources-note = **Silent**: far fewer items in the last 28 days than usual. **Broken**: the source did not respond, or its content failed a check. A source with fewer than 60 items in the year before is never marked silent, because its usual number is not known.
source-state-well = OK
source-state-silent = Silent
source-state-broken = Broken
no-edition = Nothing is published yet. Run `dateline run YOUR_NEWS`. This page updates when the run ends.
broken = Can’t read the data: { $why }

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
    [one] No run has ended for { $days } day. Start a run: dateline run.
   *[other] No run has ended for { $days } days. Start a run: dateline run.
}
