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
report-issue = Numéro { $number }
report-nothing = Aucun article n’a été publié { $when } (édition du { $day }).
report-nothing-ever = L’édition n’a pas d’article antérieur daté pour cette sélection.
report-not-begun = Les données s’arrêtent le { $day }, avant le début de la période. Il n’y a encore rien à présenter.
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
report-reach = L’article le plus ancien de l’édition date du { $day } : les périodes antérieures ne sont pas comparées.
report-names = { $extent ->
    [all] {" "}: { $names }
    [some] , dont { $names }
   *[most] , le plus souvent { $names }
}
report-about = Les articles portent sur { $countries }{ $names }.
report-no-country = Aucun article ne porte sur un pays en particulier.
report-projects = Les articles mentionnent { $projects }{ $names }.
report-no-project = Aucun article ne nomme de projet.
report-donors = Les articles nomment { $donors }{ $names }.
report-no-stated = Aucun article ne nomme de bailleur.
report-by-project-only = Par le projet seulement, les articles sont liés à { $donors }{ $names }.
report-donors-in-all = En tout, les articles sont liés à { $donors }.
report-no-donor = Aucun article n’est lié à un bailleur.
report-not-over = La période n’était pas terminée lorsque l’édition a été publiée, le { $day }. Les chiffres peuvent encore augmenter.
report-undated = { $count ->
    [one] { $count } article de l’édition n’a pas de date valide et n’est compté dans aucune période.
   *[other] { $count } articles de l’édition n’ont pas de date valide et ne sont comptés dans aucune période.
}
report-longer = Cette section couvre la période { $span } : { $period } et les périodes de comparaison.
report-table-period = Le tableau compte seulement { $period }. Le graphique montre aussi les périodes précédentes.
report-summary = Résumé

report-annex = Tous les articles
report-annex-note = Chaque article avec ses étiquettes et leurs preuves.
report-method = Méthode
report-restated = Changements depuis le numéro précédent
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
report-no-picture = Le graphique manque, faute de navigateur pour le dessiner. Ses chiffres sont dans le tableau.
report-squares = { $count ->
    [one] Un caractère ({ $scripts } : { $codes }) n’est dans aucune police de l’ordinateur qui a produit ce rapport{ $where }. Le rapport imprimé montre un carré à sa place. La page, le document, les diapositives et le classeur contiennent le caractère.
   *[other] { $count } caractères ({ $scripts } : { $codes }) ne sont dans aucune police de l’ordinateur qui a produit ce rapport{ $where }. Le rapport imprimé montre un carré à la place de chacun. La page, le document, les diapositives et le classeur contiennent les caractères.
}
report-squares-in = , comme dans « { $title } »
report-fonts = Pour les imprimer, installez des polices sur cet ordinateur (Debian : apt-get install { $packages }). Puis produisez ce rapport à nouveau.
script-han = caractères chinois
script-signs = symboles
report-note-edition = Ce rapport repose sur l’édition du { $edition } ({ $name }). La même édition donne le même rapport.
report-note-links = Des règles trouvent les pays, régions, projets et bailleurs dans les mots de chaque article. Chaque lien montre ses preuves. Un article compte pour un pays lorsqu’il porte sur ce pays, et non lorsqu’il ne fait que le nommer.
report-note-credit = Une mention est explicite lorsque l’article nomme le bailleur. Elle vient du projet lorsque l’article mentionne seulement un projet que le bailleur finance. Un groupe de bailleurs compte pour un seul bailleur : la GIZ compte pour l’Allemagne.
report-note-dates = Un article compte au jour de sa publication. Chaque article est compté une fois, même s’il figure sur plusieurs pages.
report-note-status = L’état d’un projet est son état au { $day }, selon le registre et les articles.
report-note-withheld = Le registre des projets ou les réglages interdisent de publier certains articles, liens et noms. Ils ne figurent ni dans l’édition ni dans ce rapport.
title-category_shares = Parts des catégories
report-credit-check = Contrôle des mentions
title-project_changes = Projets nouveaux, silencieux et en clôture
report-change-new = { $count ->
    [one] { $count } projet est nouveau : son premier article est dans la période.
   *[other] { $count } projets sont nouveaux : leurs premiers articles sont dans la période.
}
report-change-quiet = { $count ->
    [one] { $count } projet a atteint { $days } jours sans article.
   *[other] { $count } projets ont atteint { $days } jours sans article.
}
report-change-closing = { $count ->
    [one] { $count } projet prend fin dans la période ou peu après, selon le registre.
   *[other] { $count } projets prennent fin dans la période ou peu après, selon le registre.
}
report-no-change = Aucun projet n’est nouveau, n’est devenu silencieux ni ne prend fin dans la période.
change-new = Nouveau
change-quiet = Silencieux
change-closing = En clôture
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
sheet-credits = Mentions
report-stands = Rien n’a changé : le numéro { $number } reste tel quel.
report-altered = Fichiers modifiés à la main depuis la parution du numéro : { $names }.
restated-since = Le numéro { $issue } reposait sur l’édition { $edition }. Voici ce qui a changé depuis.
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
restated-received = Ajouté : « { $title } », reçu pour la première fois le { $day }, après le numéro précédent.
restated-read-anew = Ajouté : « { $title } ». Sa date ou ses étiquettes étaient différentes dans le numéro précédent.
restated-merged = Réuni : « { $title } » est le même article que « { $into } ».
restated-moved = Retiré : « { $title } ». Sa date est maintenant : { $day }.
restated-unlinked = Retiré : « { $title } » n’est plus lié au sujet de ce rapport.
restated-gone = Retiré : « { $title } » n’est plus dans l’édition.
restated-item = Corrigé : « { $title } » : { $changes }.
restated-wording = son texte a été changé à la source
restated-title = son titre a été changé à la source ; il était « { $before } »
restated-day = sa date était : { $before }
restated-gained = nouveaux liens : { $names }
restated-lost = liens supprimés : { $names }
restated-label = sa catégorie ou son adresse a été changée
restated-figures = Les articles sont les mêmes. Des chiffres qui comptent aussi d’autres articles ont changé dans : { $titles }.
restated-look = Le titre, le logo, la couleur ou le choix des sections a été changé.
letter-attached = En pièces jointes : le rapport au format PDF, et ses articles et chiffres dans un classeur.
letter-edition = Établi à partir de l’édition { $edition }.
title-items_per_region = Régions au fil du temps
