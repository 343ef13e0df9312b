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
