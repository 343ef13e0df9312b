### Project page

page-project = Project
    .help = One project: facts, countries, donors, its items in order, its names and phases.
project-key = Project
no-project-chosen = No project is chosen. Open one from the list of projects or a timeline.
number-project_countries = Countries
number-project_donors = Donors
project-donors-named = The table has { $named } names of { $donors ->
    [one] { $donors } donor
   *[other] { $donors } donors
}: a donor counts once with the donors that belong to it.
title-project_timeline = Timeline
title-project_items = Its items
title-project_places = Its countries
title-project_donors = Its donors
title-project_names = Its names
title-project_phases = Its phases
fact-status = Status
fact-register = Register
fact-register-none = Not in a register: learned from the news.
fact-planned = Planned
fact-actual = Actual
fact-news = In the news
fact-news-none = No dated item speaks of it.
not-credited = By the register, this project’s donors must not be credited: no credit of it is in this edition.
column-by_register = By the register
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
proposals-note = What the register does not say was learned from the news: a proposal to the register.
