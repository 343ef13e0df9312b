### Qualité des données

title-sources = Sources
title-links_per_rule = Fiabilité des liens
title-link_quality = Exactitude des liens
link_quality-note = Ces mesures sont les plus récentes de cette version de Dateline. Elles portent sur des articles lus et étiquetés par des personnes. Précision : la part des liens établis qui sont justes. Rappel : la part des liens justes qui ont été établis. F1 combine précision et rappel. Nous avons réglé les règles sur ces articles : attendez-vous à des résultats un peu plus bas sur de nouveaux.
title-promises = Contrôles
promises-note = Chaque édition passe ces contrôles avant sa publication. Vérifiez ici de nouveau l’édition actuelle.
check-now = Vérifier maintenant
promises-kept = { $kept } contrôles réussis sur { $all }.
confidence-note = La confiance d’une règle est la part de ses liens qui sont justes, mesurée sur des articles lus par des personnes. Le tableau explique chaque règle.
empty-links = Aucun lien à montrer.
empty-runs = Aucune exécution à montrer.
axis-links = Liens
axis-records = Enregistrements
band = Justes au moins { $least } du temps
band-rest = Justes moins de { $least } du temps
alt-links_per_rule = Histogramme de { $count ->
    [one] { $count } lien
   *[other] { $count } liens
} par type et confiance. { $share } viennent de règles justes au moins { $least } du temps.
alt-runs = Histogramme de { $count ->
    [one] { $count } exécution
   *[other] { $count } exécutions
}. La plus récente, { $moment } : { $items } articles, { $repeats } répétitions, { $quarantined } rejetés, { $withheld } non publiés.
column-links = Liens
column-sentence = La règle en mots
column-table = Table
column-promise = Contrôle
column-kept = Réussi

### Registres et dérogations, page des données

column-entries = Projets décrits
column-withheld = Non publiés
column-uncredited = Articles sans leurs mentions
column-register_ref = Identifiant au registre
column-published = Tel que publié
column-used = Tel qu’utilisé
column-percentage = Part (%)
column-repair = Raison
column-proposal = Trouvé dans les actualités
title-register_repairs = Données des registres modifiées ou non utilisées
register_repairs-note = Chaque ligne montre les mots publiés, les mots utilisés et la raison.
title-projects_proposed = Informations des actualités absentes du registre
projects_proposed-note = D’abord les projets absents de tout registre. Ensuite les noms, pays et bailleurs de fonds qui manquent au registre pour ses propres projets.
derogations-note = { $withheld ->
    [one] Un enregistrement n’est pas publié
   *[other] { $withheld } enregistrements ne sont pas publiés
} et { $uncredited ->
    [one] un article paraît
   *[other] { $uncredited } articles paraissent
} sans mention des bailleurs : le registre des projets ou les réglages le demandent.
