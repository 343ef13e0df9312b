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
