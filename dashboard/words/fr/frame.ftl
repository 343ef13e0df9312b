### Le cadre

page-overview = Vue d’ensemble
    .help = Combien d’articles ont paru, sur quels sujets et quels pays. Les articles les plus récents.
page-regions = Régions
    .help = La carte et le tableau des pays dont traitent les articles.
page-projects = Projets
    .help = Quand chaque projet a fait l’actualité, et quels événements ses articles mentionnent.
page-items = Articles
    .help = Cherchez et parcourez les articles. Ouvrez un article pour voir les preuves de chaque lien.
page-item = Article
    .help = Un article avec ses liens. Chaque lien montre ses preuves et sa règle.
page-data_health = Qualité des données
    .help = Ce qui a été reçu, conservé, regroupé et rejeté, avec les raisons.
freshness = Article le plus récent : { $newest } · édition du { $edition }
freshness-failed = La dernière exécution a échoué ({ $moment }). La raison se trouve sur la page Qualité des données.
freshness-trouble = { $count ->
    [one] La dernière exécution a rencontré { $count } problème. Voir la page Qualité des données.
   *[other] La dernière exécution a rencontré { $count } problèmes. Voir la page Qualité des données.
}
title-source_health = Sources
sources-well = Sources
sources-ill = { $count ->
    [one] { $count } source silencieuse ou en panne
   *[other] { $count } sources silencieuses ou en panne
}
sources-note = **Silencieuse** : bien moins d’articles que d’habitude ces 28 derniers jours. **En panne** : la source n’a pas répondu, ou son contenu n’a pas passé un contrôle. Une source de moins de 60 articles dans l’année précédente n’est jamais dite silencieuse, car son nombre habituel n’est pas connu.
source-state-well = En ordre
source-state-silent = Silencieuse
source-state-broken = En panne
no-edition = Rien n’est encore publié. Lancez `dateline run VOS_ACTUALITÉS`. Cette page se met à jour à la fin de l’exécution.
broken = Impossible de lire les données : { $why }

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
