### Vue d’ensemble

month-reported = { $month }
against = par rapport à { $month }
month-whole = Cette page compare des mois entiers, même si la période choisie n’en contient qu’une partie.
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
    [tied] { $count } pays ont le plus d’articles, parmi lesquels { $names }.
   *[no] Pays aux articles les plus nombreux, sur { $count } : { $names }.
}
found-most-donor = { $all ->
    [yes] Bailleurs de fonds cités : { $names }.
    [tied] { $count } bailleurs de fonds ont le plus d’articles, parmi lesquels { $names }.
   *[no] Bailleurs de fonds aux articles les plus nombreux, sur { $count } : { $names }.
}
found-no-country = Aucun article n’a porté sur un pays.
found-no-donor = Aucun article n’a été lié à un bailleur de fonds.
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
