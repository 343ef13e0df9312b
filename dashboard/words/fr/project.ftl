### Page d’un projet

page-project = Projet
    .help = Un projet : faits, pays, bailleurs, ses articles dans l’ordre, ses noms et ses phases.
project-key = Projet
no-project-chosen = Aucun projet n’est choisi. Ouvrez-en un depuis la liste des projets ou une chronologie.
number-project_countries = Pays
number-project_donors = Bailleurs
project-donors-named = Le tableau porte { $named } noms de { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} : un bailleur compte une fois avec ceux qui en relèvent.
title-project_timeline = Chronologie
title-project_items = Ses articles
title-project_places = Ses pays
title-project_donors = Ses bailleurs
title-project_names = Ses noms
title-project_phases = Ses phases
fact-status = État
fact-register = Registre
fact-register-none = Hors registre : connu par les articles.
fact-planned = Prévu
fact-actual = Réel
fact-news = Dans l’actualité
fact-news-none = Aucun article daté n’en parle.
not-credited = Selon le registre, les bailleurs de ce projet ne doivent pas être cités : cette édition n’en cite aucun.
column-by_register = Selon le registre
yes = Oui
no = Non
column-relation = Relation
phase-earlier = Phase antérieure
phase-later = Phase ultérieure
phase-other = Autre phase
phase-same = Ce projet
name-acronym = Sigle
name-name = Nom
name-variant = Variante
proposals-note = Ce que le registre ne dit pas a été appris par les articles : une proposition pour le registre.
