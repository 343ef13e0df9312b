### Les nombres des pages

number-items = Articles
number-projects_listed = Projets
number-countries = Pays traités
number-donors = Bailleurs de fonds cités
number-donors_named = Noms des bailleurs dans les articles
number-items_credited = Articles liés à un bailleur
number-projects = Projets dans l’actualité
number-countries_mention = Pays mentionnés
number-countries_donor = Pays bailleurs
number-countries_venue = Pays d’accueil
number-countries_any = Pays, tous rôles
number-events = Événements mentionnés
number-documents = Documents
number-records_in = Enregistrements reçus
number-repeats = Répétitions
number-quarantined = Rejetés
number-undated = Sans date valide

### Titres et lignes des pages

title-items = Articles
title-latest = Derniers articles
see-items = Voir les articles
see-below = Voir plus bas
see-projects = Voir les projets
see-regions = Voir la carte
see-data_health = Voir la liste
choose-row = Choisissez une ligne pour voir l’article et les preuves de ses liens.
own-page = Ouvrir cet article sur sa propre page
title-projects = Projets
title-donors_credited = Bailleurs de fonds cités
title-quarantined = Enregistrements rejetés
title-repeated = Articles reçus plus d’une fois
repeated-cut = La liste montre les { $shown } articles reçus le plus souvent, sur { $of }.
repeated-note = Une répétition est un autre enregistrement d’un article que nous avons déjà. Nous la comptons et la gardons avec l’article.
quarantine-note = Ces enregistrements ont été reçus, mais n’ont pas pu servir d’articles. Leurs mots sont gardés tels quels.
title-undated = Articles sans date valide
undated-note = Ces articles sont gardés et vous pouvez les chercher. Les graphiques dans le temps ne les montrent pas.
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
    [one] { $count } ligne du journal des décisions est endommagée et a été ignorée. Voir decisions.jsonl dans le dossier des données de Dateline.
   *[other] { $count } lignes du journal des décisions sont endommagées et ont été ignorées. Voir decisions.jsonl dans le dossier des données de Dateline.
}
undo-choose = Choisissez une ligne pour utiliser à nouveau son document.
undo-title = Utiliser à nouveau ce document : { $address }
undo-button = Utiliser dès la prochaine exécution
undo-done = La décision est enregistrée. La prochaine exécution utilise à nouveau le document : dateline run.
title-runs = Exécutions
item-key = Identifiant de l’article
no-item-chosen = Aucun article n’est choisi. Ouvrez un article depuis la liste des articles.
no-such-item = Aucun article de l’édition actuelle n’a cet identifiant. Ouvrez un article depuis la liste des articles.
to-source = Lire l’original
open-link = ouvrir
title-sightings = Où l’article a paru
title-reposts = Articles au texte presque identique
earlier-wording = Version { $version }, reçue le { $moment }
title-links = Les liens et leurs preuves
legend = Mots marqués : { $kinds }.
promise-key = Deux lignes n’ont jamais les mêmes { $columns }.
promise-required = Ne manquent jamais : { $columns }.
promise-refers = Chaque { $column } existe dans { $there }.
promise-rule = Toujours vrai : { $condition }
tested-set-io_listings_dev = Listes d’actualités d’organisations internationales
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
tested-set-who_don_multi = Bulletins d’épidémies de l’OMS
tested-set-grobid_funding = Remerciements d’articles scientifiques
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
credit-inherited = Par le projet
no-title = (sans titre)
first-newest = La liste montre les { $shown } articles les plus récents sur { $of }. Pour voir les autres, resserrez les filtres.
first-ranked = La liste montre les { $shown } articles qui répondent le mieux, sur { $of }. Pour voir les autres, resserrez les filtres.
not-believed = Sans date valide : { $why }
no-date-given = l’article ne donne pas de date
counts = { $records } reçus = { $items } + { $repeats } + { $quarantined } rejetés + { $withheld } non publiés : { $holds ->
    [yes] rien n’est perdu
   *[no] LA SOMME EST FAUSSE, merci de le signaler
}.
