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
