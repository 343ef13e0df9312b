### Barre de filtres

filters = Filtres
filter-any = Indifférent
filter-clear = Effacer tous les filtres
filter-period = Période
filter-since = Du
filter-until = Au
filter-category = Catégorie
filter-region = Région
    .help = Les articles qui nomment cette région, ou qui portent sur l’un de ses pays.
filter-country = Pays
    .help = Les articles liés à ce pays. Choisissez le type de lien sous « Rôle du pays ».
filter-project = Projet
    .help = Les articles qui mentionnent ce projet.
filter-donor = Bailleur de fonds
    .help = Les articles qui nomment ce bailleur (ou l’une de ses composantes), ou qui portent sur un projet qu’il finance.
filter-role = Rôle du pays
    .help = Sujet : l’article porte sur le pays. Mention : le pays est nommé en passant. Bailleur : le pays finance le travail. Lieu : le pays accueille seulement une réunion.
filter-words = Mots
    .help = Les articles qui contiennent tous ces mots. Mettez une expression entre "guillemets droits" ; title:mot cherche dans les titres seulement, text:mot dans les textes seulement ; -mot exclut un mot.

words-no-word = « { $words } » ne contient aucun mot à chercher. Écrivez des mots, "des mots entre guillemets", title:mot, text:mot ou -mot.
words-open-quotation = « { $words } » a un guillemet ouvrant, mais pas de guillemet fermant. Écrivez "des mots entre guillemets" avec un signe de chaque côté.

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
# Le français n’en a pas besoin ici : les noms suivent deux-points.
article = { $name }
article-first = { "" }
article-any = { "" }
clause-category = {" "}dans la catégorie { $names }
clause-place = , { $role ->
    [focus] pays ou région traités
    [mention] pays ou région mentionnés
    [donor] pays bailleur
    [venue] lieu de réunion
   *[any] pays ou région liés
} : { $names }
clause-project = , projet : { $names }
clause-donor = , bailleur de fonds : { $names }
clause-words = , contenant « { $words } »
clause-period = , { $period }
undated-counted = { $count ->
    [one] { $count } article trouvé n’a pas de date valide. Il est compté, mais absent des graphiques dans le temps.
   *[other] { $count } articles trouvés n’ont pas de date valide. Ils sont comptés, mais absents des graphiques dans le temps.
}
undated-left-out = { $count ->
    [one] { $count } article trouvé n’a pas de date valide. Il n’est pas compté ici, car vous avez choisi une période.
   *[other] { $count } articles trouvés n’ont pas de date valide. Ils ne sont pas comptés ici, car vous avez choisi une période.
}
nothing-matches = Aucun article ne répond à ces filtres.
widen = Effacer « { $filter } » pour voir { $items }
nothing-helps = Effacer un seul filtre ne suffit pas. Effacez tous les filtres.
no-items = Aucun article pour l’instant. La page Qualité des données montre les documents reçus et la raison de chaque rejet.
unknown-asked = L’adresse de la page demande quelque chose d’introuvable. Choisissez ci-dessous pour voir des chiffres.
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
unknown-several = Le nom « { $typed } » désigne plusieurs choses. Choisissez-en une.
unknown-day = « { $typed } » n’est pas une date. Écrivez les dates ainsi : 2022-03-31.
unknown-second = L’adresse de la page donne deux valeurs, mais une seule est possible. La seconde est « { $typed } ». Choisissez-la, ou continuez sans elle.
unknown-filter = L’adresse de la page signale « { $typed } » comme inconnu, mais aucun filtre ne porte ce nom.
unknown-without = Continuer sans « { $typed } »
reversed = La date de début, le { $since }, vient après la date de fin, le { $until }. Changez les dates ou inversez-les.
reversed-swap = Inverser les dates
