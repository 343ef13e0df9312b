### Page des projets

order = Regrouper par
order-start = Début
order-region = Région
order-donor = Bailleur
find = Trouver un projet
find-hint = Une partie du nom du projet
no-region = Aucun pays connu
no-donor = Aucun bailleur connu
standing-all = Tous
standing-active = Actifs
standing-quiet = Silencieux
standing-planned = Prévus
standing-closed = Clos
standing = État
shown-of-projects = Cette page montre { $shown } projets sur { $of }.
projects-named = { $count ->
    [one] { $count } de ces projets est dans l’actualité : des articles ici le mentionnent.
   *[other] { $count } de ces projets sont dans l’actualité : des articles ici les mentionnent.
}
projects-unnamed = { $count ->
    [one] { $count } projet figure seulement au registre : aucun article ici ne le mentionne.
   *[other] { $count } projets figurent seulement au registre : aucun article ici ne les mentionne.
}
projects-others = { $count ->
    [one] Les articles mentionnent { $of } projets en tout. { $count } autre projet n’est pas choisi.
   *[other] Les articles mentionnent { $of } projets en tout. { $count } autres projets ne sont pas choisis.
}
no-project-stands = Aucun de ces projets n’est dans cet état.
status-active = Actif
status-quiet = Silencieux
status-planned = Prévu
status-closed = Clos
reason-planned_start = Commence plus tard, selon le registre.
reason-planned_end = La fin prévue au registre est passée.
reason-actual_end = Terminé, selon le registre.
reason-registered_closed = Clos, selon le registre.
reason-registered_cancelled = Annulé, selon le registre.
reason-registered_suspended = Suspendu, selon le registre.
reason-registered_planned = Prévu, selon le registre.
reason-recent_item = Un article est paru dans les 180 derniers jours.
reason-recent_start = A commencé dans les 180 derniers jours.
reason-no_recent_item = Aucun article n’est paru dans les 180 derniers jours.
reason-no_item = Aucun article daté ne mentionne ce projet.
reason-long_silence = Aucun article dans les 24 derniers mois, et aucune fin ultérieure n’est connue.
mark-planned = Durée prévue (registre)
mark-actual = Durée réelle (registre)
mark-quiet = Silence de plus de 180 jours
mark-kind-item = Parution
mark-kind-event = Événement
mark-kind-news = Dans l’actualité
empty-timelines = Aucun projet daté ne répond à ces filtres.
lines-drawn = Le graphique montre les lignes { $first } à { $last } sur { $of }.
marks-stand = { $step ->
    [day] Un point représente un article, ou tous ceux d’un jour.
    [month] Un point représente tous les articles d’un mois : plus ils sont nombreux, plus le point est grand.
    [quarter] Un point représente tous les articles d’un trimestre : plus ils sont nombreux, plus le point est grand.
   *[year] Un point représente tous les articles d’une année : plus ils sont nombreux, plus le point est grand.
} Un losange est un événement que des articles mentionnent. Un trait pointillé représente plus de 180 jours sans article.
lines-undated = { $count ->
    [one] { $count } projet n’a pas de ligne, faute d’article daté et de date au registre.
   *[other] { $count } projets n’ont pas de ligne, faute d’article daté et de date au registre.
} Le tableau ci-dessous contient tous les projets.
counted-status = { $status } : { $number }
alt-project_timelines = Chronologie de { $projects } ({ $states }).
alt-longest-in-news = Le plus longtemps dans l’actualité : { $project }, { $span }.
alt-longest-quiet = Le plus longtemps sans article : { $project }, { $days } jours.
column-status = État
column-starts_on = Du
column-ends_on = Au
column-planned_start = Début prévu
column-actual_start = Début réel
column-actual_end = Fin réelle
column-registered_donors = Bailleurs selon le registre
column-stated_donors = Bailleurs nommés par les articles
