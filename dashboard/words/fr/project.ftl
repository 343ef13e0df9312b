### Page d’un projet

page-project = Projet
    .help = Un projet : faits, pays, bailleurs, ses articles dans l’ordre, ses noms et ses phases.
project-key = Projet
no-project-chosen = Aucun projet n’est choisi. Ouvrez un projet depuis la liste des projets ou depuis une chronologie.
number-project_countries = Pays
number-project_donors = Bailleurs
project-donors-named = Le tableau contient { $named } noms pour { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} : un groupe de bailleurs compte pour un seul bailleur.
title-project_timeline = Chronologie
title-project_items = Articles du projet
title-project_places = Pays du projet
title-project_donors = Bailleurs du projet
title-project_names = Noms du projet
title-project_phases = Phases du projet
fact-status = État
fact-register = Registre
fact-register-none = Hors registre. Trouvé dans les actualités.
fact-planned = Prévu
fact-actual = Réel
fact-news = Dans l’actualité
fact-news-none = Aucun article daté ne mentionne ce projet.
not-credited = Le registre des projets ou les réglages demandent de ne pas citer les bailleurs de ce projet. Cette édition n’en cite aucun.
column-by_register = Au registre
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
proposals-note = Les informations qui manquent au registre viennent des actualités. Vous pouvez les proposer au registre.
