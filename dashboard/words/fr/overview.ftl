### Vue d’ensemble

month-told = { $month }
against = par rapport à { $month }
month-whole = Des mois entiers sont comparés ici, même si la période choisie n’en contient qu’une partie.
measure = Mesure
measure-items = Articles
measure-share = Part
measure-total = Cumul
axis-share = Part des articles
axis-total = Articles cumulés
column-share = Part
column-total = Articles cumulés
found-items = { $count ->
    [0] Aucun article n’a paru en { $month }
    [one] { $count } article a paru en { $month }
   *[other] { $count } articles ont paru en { $month }
}, { $against ->
    [more] { $difference } de plus qu’en { $before }
    [fewer] { $difference } de moins qu’en { $before }
   *[same] autant qu’en { $before }
}.
found-most-country = { $all ->
    [yes] Pays traités : { $names }.
    [tied] Pays traités, parmi { $count } à égalité : { $names }.
   *[no] Pays les plus traités, sur { $count } : { $names }.
}
found-most-donor = { $all ->
    [yes] Bailleurs de fonds cités : { $names }.
    [tied] Bailleurs de fonds cités, parmi { $count } à égalité : { $names }.
   *[no] Bailleurs de fonds les plus cités, sur { $count } : { $names }.
}
found-no-country = Aucun pays n’a été traité.
found-no-donor = Aucun bailleur de fonds n’a été cité.
found-rose = Plus forte hausse, { $kind ->
    [category] catégorie
    [country] pays
    [project] projet
   *[donor] bailleur de fonds
} : { $name }, de { $before } à { $now }.
found-fell = Plus forte baisse, { $kind ->
    [category] catégorie
    [country] pays
    [project] projet
   *[donor] bailleur de fonds
} : { $name }, de { $before } à { $now }.
