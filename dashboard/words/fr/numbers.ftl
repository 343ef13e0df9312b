### Nombres, jours, listes

day = { NUMBER($day) ->
    [1] 1er
   *[other] { NUMBER($day) }
} { $rest }
no-date = sans date
between = du { $since } au { $until }
since = depuis le { $day }
until = jusqu’au { $day }
span = { $first } à { $last }
# Signe décimal et séparateur de milliers des axes.
separators = {", "}
# Le graphique ne connaît pas les noms français des mois : l'axe les écrit en chiffres.
tick-month = %m/%Y
tick-quarter = T%q %Y
tick-year = %Y
tick-day = %d/%m/%Y

count-items = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
count-records = { $count ->
    [one] { $count } enregistrement
   *[other] { $count } enregistrements
}
count-repeats = { $count ->
    [one] { $count } répétition
   *[other] { $count } répétitions
}
count-projects = { $count ->
    [one] { $count } projet
   *[other] { $count } projets
}
count-countries = { $count } pays
