### Page des régions

title-countries = Pays
grouping = Regrouper par
grouping-continent = Continents
grouping-m49 = Sous-régions de l’ONU
grouping-programme = Régions de programme
grouping-process = Processus
grouping-union = Unions
grouping-geography = Autres zones
empty-regions = Aucun article daté ici ne porte sur une région de ce groupe.
regions-note = Un article porte sur les régions qu’il nomme et sur celles de ses pays. S’il porte sur deux régions, il compte dans les deux.
regions-left-out = Le graphique montre les { $shown } régions aux articles les plus nombreux, sur { $of }.
alt-items_per_region = Histogramme des articles par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }, pour { $count ->
    [one] { $count } région
   *[other] { $count } régions
}. { $extent ->
    [some] Parmi les régions aux articles les plus nombreux
   *[other] Articles les plus nombreux
} : { $most }. Barre la plus haute : { $items }, { $region }, { $peak }.
months = Mois
    .help = Change la période sur toutes les pages.
column-trend = Au fil du temps
trend-note = Au fil du temps : articles par { $step ->
    [quarter] trimestre
   *[year] année
}, { $first } à { $last }.
number-active = Actifs
number-quiet = Silencieux
number-planned = Prévus
number-closed = Clos
column-region_items = Articles sur la région
