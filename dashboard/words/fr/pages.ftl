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
