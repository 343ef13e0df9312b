### Project page

page-project = Project
    .help = One project: facts, countries, donors, its items in order, its names and phases.
project-key = Project
no-project-chosen = No project is chosen. Open a project from the list of projects or from a timeline.
number-project_countries = Countries
number-project_donors = Donors
project-donors-named = The table lists { $named } names for { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
}: a donor group counts as one donor.
title-project_timeline = Timeline
title-project_items = Items of the project
title-project_places = Countries of the project
title-project_donors = Donors of the project
title-project_names = Names of the project
title-project_phases = Phases of the project
fact-status = Status
fact-register = Register
fact-register-none = Not in a register. Found in the news.
fact-planned = Planned
fact-actual = Actual
fact-news = In the news
fact-news-none = No dated item mentions this project.
not-credited = The project register or the settings ask us not to credit this project’s donors. This edition has no credits for it.
column-by_register = In the register
yes = Yes
no = No
column-relation = Relation
phase-earlier = Earlier phase
phase-later = Later phase
phase-other = Other phase
phase-same = This project
name-acronym = Acronym
name-name = Name
name-variant = Variant
proposals-note = Facts that the register lacks come from the news. You can propose them for the register.
