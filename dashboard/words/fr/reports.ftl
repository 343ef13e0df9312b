### Page des rapports

page-reports = Rapports
    .help = Le rapport sur ce que demandent les filtres, pour un mois, un trimestre ou une année : à lire ici et à emporter en six formats.
report-period = Période du rapport
report-download = Télécharger le rapport
report-holds = Un zip du rapport en HTML, PDF, Word, diapositives et classeur, avec chaque graphique en image et ses chiffres. Il est établi quand vous cliquez, ce qui prend un moment. La région, le pays, le projet et le bailleur de fonds des filtres le restreignent.
report-undated-only = Aucun article daté ne répond à ces filtres : il n’y a pas de période à présenter.
report-unnarrowed = { $count ->
    [one] Le filtre { $names } ne restreint pas le rapport,
   *[other] Les filtres { $names } ne restreignent pas le rapport,
} qui peut donc compter d’autres articles que la phrase ci-dessus.
report-annex-has = Le rapport se termine par la liste de ses { $items }, chacun avec les mots qui fondent ses liens.
