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
