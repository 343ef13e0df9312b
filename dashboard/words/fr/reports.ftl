### Page des rapports

page-reports = Rapports
    .help = Lisez un rapport sur les articles filtrés pour un mois, un trimestre ou une année. Téléchargez-le en six formats.
report-period = Période du rapport
report-download = Télécharger le rapport
report-holds = Le téléchargement est un zip : le rapport en HTML, PDF, Word, diapositives et classeur, et chaque graphique en image avec ses chiffres. Il est produit quand vous cliquez, ce qui prend un moment. Les filtres de région, pays, projet et bailleur de fonds restreignent le rapport.
report-undated-only = Aucun article daté ne répond à ces filtres : il n’y a pas de période à présenter.
report-unnarrowed = { $count ->
    [one] Le filtre { $names } ne restreint pas le rapport :
   *[other] Les filtres { $names } ne restreignent pas le rapport :
} le rapport peut donc compter d’autres articles que la phrase ci-dessus.
report-annex-has = Le rapport se termine par la liste de ses { $items }, chacun avec ses étiquettes et leurs preuves.
