### Page du silence

page-silence = Silence
    .help = Projets, pays et bailleurs actifs sans article récent.
title-silent = Les plus longs silences, comparés à l’intervalle habituel
days = Nombre minimal de jours sans article
silence-to = Les jours sont comptés jusqu’au { $day } : la date la plus récente de l’édition, ou la fin de la période choisie. Les articles suivants ne sont pas connus ici. Le début de la période ne change rien.
silence-active = Actif veut dire : au moins un article dans les 24 mois précédents. Un projet est aussi actif tant que son registre le dit en cours. Il n’est plus actif après sa fin au registre.
subject = Montrer
subject-project = Projets
subject-country = Pays
subject-donor = Bailleurs
number-silent-project = Projets silencieux
number-silent-country = Pays silencieux
number-silent-donor = Bailleurs silencieux
see-silence = Voir la liste
empty-silent = Rien ici n’a gardé le silence aussi longtemps.
silence-undated = Aucun article daté ne répond à ces filtres : impossible de dire ce qui est silencieux.
gap-beyond = Plus long que d’habitude
gap-within = Pas plus long que d’habitude
gap-unknown = Trop peu d’articles pour connaître un intervalle habituel
few-items-note = { $count ->
    [one] { $count } sujet a des articles sur moins de { $days } jours différents :
   *[other] { $count } sujets ont des articles sur moins de { $days } jours différents :
} trop peu pour connaître un intervalle habituel.
mark-rhythm = Intervalle habituel
axis-days = Jours
silence-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} sans article
silence-last = dernier : { $day }
silence-never = encore aucun article daté
silence-rhythm = d’habitude un article tous les { $days } jours
silence-note = Intervalle habituel : le nombre moyen de jours entre deux jours de parution. Cliquez sur une barre ou une ligne pour voir les articles.
silence-drawn = Le graphique montre les { $drawn } premiers sur { $silent }.
alt-silent = Histogramme des jours sans article, { $silent ->
    [one] { $silent } sujet
   *[other] { $silent } sujets
} : { $beyond } silencieux plus longtemps que d’habitude, { $within } pas plus longtemps, { $unknown } avec trop peu d’articles pour le savoir. En tête : { $name }, { $days } jours.
column-days_silent = Jours de silence
column-rhythm = Intervalle habituel (jours)
column-times = Multiple de l’intervalle
column-longest_gap = Plus long intervalle (jours)
column-running = En cours (registre)
column-ends = Fin (registre)
