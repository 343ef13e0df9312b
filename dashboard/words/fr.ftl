# Les mots que voit le lecteur, en français. Mêmes clés, mêmes variables et même ordre qu'en anglais (en.ftl).

### Nombres, jours, listes

day = { NUMBER($day) ->
    [1] 1er
   *[other] { NUMBER($day) }
} { $rest }
no-date = sans date
between = du { $since } au { $until }
since = depuis le { $day }
until = jusqu’au { $day }
span = de { $first } à { $last }
# Signe décimal et séparateur de milliers des axes.
separators = {", "}
# Le graphique ne connaît pas les noms français des mois : l'axe les écrit en chiffres.
tick-month = %m/%Y
tick-quarter = T%q %Y
tick-year = %Y
tick-day = %d/%m/%Y

count-items = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
count-records = { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
count-repeats = { $count ->
    [one] { $count } répétition
   *[other] { $count } répétitions
}
count-projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
count-countries = { $count } pays

### Le cadre

page-overview = Vue d’ensemble
    .help = Combien d’articles ont paru, sur quels sujets et quels pays, et lesquels sont les plus récents.
page-regions = Régions
    .help = La carte des pays dont parlent les articles, et le tableau qui la fonde.
page-projects = Projets
    .help = Quand chaque projet a fait l’actualité, et quels événements ses articles annoncent.
page-items = Articles
    .help = Chercher et parcourir les articles ; en ouvrir un pour voir les mots qui fondent chaque lien.
page-item = Article
    .help = Un article avec ses liens, les mots qui les fondent et la règle appliquée.
page-data_health = Qualité des données
    .help = Ce qui a été reçu, retenu, regroupé et mis en quarantaine, avec les raisons.
freshness = Article le plus récent : { $newest } · édition du { $edition }
freshness-failed = La dernière exécution a échoué ({ $moment }). La raison se trouve sur la page Qualité des données.
freshness-trouble = { $count ->
    [one] La dernière exécution a rencontré { $count } problème. Voir la page Qualité des données.
   *[other] La dernière exécution a rencontré { $count } problèmes. Voir la page Qualité des données.
}
title-source_health = Sources
sources-well = Sources
sources-ill = { $count ->
    [one] { $count } source muette ou défaillante
   *[other] { $count } sources muettes ou défaillantes
}
sources-note = Muette : moins d’articles en 28 jours que son propre rythme de l’année précédente ne le laisse attendre. Défaillante : elle n’a pas répondu, ou ne tient pas son contrat. Une source de moins de 60 articles dans l’année précédente n’est jamais dite silencieuse : c’est trop peu pour le savoir.
source-state-well = En ordre
source-state-silent = Muette
source-state-broken = Défaillante
no-edition = Aucune édition n’est encore publiée. Lancez `dateline run` avec vos actualités : cette page se remplira d’elle-même.
broken = L’entrepôt de données ne peut pas être lu : { $why }

### La dernière exécution

health-failed = La dernière exécution a échoué ({ $moment }).
health-step = Étape : { $step }.
health-document = Document : { $document }.
health-before = Les pages montrent l’édition précédente.
health-trouble = La dernière exécution a rencontré des problèmes :
health-same = { $days ->
    [0] L’édition a été publiée au cours des dernières 24 heures.
    [one] L’édition est la même depuis { $days } jour.
   *[other] L’édition est la même depuis { $days } jours.
}
health-checked = { $days ->
    [0] La dernière exécution s’est terminée au cours des dernières 24 heures.
    [one] La dernière exécution s’est terminée il y a { $days } jour.
   *[other] La dernière exécution s’est terminée il y a { $days } jours.
}
health-overdue = { $days ->
    [one] Aucune exécution ne s’est terminée depuis { $days } jour. Lancez-en une : dateline run.
   *[other] Aucune exécution ne s’est terminée depuis { $days } jours. Lancez-en une : dateline run.
}

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

### Graphiques

title-items_per_month = Volume publié par catégorie
title-items_per_country = Articles par pays
title-project_timelines = Chronologie des projets
step = Compté par
step-month = Mois
step-quarter = Trimestre
step-year = Année
scale = Échelle des couleurs
scale-linear = Linéaire
scale-log = Logarithmique
view = Affichage
view-chart = Graphique
view-table = Tableau
no-category = Sans catégorie
other-categories = Autres catégories
axis-items = Articles
axis-published = Date de publication
mark-event = Événement annoncé
empty-chart = Rien à représenter : aucun article daté ne correspond.
undated-not-drawn = Les articles sans date valide ne sont pas montrés dans le temps : { $names }.
undated-others = autres ({ $count })
empty-map = Rien à représenter : aucun article ne nomme de pays dans ce rôle.
map-note = Frontières : Natural Earth, 1:50m, domaine public. Les petits pays et ceux sans contour figurent comme points. Noms et frontières suivent la norme ISO 3166 et les Nations Unies et n’impliquent aucune prise de position sur le statut juridique d’un pays, d’un territoire ou d’une zone. Kosovo : sans préjudice des positions sur le statut, conformément à la résolution 1244 du Conseil de sécurité.
alt-items_per_month = Barres de { count-items } par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }. Maximum : { $most }, { $peak }. Première catégorie : { $category }, { $largest }.
alt-category_shares = Barres de même hauteur par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }, chacune divisée par catégorie. Catégorie la plus fournie : { $category } avec { $largest } sur { count-items }.
alt-items_per_country = Carte du monde de { count-countries } selon les articles. { $extent ->
    [some] Parmi les premiers
   *[other] En tête
} : { $most }.

### Tableaux

column-decided_by = Décidé par
column-decided_at = Décidé le
column-published_on = Publié le
column-category = Catégorie
column-title = Titre
column-teaser = Chapeau
column-url = Lien
column-countries = Pays traités
column-regions = Régions
column-projects = Projets
column-donors = Bailleurs cités dans l’article
column-inherited_donors = Bailleurs par le projet seulement
column-named_as = Nommé
column-due = Mentions dues
through-project = Par le projet seulement : { $names }
column-items = Articles
column-project = Projet
column-long_name = Nom complet
column-first_item_on = Premier article
column-last_item_on = Dernier article
column-name = Nom
column-iso3 = Code
column-m49_region = Continent
column-m49_subregion = Sous-région
column-stated = Mention explicite
column-inherited = Par le projet seulement
column-kind = Type
column-label = Lié à
column-role = Rôle
column-matched = Mots
column-field = Trouvé dans
column-because = Pourquoi
column-confidence = Confiance
column-reason = Raison
column-address = Document
column-line = Ligne
column-text = Texte
column-date_words = Date telle qu’écrite
column-date_flaw = Pourquoi elle n’est pas crue
column-received_at = Reçu le
column-asked_at = Interrogée le
column-shape = Mise en page
column-records = Enregistrements
column-tested_on = Articles
column-link = Liens vers
column-precision = Précision
column-recall = Rappel
column-f1 = F1
column-measured_on = Mesuré le
column-quarantined = En quarantaine
column-furniture = Habillage de page
column-bytes = Octets
column-started_at = Début
column-seconds = Secondes
column-documents = Documents
column-records_in = Enregistrements reçus
column-repeats = Répétitions
column-new = Nouveaux
column-changed = Modifiés
column-version = Version
column-donor = Bailleur
column-region = Région
column-credit = Mention
column-source_id = Source
column-similarity = Mots communs
column-state = État
column-quarantine_share = Part en quarantaine
column-period = Période

donor-kind-government = Gouvernement
donor-kind-ministry = Ministère
donor-kind-agency = Agence
donor-kind-eu = UE
donor-kind-eu_instrument = Instrument de l’UE
donor-kind-un = ONU
donor-kind-bank = Banque
donor-kind-foundation = Fondation
donor-kind-multilateral = Multilatéral
donor-kind-fund = Fonds commun
donor-kind-company = Entreprise
donor-kind-other = Autre

### Fichiers

download = Télécharger
download-csv = Tableau en CSV
download-xlsx = Tableau en XLSX (Excel)
download-png = Image en PNG
download-svg = Dessin en SVG
no-browser = Les graphiques en images demandent un navigateur : installez chromium (Debian : apt-get install chromium) et réessayez.
sheet-rows = Données
sheet-about = À propos
about-title = Titre
about-shows = Contenu
about-note = Remarque
about-edition = Édition
about-edition-of = { $name }, publiée le { $moment }
about-made-on = Téléchargé le
about-made-by = Établi par
about-dateline = Dateline, d’après des articles publics

### Les nombres des pages

number-items = Articles
number-projects_listed = Projets
number-countries = Pays traités
number-donors = Bailleurs de fonds cités
number-donors_named = Bailleurs sous les noms des articles
number-items_credited = Articles qui citent un bailleur
number-projects = Projets dans l’actualité
number-countries_mention = Pays mentionnés
number-countries_donor = Pays bailleurs
number-countries_venue = Pays d’accueil
number-countries_any = Pays, tous rôles
number-events = Événements annoncés
number-documents = Documents
number-records_in = Enregistrements reçus
number-repeats = Répétitions
number-quarantined = Quarantaine
number-undated = Sans date

### Rapports

report-title = { $step ->
    [month] Rapport mensuel
    [quarter] Rapport trimestriel
    [year] Rapport annuel
   *[days] Rapport
}
report-when = { $step ->
    [quarter] au { $period }
    [day] le { $period }
    [days] { $period }
   *[other] en { $period }
}
report-slice = { $side } : { $names }
report-issue = Édition { $number }
report-nothing = Aucun article n’a été publié { $when }, pour autant que les données actuelles le sachent.
report-nothing-ever = Les données n’ont pas non plus d’article daté antérieur pour cette sélection.
report-not-begun = Les données s’arrêtent le { $day }, avant le début de la période : rien ne peut encore en être dit.
report-published = { $count ->
    [one] { $count } article a été publié { $when } : { $kinds }.
   *[other] { $count } articles ont été publiés { $when } : { $kinds }.
}
report-kind = { $number } { $name }
report-without-category = sans catégorie
report-compared = Soit { $clauses }.
report-against = { $direction ->
    [more] { $difference } de plus que le nombre publié { $when } ({ $then })
    [fewer] { $difference } de moins que le nombre publié { $when } ({ $then })
   *[same] un nombre égal à celui des articles publiés { $when }
}
report-mean = La moyenne des { $count } { $step ->
    [month] mois
    [quarter] trimestres
    [year] années
   *[days] périodes de même durée
} qui précèdent est de { $mean }.
report-reach = L’article le plus ancien date du { $day } : les périodes antérieures ne sont pas comparées.
report-names = { $extent ->
    [all] {" "}: { $names }
    [some] , dont { $names }
   *[most] , le plus souvent { $names }
}
report-about = Les articles portent sur { $countries }{ $names }.
report-no-country = Aucun article ne porte sur un pays en particulier.
report-projects = Ils parlent de { $projects }{ $names }.
report-no-project = Aucun article ne nomme un projet.
report-donors = Ils créditent { $donors } dans leurs propres mots{ $names }.
report-no-stated = Aucun article ne crédite un bailleur dans ses propres mots.
report-by-project-only = Par leurs projets seulement, ils créditent { $donors }{ $names }.
report-donors-in-all = En tout, cela fait { $donors }.
report-no-donor = Aucun article ne crédite un bailleur.
report-not-over = La période n’était pas terminée lorsque les données ont été publiées, le { $day } : ses chiffres peuvent encore augmenter.
report-undated = { $count ->
    [one] { $count } article des données ne porte aucune date crédible et n’appartient donc à aucune période.
   *[other] { $count } articles des données ne portent aucune date crédible et n’appartiennent donc à aucune période.
}
report-longer = Compté ici : { $span }, c’est-à-dire { $period } et les périodes de comparaison.
report-table-period = Le tableau ne compte que { $period } ; le graphique montre aussi les périodes précédentes.
report-summary = Résumé

report-annex = Tous les articles
report-annex-note = Chaque article avec ses étiquettes, et les mots qui y ont conduit.
report-method = Méthode
report-restated = Changements depuis l’édition précédente
report-contents = Sommaire
report-page = page { $page } sur { $pages }
report-rows-left = { $count ->
    [one] { $count } ligne de plus se trouve dans { $file }, sur la feuille « { $sheet } ».
   *[other] { $count } lignes de plus se trouvent dans { $file }, sur la feuille « { $sheet } ».
}
report-items-left = { $count ->
    [one] { $count } article de plus se trouve dans { $file }.
   *[other] { $count } articles de plus se trouvent dans { $file }.
}
column-evidence = Preuves
report-no-picture = Le graphique n’a pas été dessiné, faute de navigateur ; ses chiffres sont dans le tableau.
report-squares = { $count ->
    [one] Un caractère ({ $scripts } : { $codes }) n’est dans aucune police de la machine qui a produit ce rapport{ $where }. Un carré en tient lieu à l’impression ; la page, le document, les diapositives et le classeur le contiennent.
   *[other] { $count } caractères ({ $scripts } : { $codes }) ne sont dans aucune police de la machine qui a produit ce rapport{ $where }. Un carré en tient lieu à l’impression ; la page, le document, les diapositives et le classeur les contiennent.
}
report-squares-in = , comme dans « { $title } »
report-fonts = Pour les imprimer, installez des polices sur cette machine (Debian : apt-get install { $packages }), puis produisez ce rapport à nouveau.
script-han = caractères chinois
script-signs = signes
report-note-edition = Ce rapport repose sur les données publiées le { $edition } ({ $name }). Les mêmes données donnent le même rapport.
report-note-links = Les pays, régions, projets et bailleurs sont trouvés dans les mots de chaque article par des règles ; chaque lien nomme ses mots. Un article compte pour un pays lorsqu’il porte sur lui, et non lorsqu’il ne fait que le nommer.
report-note-credit = Un crédit est énoncé lorsque l’article nomme lui-même le bailleur ; il vient du projet seul lorsque l’article parle d’un projet que le bailleur est connu pour financer. Un bailleur compte une fois avec ceux qui en relèvent, comme la GIZ de l’Allemagne.
report-note-dates = Un article appartient au jour de sa publication. Chaque article est compté une fois, quel que soit le nombre de pages qui le montrent.
report-note-status = L’état d’un projet est celui du { $day }, d’après le registre et les articles.
report-note-withheld = Les articles, liens et noms que le registre des projets interdit de publier ne sont pas dans les données, ni donc dans ce rapport.
title-category_shares = Parts des catégories
report-credit-check = Contrôle des crédits
title-project_changes = Projets nouveaux, silencieux et finissants
report-change-new = { $count ->
    [one] { $count } projet est nouveau : son premier article est de la période.
   *[other] { $count } projets sont nouveaux : leur premier article est de la période.
}
report-change-quiet = { $count ->
    [one] { $count } projet est devenu silencieux : dans la période, { $days } jours s’étaient écoulés depuis son dernier article.
   *[other] { $count } projets sont devenus silencieux : dans la période, { $days } jours s’étaient écoulés depuis leur dernier article.
}
report-change-closing = { $count ->
    [one] { $count } projet prend fin dans la période ou peu après, selon le registre.
   *[other] { $count } projets prennent fin dans la période ou peu après, selon le registre.
}
report-no-change = Aucun projet n’est nouveau, devenu silencieux ou finissant dans la période.
change-new = Nouveau
change-quiet = Silencieux
change-closing = Finissant
column-change = Changement
column-planned_end = Fin prévue
column-item_id = Identifiant
count-donors = { $count ->
    [one] { $count } bailleur
   *[other] { $count } bailleurs
}
sheet-items = Articles
sheet-projects = Projets
sheet-countries = Pays
sheet-donors = Bailleurs
sheet-credits = Crédits
report-stands = Rien n’a changé : l’édition { $number } reste telle quelle.
report-altered = Modifié à la main depuis la parution : { $names }.
restated-since = L’édition { $issue } reposait sur les données { $edition } ; voici ce qui en diffère.
restated-added = { $count ->
    [one] Ajouté : { $count } article.
   *[other] Ajoutés : { $count } articles.
}
restated-removed = { $count ->
    [one] Retiré ou réuni : { $count } article.
   *[other] Retirés ou réunis : { $count } articles.
}
restated-corrected = { $count ->
    [one] Corrigé : { $count } article.
   *[other] Corrigés : { $count } articles.
}
restated-received = Ajouté : « { $title } », reçu pour la première fois le { $day }, après l’édition précédente.
restated-read-anew = Ajouté : « { $title } », dont le jour ou les étiquettes avaient été lus autrement pour l’édition précédente.
restated-merged = Réuni : « { $title } » est le même article que « { $into } ».
restated-moved = Retiré : « { $title } » est désormais daté autrement : { $day }.
restated-unlinked = Retiré : les mots de « { $title } » ne sont plus liés à l’objet de ce rapport.
restated-gone = Retiré : « { $title } » n’est plus dans les données.
restated-item = Corrigé : « { $title } » : { $changes }.
restated-wording = ses mots ont été changés à la source
restated-title = son titre a été changé à la source ; il était « { $before } »
restated-day = son jour était le { $before }
restated-gained = désormais lié à { $names }
restated-lost = n’est plus lié à { $names }
restated-label = sa catégorie ou son adresse a été changée
restated-figures = Les articles sont les mêmes ; des chiffres qui vont au-delà ont changé dans : { $titles }.
restated-look = Le titre, le logo, la couleur ou le choix des sections a été changé.
letter-attached = En pièces jointes : le rapport au format PDF, et ses articles et chiffres dans un classeur.
letter-edition = Établi à partir des données { $edition }.
title-items_per_region = Régions au fil du temps

### Titres et lignes des pages

title-items = Articles
title-latest = Derniers articles
see-items = Voir les articles
see-below = Voir plus bas
see-projects = Voir les projets
see-regions = Voir la carte
see-data_health = Voir la liste
choose-row = Choisissez une ligne pour voir l’article, les mots qui fondent ses liens, et pourquoi.
own-page = Ouvrir cet article sur sa propre page
title-projects = Projets
title-donors_credited = Bailleurs de fonds cités
title-quarantined = Quarantaine
title-repeated = Articles montrés plus d’une fois
quarantined-label = Aucun article ne suit l'étiquette.
quarantined-few = L'article n'a pas de titre et trop peu de mots pour être distingué d'autres.
quarantined-outside = Ces mots se trouvent au-dessus ou au-dessous des articles et n'appartiennent à aucun.
quarantined-teaser = Le chapeau d'un autre article, collé sous celui de la page, n'a pas de date.
quarantined-nothing = Rien n'a été trouvé dans le document : ni article, ni projet d'un registre.
quarantined-binary = Le document est binaire, ce n'est pas du texte.
quarantined-markup = Le document est un balisage où aucun article ne peut être trouvé.
quarantined-nested = Le document est du JSON dans du JSON, plus profond qu'aucune liste d'actualités.
quarantined-form = Le document est du JSON d'une forme inconnue : nommez ses colonnes dans la table de la source, dans dateline.toml.
quarantined-table = Le document est un tableau : nommez ses colonnes dans la table de sa source, dans dateline.toml.
quarantined-workbook = Le classeur est vide : aucune de ses feuilles ne contient de mots.
quarantined-row = La ligne ne nomme aucun projet : ses colonnes pour le nom et le sigle sont vides.
quarantined-sheet = La fiche ne nomme aucun projet : rien ne précède ses champs, et aucun n'est son titre.
quarantined-protected = La publication est protégée par un mot de passe : elle n'est pas publique, ce n'est donc pas une actualité.
quarantined-object = L'entrée n'est pas un objet avec des champs, comme le sont les autres.
quarantined-blank = La ligne ne dit rien dans les colonnes qui sont lues.
quarantined-entry = L'entrée du flux est illisible : son XML est endommagé.
quarantined-feed = Le flux est endommagé : aucune de ses entrées n'est lisible.
quarantined-unclosed = Un guillemet s'ouvre dans cette ligne et ne se ferme jamais : la ligne est écartée. Fermez-le.
repeated-cut = Affichés : les { $shown } articles les plus répétés, sur { $of }.
repeated-note = Chaque notice de plus qui montre un article est une répétition : comptée, gardée avec l’article, elle n’en fait pas un second.
quarantine-note = Reçu, mais inutilisable comme article. Les mots sont gardés tels quels.
title-undated = Articles sans date crédible
undated-note = Gardés et trouvables, mais absents des graphiques dans le temps.
title-documents = Documents reçus
title-dropped = Documents écartés
drop-choose = Choisissez une ligne pour écarter son document des prochaines exécutions.
drop-title = Écarter ce document : { $address }
drop-by = Votre nom
drop-why = Motif
drop-button = Écarter dès la prochaine exécution
drop-done = La décision est enregistrée. La prochaine exécution écarte le document : dateline run.
drop-needs-by = Indiquez votre nom, pour que l’on sache qui a décidé.
drop-needs-why = Indiquez le motif, pour que la décision reste compréhensible.
dropped-by = { $by } a écarté ce document le { $moment } : { $why }
dropped-note = Les prochaines exécutions écartent ces documents. Les pages le montrent dès la prochaine exécution.
dropped-damaged = { $count ->
    [one] { $count } ligne du journal des décisions est abîmée et n’est pas suivie. Voir decisions.jsonl.
   *[other] { $count } lignes du journal des décisions sont abîmées et ne sont pas suivies. Voir decisions.jsonl.
}
undo-choose = Choisissez une ligne pour reprendre son document.
undo-title = Reprendre ce document : { $address }
undo-button = Reprendre dès la prochaine exécution
undo-done = La décision est enregistrée. La prochaine exécution reprend le document : dateline run.
title-runs = Traitements
item-key = Identifiant de l’article
no-item-chosen = Aucun article n’est choisi. Ouvrez-en un depuis la liste des articles.
no-such-item = Aucun article n’a cet identifiant dans l’édition actuelle. Ouvrez-en un depuis la liste des articles.
to-source = Lire à la source
open-link = ouvrir
title-sightings = Où il a été vu
title-reposts = Articles qui disent presque la même chose
earlier-wording = Version { $version }, reçue le { $moment }
title-links = Les liens et les mots qui les fondent
legend = Mots marqués : { $kinds }.
promise-key = Deux lignes n'ont jamais en commun { $columns }.
promise-required = Ne manquent jamais : { $columns }.
promise-refers = { $column } figure toujours dans { $there }.
promise-rule = Toujours vrai : { $condition }
tested-set-io_listings_dev = Listes d'actualités d'organisations internationales
tested-set-seed = Une liste de projets, premier mois
tested-set-io_snippets_dev = Passages nommant un bailleur ou un programme
tested-set-iati_sample = Activités IITA de nombreux éditeurs
tested-set-iati_dfid2011 = Activités IITA du DFID, 2011
tested-set-iati_unhcr2023 = Activités IITA du HCR, 2023
tested-set-fts = Flux humanitaires (OCHA) : titres courts
tested-set-worldbank_dev = Projets de la Banque mondiale : nom et but
tested-set-humset_topo = Rapports humanitaires
tested-set-reuters_train = Dépêches Reuters, étiquetées par la rédaction
tested-set-geovirus = WikiNews sur les épidémies
tested-set-lgl = Journaux locaux ; beaucoup de villes homonymes
tested-set-who_don_multi = Bulletins d'épidémies de l'OMS
tested-set-grobid_funding = Remerciements d'articles scientifiques
tested-set-ab3p_dev = Abréviations de résumés médicaux
tested-kind-countries = pays au centre
tested-kind-regions = régions
tested-kind-donors = bailleurs de fonds
tested-kind-projects = projets
tested-kind-acronyms = sigles et noms complets
tested-kind-mentions = pays nommés
link-kind-country = pays
link-kind-region = région
link-kind-project = projet
link-kind-donor = bailleur de fonds
field-title = titre
field-text = texte
credit-stated = Explicite
credit-inherited = Par son projet
no-title = (sans titre)
first-newest = Affichés : les { $shown } plus récents sur { $of }. Resserrez les filtres pour atteindre les autres.
first-ranked = Affichés : les { $shown } premiers sur { $of }, ceux qui répondent le mieux aux mots. Resserrez les filtres pour atteindre les autres.
not-believed = Sans date crédible : { $why }
no-date-given = aucune n’est donnée
counts = { $records } reçus = { $items } + { $repeats } + { $quarantined } en quarantaine + { $withheld } retenus : { $holds ->
    [yes] rien n’est perdu
   *[no] LA SOMME EST FAUSSE, merci de le signaler
}.

### Vue d’ensemble

month-told = { $month }
against = par rapport à { $month }
month-whole = Des mois entiers sont comparés ici, même si la période choisie n’en contient qu’une partie.
measure = Mesure
measure-items = Articles
measure-share = Part
measure-total = Cumul
axis-share = Part des articles
axis-total = Articles cumulés
column-share = Part
column-total = Articles cumulés
found-items = { $count ->
    [0] Aucun article n’a paru en { $month }
    [one] { $count } article a paru en { $month }
   *[other] { $count } articles ont paru en { $month }
}, { $against ->
    [more] { $difference } de plus qu’en { $before }
    [fewer] { $difference } de moins qu’en { $before }
   *[same] autant qu’en { $before }
}.
found-most-country = { $all ->
    [yes] Pays traités : { $names }.
    [tied] Pays traités, parmi { $count } à égalité : { $names }.
   *[no] Pays les plus traités, sur { $count } : { $names }.
}
found-most-donor = { $all ->
    [yes] Bailleurs de fonds cités : { $names }.
    [tied] Bailleurs de fonds cités, parmi { $count } à égalité : { $names }.
   *[no] Bailleurs de fonds les plus cités, sur { $count } : { $names }.
}
found-no-country = Aucun pays n’a été traité.
found-no-donor = Aucun bailleur de fonds n’a été cité.
found-rose = Plus forte hausse, { $kind ->
    [category] catégorie
    [country] pays
    [project] projet
   *[donor] bailleur de fonds
} : { $name }, de { $before } à { $now }.
found-fell = Plus forte baisse, { $kind ->
    [category] catégorie
    [country] pays
    [project] projet
   *[donor] bailleur de fonds
} : { $name }, de { $before } à { $now }.

### Qualité des données

title-sources = Sources
title-links_per_rule = La fiabilité des liens
title-link_quality = Justesse des liens
link_quality-note = Mesurée sur des articles lus et étiquetés par des personnes, la mesure la plus récente de cette version de Dateline. La précision est la part des liens donnés qui sont justes ; le rappel, la part des liens attendus qui sont donnés. F1 n'est élevé que si les deux le sont. Les règles ont été faites avec ces articles sous les yeux : attendez un peu moins sur de nouveaux.
title-promises = Contrôles
promises-note = Ce que promet chaque table. L’édition a été publiée parce que tout était tenu ; on peut le vérifier de nouveau ici.
check-now = Vérifier maintenant
promises-kept = { $kept } promesses tenues sur { $all }.
confidence-note = La confiance d’une règle dit combien de fois un lien qu’elle fonde est juste, mesuré sur des articles lus par des personnes. Le tableau donne chaque règle en mots.
empty-links = Rien à représenter : il n’y a pas de liens.
empty-runs = Rien à représenter : il n’y a pas de traitement.
axis-links = Liens
axis-records = Enregistrements
band = Justes au moins { $least } du temps
band-rest = Justes moins de { $least } du temps
alt-links_per_rule = Barres de { $count ->
    [one] { $count } lien
   *[other] { $count } liens
} par type et confiance. { $share } reposent sur des règles justes au moins { $least } du temps.
alt-runs = Barres de { $count ->
    [one] { $count } traitement
   *[other] { $count } traitements
}. Le plus récent, { $moment } : { $items } articles, { $repeats } répétitions, { $quarantined } en quarantaine, { $withheld } retenus.
column-links = Liens
column-sentence = La règle en mots
column-table = Table
column-promise = Promesse
column-kept = Tenue

### Page des rapports

page-reports = Rapports
    .help = Le rapport sur ce que demandent les filtres, pour un mois, un trimestre ou une année : à lire ici et à emporter en six formats.
report-period = Période du rapport
report-download = Télécharger le rapport
report-holds = Un zip du rapport en HTML, PDF, Word, diapositives et classeur, avec chaque graphique en image et ses chiffres. Il est établi quand vous cliquez, ce qui prend un moment. La région, le pays, le projet et le bailleur de fonds des filtres le restreignent.
report-undated-only = Aucun article daté ne répond à ces filtres : il n’y a pas de période à présenter.
report-unnarrowed = { $count ->
    [one] Le filtre { $names } ne restreint pas le rapport,
   *[other] Les filtres { $names } ne restreignent pas le rapport,
} qui peut donc compter d’autres articles que la phrase ci-dessus.
report-annex-has = Le rapport se termine par la liste de ses { $items }, chacun avec les mots qui fondent ses liens.

### Pourquoi un lien existe : une phrase par règle de warehouse/reference/kept/rules.csv

because-acronym_both_in_brackets = { $label } : les deux formes figurent dans une même parenthèse du { $field }.
because-acronym_long_then_short = { $label } : le { $field } donne la forme courte entre parenthèses après la longue.
because-acronym_short_colon_long = { $label } : le { $field } donne la forme longue après la courte et un deux-points.
because-acronym_short_then_long = { $label } : le { $field } donne la forme longue entre parenthèses après la courte.
because-country_adjective = { $label } est le sujet : le { $field } dit « { $matched } », de ce pays.
because-country_body = { $label } est le sujet : le { $field } nomme « { $matched } », un organe de ce pays.
because-country_capital = { $label } est le sujet : le { $field } dit « { $matched } », sa capitale.
because-country_city = { $label } est le sujet : le { $field } dit « { $matched } », une ville de ce pays.
because-country_code = { $label } est le sujet : rien ne le nomme, mais le { $field } commence par son code, « { $matched } ».
because-country_dateline = { $label } est le sujet : le { $field } est daté de « { $matched } » et rend compte de là-bas ou ne nomme pas d’autre sujet.
because-country_dateline_only = { $label } est seulement mentionné : le { $field } est daté de « { $matched } ».
because-country_guest = { $label } est seulement mentionné : « { $matched } » dans le { $field } dit d’où vient un invité ou un partenaire.
because-country_named = { $label } est le sujet : le { $field } dit « { $matched } ».
because-country_passing = { $label } est seulement mentionné : un long texte le nomme une fois en passant, « { $matched } » dans le { $field }.
because-country_pays = { $label } est bailleur : le { $field } dit que « { $matched } » finance.
because-country_people = { $label } est le sujet : le { $field } parle de « { $matched } ».
because-country_state = { $label } est le sujet : le { $field } dit « { $matched } », une région de ce pays.
because-country_venue = { $label } est le lieu : le { $field } dit que la réunion s’est tenue à « { $matched } ».
because-day_with_year = Le { $field } nomme le jour et l’année, « { $matched } ».
because-day_year_nearest = Le { $field } nomme le jour, « { $matched } » ; l’année est la plus proche de la publication.
because-donor_agreement = { $label } finance : le { $field } rapporte un accord de financement avec « { $matched } ».
because-donor_funded_by = { $label } finance : le { $field } dit qui finance le travail, « { $matched } ».
because-donor_instrument = { $label } finance : le { $field } dit que le travail relève de « { $matched } ».
because-donor_money = { $label } finance : le { $field } dit que l’argent est celui de « { $matched } ».
because-donor_named = { $label } finance : le { $field } appelle « { $matched } » le bailleur de fonds.
because-donor_pays = { $label } finance : le { $field } dit que « { $matched } » donne l’argent.
because-donor_programme = { $label } finance : le { $field } en fait un projet ou programme de « { $matched } ».
because-donor_suffix = { $label } finance : le { $field } dit le travail financé par « { $matched } ».
because-donor_supported_by = { $label } finance : le { $field } dit que « { $matched } » soutient un projet ou donne de l’argent.
because-donor_thanked = { $label } finance : le { $field } remercie « { $matched } » de son soutien.
because-donor_unknown = { $label } finance, selon les mots du { $field }, « { $matched } » ; le vocabulaire ne le connaît pas.
because-inherited_from_project = { $label } finance le projet que le { $field } nomme, « { $matched } » ; l’article ne le dit pas.
because-month_range_with_year = Le { $field } nomme des mois et l’année, « { $matched } ».
because-project_acronym_and_name = { $label } : le { $field } donne un sigle et sa forme longue et parle d’un projet à côté, « { $matched } ».
because-project_acronym_framed = { $label } : le { $field } parle de « { $matched } » comme on parle d’un projet : ce qui s’y fait, comment il s’achève.
because-project_acronym_said = { $label } : le { $field } dit de « { $matched } » ce que l’on dit des projets : qui les finance, leur lancement ou leurs phases.
because-project_acronym_then_name = { $label } : le { $field } donne le sigle et le nom du projet, « { $matched } ».
because-project_acronym_then_noun = { $label } : le { $field } dit « { $matched } » et l’appelle un projet.
because-project_definition = { $label } : le { $field } donne un nom tel que seuls les projets en portent, avec son sigle, « { $matched } ».
because-project_definition_then_noun = { $label } : le { $field } donne nom et sigle et l’appelle un projet, « { $matched } ».
because-project_known_name = { $label } : le { $field } dit « { $matched } », un nom que d’autres articles donnent à ce projet.
because-project_name_then_acronym = { $label } : le { $field } donne le nom et le sigle du projet, « { $matched } ».
because-project_named_for = { $label } : le { $field } dit « { $matched } », et les noms qui commencent ainsi sont des programmes de l’Union européenne.
because-project_name_then_noun = { $label } : le { $field } dit « { $matched } » et l’appelle un projet.
because-project_noun_then_acronym = { $label } : le { $field } parle du projet « { $matched } ».
because-project_noun_then_definition = { $label } : le { $field } parle d’un projet et en donne le nom et le sigle, « { $matched } ».
because-project_noun_then_name = { $label } : le { $field } parle d’un projet et en donne le nom et le sigle, « { $matched } ».
because-project_noun_then_quote = { $label } : le { $field } parle d’un projet par son nom, « { $matched } ».
because-project_noun_then_title = { $label } : le { $field } parle d’un projet par son nom, « { $matched } ».
because-project_phase_of = { $label } : le { $field } parle d’une phase de « { $matched } ».
because-project_quote_is_project = { $label } : le { $field } dit que « { $matched } » est un projet.
because-project_name_paid = { $label } : le { $field } dit de « { $matched } » qui le finance.
because-project_quote_then_noun = { $label } : le { $field } dit « { $matched } » et l’appelle un projet.
because-range_with_year = Le { $field } nomme les jours et l’année, « { $matched } ».
because-range_year_nearest = Le { $field } nomme les jours, « { $matched } » ; l’année est la plus proche de la publication.
because-region_named = { $label } : le { $field } dit « { $matched } ».

### Registres et dérogations, page des données

column-entries = Projets décrits
column-withheld = Retenus
column-uncredited = Mentions omises
column-register_ref = Identifiant au registre
column-published = Tel que publié
column-used = Tel qu’employé
column-percentage = Part sur 100
column-repair = Pourquoi
column-proposal = Ce que disent les actualités
title-register_repairs = Ce que disent les registres et qui n’est pas employé tel quel
register_repairs-note = Les mots publiés figurent à côté de ce qui en est employé, avec la raison.
title-projects_proposed = Ce que disent les actualités et pas le registre
projects_proposed-note = Les projets absents de tout registre, puis les noms, pays et bailleurs de fonds de ceux qui y sont.
derogations-note = Par dérogation, { $withheld ->
    [one] un enregistrement est retenu
   *[other] { $withheld } enregistrements et fragments sont retenus
} hors de cette édition, et { $uncredited ->
    [one] un article figure
   *[other] { $uncredited } articles figurent
} sans mention des bailleurs de fonds.

### Page des régions

title-countries = Pays
grouping = Regroupés en
grouping-continent = Continents
grouping-m49 = Sous-régions de l’ONU
grouping-programme = Régions de programme
grouping-process = Processus
grouping-union = Unions
grouping-geography = Autres zones
empty-regions = Rien à représenter : aucun article daté ne porte sur une région de ce groupe.
regions-note = Un article porte sur les régions qu’il nomme et sur celles de ses pays. S’il porte sur deux régions, il compte dans les deux.
regions-left-out = Représentées : les { $shown } régions aux articles les plus nombreux, sur { $of }.
alt-items_per_region = Barres des articles par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }, pour { $count ->
    [one] { $count } région
   *[other] { $count } régions
}. { $extent ->
    [some] Parmi les premières
   *[other] En tête
} : { $most }. La plus haute barre : { $items }, { $region }, { $peak }.
months = Mois
    .help = Déplace la période pour toutes les pages : c’est « Entre deux jours » du filtre.
column-trend = Au fil du temps
trend-note = Au fil du temps : articles par { $step ->
    [quarter] trimestre
   *[year] année
}, de { $first } à { $last }.
number-active = Actifs
number-quiet = Silencieux
number-planned = Prévus
number-closed = Clos
column-region_items = Articles de la région

### Page des projets

order = Regroupés par
order-start = Début
order-region = Région
order-donor = Bailleur
find = Trouver un projet
find-hint = Une partie de son nom
no-region = Aucun pays connu
no-donor = Aucun bailleur connu
standing-all = Tous
standing-active = Actifs
standing-quiet = Silencieux
standing-planned = Prévus
standing-closed = Clos
standing = Leur état
shown-of-projects = Montrés ci-dessous : { $shown } projets sur { $of }.
projects-named = { $count ->
    [one] { $count } de ces projets est dans l’actualité : des articles en parlent ici.
   *[other] { $count } de ces projets sont dans l’actualité : des articles en parlent ici.
}
projects-unnamed = { $count ->
    [one] { $count } figure seulement au registre : aucun article n’en parle ici.
   *[other] { $count } figurent seulement au registre : aucun article n’en parle ici.
}
projects-others = { $count ->
    [one] Les articles parlent de { $of } projets en tout : { $count } autre n’est pas choisi.
   *[other] Les articles parlent de { $of } projets en tout : { $count } autres ne sont pas choisis.
}
no-project-stands = Aucun de ces projets n'est dans cet état.
status-active = Actif
status-quiet = Silencieux
status-planned = Prévu
status-closed = Clos
reason-planned_start = Commence plus tard, selon le registre.
reason-planned_end = Sa fin selon le registre est passée.
reason-actual_end = Terminé, selon le registre.
reason-registered_closed = Clos, selon le registre.
reason-registered_cancelled = Annulé, selon le registre.
reason-registered_suspended = Suspendu, selon le registre.
reason-registered_planned = Prévu, selon le registre.
reason-recent_item = Un article est paru dans les 180 derniers jours.
reason-recent_start = A commencé dans les 180 derniers jours.
reason-no_recent_item = Aucun article n’est paru dans les 180 derniers jours.
reason-no_item = Aucun article daté n’en parle.
reason-long_silence = Aucun article depuis 24 mois, et aucune fin ultérieure n’est connue.
mark-planned = Durée prévue au registre
mark-actual = Durée réelle au registre
mark-quiet = Silence de plus de 180 jours
told-item = Parution
told-event = Événement
told-news = Dans l’actualité
empty-timelines = Rien à représenter : aucun projet daté ne correspond.
lines-drawn = Lignes { $first } à { $last } sur { $of }.
marks-stand = Un point représente { $step ->
    [day] un article ou ceux d’un jour,
    [month] les articles d’un mois, plus grand s’ils sont plus nombreux,
    [quarter] les articles d’un trimestre, plus grand s’ils sont plus nombreux,
   *[year] les articles d’une année, plus grand s’ils sont plus nombreux,
} un losange un événement dont parlent des articles, un trait pointillé plus de 180 jours sans article.
lines-undated = { $count ->
    [one] { $count } projet n’a
   *[other] { $count } projets n’ont
} ni article daté ni date au registre, donc pas de ligne. Le tableau ci-dessous les contient tous.
counted-status = { $status } : { $number }
alt-project_timelines = Chronologie de { $projects } ({ $states }).
alt-longest-in-news = Le plus longtemps dans l’actualité : { $project }, { $span }.
alt-longest-quiet = Le plus long silence : { $project }, { $days } jours.
column-status = État
column-starts_on = Du
column-ends_on = Au
column-planned_start = Début prévu
column-actual_start = Début réel
column-actual_end = Fin réelle
column-registered_donors = Bailleurs selon le registre
column-stated_donors = Bailleurs nommés par les articles

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

### Page des bailleurs de fonds

page-donors = Bailleurs
    .help = Qui est cité, où et par quels projets, et quels articles devraient citer un bailleur de fonds sans le faire.
family = Bailleurs de fonds
family-whole = Avec ceux qui en relèvent
family-own = Comme ils sont nommés
rolled-up-note = { $rolled ->
    [yes] Comptés pour le bailleur de tête : le Fonds fiduciaire pour l’Afrique comme Union européenne, la GIZ comme Allemagne.
   *[no] Comptés pour chaque bailleur, sous le nom que donnent les articles.
}
title-items_per_donor = Articles par bailleur cité
title-donors_per_region = Bailleurs par région
title-donor_flows = Des bailleurs aux pays, par les projets
title-credits_per_donor = Taux de mention par bailleur
title-credits_per_project = Mentions par projet
title-credit_check = Articles à traiter
axis-credits = Articles qui citent
axis-due = Part des mentions dues
other-donors = Autres bailleurs
elsewhere = Aucune de ces régions
donors-chosen = Le graphique ne montre que ce qui est choisi : { $drawn } des { $donors } bailleurs que citent ces articles.
credits-summed = Les { $items } articles comptent ici pour { $credits }, car un article qui cite deux bailleurs compte pour chacun.
donors-folded = Nommés : les { $named } bailleurs aux articles les plus nombreux, sur { $donors }. Les autres sont réunis.
matrix = Régions
matrix-m49 = Nations unies
matrix-programme = Nos programmes
empty-donors = Rien à tracer : aucun article ne cite un bailleur.
empty-dated-donors = Aucun article daté ne nomme de bailleur.
empty-credits = Aucun article ici ne parle d’un projet au bailleur connu.
region-note = Un article compte pour chaque région qu’il nomme ou dont il traite un pays. Une case mène à ses articles.
programme-note = Les régions des programmes se recoupent.
flow-note = La largeur suit le nombre d’articles : ceux qui citent le bailleur et parlent d’un projet qu’il finance, puis les pays dont ils traitent.
flow-choose = Choisir un ruban ou une extrémité montre ses articles.
flow-other-donor = Autres bailleurs
flow-other-project = Autres projets
flow-other-country = Autres pays
flow-none-project = Aucun projet
flow-none-country = Aucun pays
alt-items_per_donor = Barres des articles qui citent un bailleur, par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }, empilées par bailleur. Le plus cité : { $donor } avec { $items }, dont { $stated } de façon explicite.
alt-donors_per_region = Matrice de { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} et { $regions ->
    [one] { $regions } région
   *[other] { $regions } régions
}. Le plus d’articles : { $donor }, { $region }, { $items }.
alt-donors_per_region-none = Matrice de { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} ; aucun de leurs articles ne traite d’une région de ce type.
alt-donor_flows = Flux des bailleurs aux pays par les projets. Le plus large : de { $source } à { $target }, { $items ->
    [one] { $items } article
   *[other] { $items } articles
}.
alt-donor_flows-none = Flux des bailleurs aux pays par les projets ; aucun ne relie deux extrémités nommées.
alt-credits_per_donor = Barres de { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} selon ce que font les articles qui devraient les citer. Le taux le plus bas : { $donor }, { $stated } mentions explicites sur { $due } dues.
donors-drawn = Tracés : les { $drawn } bailleurs à qui le plus de mentions sont dues, sur { $donors }.
of-items = { $count } articles sur { $items }
of-due = { $count } mentions sur { $due } dues

check = Contrôle des mentions
check-note = Chaque article d’un projet dont le bailleur est connu, par le registre ou par d’autres articles, devrait citer ce bailleur. Le compte est celui des mentions dues : un article de deux projets, ou d’un projet à deux bailleurs, en doit deux.
check-states = Explicite : l’article le cite lui-même, sous son nom, celui d’un bailleur qui en relève ou dont il relève. Par son projet seulement : ni le titre ni le chapeau ne le citent ; l’article, inconnu ici, le fait peut-être. Absente : l’article entier est connu et ne le cite pas.
check-unread = De tous les articles sans mention explicite, seuls le titre et le chapeau sont connus : ouvrez les articles, ou lisez-les avec `dateline run`, pour trouver ce qui manque.
check-withheld = Absents de cette page et de toutes les autres : les projets à ne pas rendre publics et les mentions à ne pas faire.
check-group = Choisissez un projet pour ne traiter que ses articles.
state = Montrer
state-todo = À traiter
state-missing = Absente
state-inherited = Par son projet seulement
state-stated = Explicite
state-all = Tous
number-credits-stated = Mentions explicites
number-credits-inherited = Mentions par le projet seulement
number-credits-missing = Mentions absentes
number-credits-rate = Explicites, en pour cent
see-donors = Voir la liste
all-credited = Chaque article ici cite son bailleur.
first-due = Affichés : les { $shown } premiers sur { $of }. Resserrez les filtres, ou choisissez un projet, pour atteindre les autres.
none-in-state = Aucun article ici n’est dans cet état.
words-to-add = { $payers ->
    [one] Financement
   *[other] Cofinancement
} : { $kind ->
    [eu] { $donor }
    [eu_instrument] { $family } ({ $donor })
   *[other] { $donor }
}
known-register = Registre
known-news = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
extent-article = Article entier
extent-teaser = Titre et chapeau
extent-title = Titre
column-country = Pays
column-missing = Mention absente
column-stated_share = Part explicite
column-add = Mots à ajouter
column-credited_as = Cité comme
column-others = Autres bailleurs cités
column-extent = Ce qui est connu
column-known = Bailleur connu par

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
