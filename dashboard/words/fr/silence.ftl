### Page du silence

page-silence = Silence
    .help = Les projets, pays et bailleurs actifs dont rien n’a paru depuis un certain temps.
title-silent = Les plus longs silences, au regard du rythme habituel
days = Silence d’au moins tant de jours
silence-to = Les jours sont comptés jusqu’au { $day }, le plus récent de l’édition ou la fin de la période choisie. La suite n’est pas connue ici ; le début de la période ne joue aucun rôle.
silence-active = Actif : avec un article dans les 24 mois précédents ; un projet aussi tant que son registre le dit en cours, et plus après sa fin.
subject = Montrer
subject-project = Projets
subject-country = Pays
subject-donor = Bailleurs
number-silent-project = Projets silencieux
number-silent-country = Pays silencieux
number-silent-donor = Bailleurs silencieux
see-silence = Voir la liste
empty-silent = Aucun silence aussi long.
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
silence-note = Intervalle habituel : le nombre moyen de jours entre deux jours de parution. Une barre ou une ligne mène aux articles.
silence-drawn = Tracés : les { $drawn } premiers sur { $silent }.
alt-silent = Barres des jours sans article, { $silent ->
    [one] { $silent } sujet
   *[other] { $silent } sujets
} : { $beyond } silencieux plus longtemps que d’habitude, { $within } pas plus longtemps, { $unknown } avec trop peu d’articles pour le savoir. En tête : { $name }, { $days } jours.
column-days_silent = Jours de silence
column-rhythm = Intervalle habituel (jours)
column-times = Multiple de l’intervalle
column-longest_gap = Plus long intervalle (jours)
column-running = En cours selon le registre
column-ends = Fin selon le registre
