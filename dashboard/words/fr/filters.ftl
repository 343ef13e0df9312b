### Barre de filtres

filters = Filtres
filter-any = Indifférent
filter-clear = Effacer tous les filtres
filter-period = Période
filter-since = Du
filter-until = Au
filter-category = Catégorie
filter-region = Région
    .help = Les articles qui nomment la région, et ceux qui portent sur l’un de ses pays.
filter-country = Pays
    .help = Les articles qui nomment le pays dans le rôle choisi ci-dessous.
filter-project = Projet
    .help = Les articles qui parlent du projet.
filter-donor = Bailleur de fonds
    .help = Les articles qui citent le bailleur de fonds ou un bailleur qui en relève, eux-mêmes ou par leur projet.
filter-role = Rôle du pays
    .help = Sujet : l’article porte sur le pays. Mention : il ne fait que le nommer. Bailleur : le pays finance. Lieu : il accueille seulement une réunion.
filter-words = Mots
    .help = Les articles dont le titre ou le texte contient tous ces mots. « Entre guillemets droits », ils doivent se suivre ; title:mot et text:mot interrogent un seul champ ; -mot ne doit pas y figurer.

words-no-word = « { $words } » ne contient aucun mot à chercher. Écrivez des mots, "des mots entre guillemets", title:mot, text:mot ou -mot.
words-open-quotation = « { $words } » ouvre des guillemets sans les fermer. Écrivez "des mots entre guillemets" avec un signe de chaque côté.

period-all = Toute la période
period-this_month = Ce mois-ci
period-last_month = Le mois dernier
period-this_quarter = Ce trimestre
period-this_year = Cette année
period-last_year = L’année dernière
period-between = Entre deux dates

role-focus = Sujet
role-mention = Mention
role-donor = Bailleur
role-venue = Lieu
role-any = Tout rôle

# La phrase en tête de page : un nombre, une proposition par filtre, puis la période.
# Le français n'en a pas besoin ici : les noms suivent deux-points.
article = { $name }
article-first = { "" }
article-any = { "" }
clause-category = {" "}dans la catégorie { $names }
clause-place = , { $role ->
    [focus] pays ou région traités
    [mention] pays ou région mentionnés
    [donor] pays bailleur
    [venue] lieu de réunion
   *[any] pays ou région nommés
} : { $names }
clause-project = , projet : { $names }
clause-donor = , bailleur de fonds : { $names }
clause-words = , contenant « { $words } »
clause-period = , { $period }
undated-counted = { $count ->
    [one] { $count } article trouvé ne porte
   *[other] { $count } articles trouvés ne portent
} aucune date crédible : compté ici, mais absent des graphiques dans le temps.
undated-left-out = { $count ->
    [one] { $count } article trouvé ne porte
   *[other] { $count } articles trouvés ne portent
} aucune date crédible : laissé de côté, faute de période connue.
nothing-matches = Aucun article ne correspond à tous les filtres.
widen = Ouvrir le filtre « { $filter } » : { $items }
nothing-helps = Aucun filtre n’en est seul la cause. Effacez tous les filtres, ou cherchez d’autres mots.
no-items = Aucun article pour l’instant. La page Qualité des données montre les documents reçus et pourquoi un article a été écarté.
unknown-asked = L’adresse demande quelque chose d’introuvable. Aucun chiffre n’est affiché avant votre choix.
unknown-name = { $side ->
    [category] Aucune catégorie ne s’appelle « { $typed } ».
    [region] Aucune région ne s’appelle « { $typed } ».
    [country] Aucun pays ne s’appelle « { $typed } ».
    [donor] Aucun bailleur ne s’appelle « { $typed } ».
    [period] La période « { $typed } » n’existe pas.
    [role] Le rôle « { $typed } » n’existe pas.
   *[project] Aucun projet ne s’appelle « { $typed } ».
}
unknown-no_items = { $side ->
    [category] Aucun article n’est dans la catégorie « { $typed } ».
    [region] Aucun article n’est lié à la région « { $typed } ».
    [country] Aucun article n’est lié au pays « { $typed } ».
    [donor] Aucun article n’est lié au bailleur « { $typed } ».
   *[project] Aucun article n’est lié au projet « { $typed } ».
}
unknown-several = Plusieurs portent le nom « { $typed } ». Choisissez-en un.
unknown-day = « { $typed } » n’est pas une date. Écrivez les dates ainsi : 2022-03-31.
unknown-second = L’adresse donne deux valeurs là où une seule est possible ; « { $typed } » est la seconde. Choisissez-la, ou continuez sans elle.
unknown-filter = L’adresse garde « { $typed } » comme inconnu, mais cela ne désigne aucun filtre.
unknown-without = Continuer sans « { $typed } »
reversed = Le premier jour, { $since }, vient après le dernier, { $until }. Changez les dates ou inversez-les.
reversed-swap = Inverser les dates
