### Page des régions

title-countries = Pays
grouping = Regroupés en
grouping-continent = Continents
grouping-m49 = Sous-régions de l’ONU
grouping-programme = Régions de programme
grouping-process = Processus
grouping-union = Unions
grouping-geography = Autres zones
empty-regions = Rien à représenter : aucun article daté ne porte sur une région de ce groupe.
regions-note = Un article porte sur les régions qu’il nomme et sur celles de ses pays. S’il porte sur deux régions, il compte dans les deux.
regions-left-out = Représentées : les { $shown } régions aux articles les plus nombreux, sur { $of }.
alt-items_per_region = Barres des articles par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }, pour { $count ->
    [one] { $count } région
   *[other] { $count } régions
}. { $extent ->
    [some] Parmi les premières
   *[other] En tête
} : { $most }. La plus haute barre : { $items }, { $region }, { $peak }.
months = Mois
    .help = Déplace la période pour toutes les pages : c’est « Entre deux jours » du filtre.
column-trend = Au fil du temps
trend-note = Au fil du temps : articles par { $step ->
    [quarter] trimestre
   *[year] année
}, de { $first } à { $last }.
number-active = Actifs
number-quiet = Silencieux
number-planned = Prévus
number-closed = Clos
column-region_items = Articles de la région
