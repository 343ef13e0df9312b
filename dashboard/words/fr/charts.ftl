### Graphiques

title-items_per_month = Volume publié par catégorie
title-items_per_country = Articles par pays
title-project_timelines = Chronologie des projets
step = Regrouper par
step-month = Mois
step-quarter = Trimestre
step-year = Année
scale = Échelle des couleurs
scale-linear = Linéaire
scale-log = Logarithmique
view = Affichage
view-chart = Graphique
view-table = Tableau
no-category = Sans catégorie
other-categories = Autres catégories
axis-items = Articles
axis-published = Date de publication
mark-event = Événement mentionné
empty-chart = Aucun article daté ne répond à ces filtres.
undated-not-drawn = Les articles sans date valide ne sont pas montrés dans le temps : { $names }.
undated-others = autres ({ $count })
empty-map = Aucun article ne nomme de pays dans ce rôle.
map-note = Frontières : Natural Earth, 1:50m, domaine public. Les petits pays et ceux sans contour apparaissent comme des points. Noms et frontières suivent la norme ISO 3166 et les Nations unies. La carte n’implique aucune prise de position sur le statut juridique d’un pays, d’un territoire ou d’une zone. Kosovo : sans préjudice des positions sur le statut, conformément à la résolution 1244 du Conseil de sécurité.
alt-items_per_month = Histogramme de { count-items } par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }. Barre la plus haute : { $most }, { $peak }. Première catégorie : { $category }, { $largest }.
alt-category_shares = Histogramme de { count-items } par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }. Les barres ont toutes la même hauteur et sont divisées par catégorie. Première catégorie : { $category }, { $largest } sur { count-items }.
alt-items_per_country = Carte du monde des articles, { count-countries }. { $extent ->
    [some] Parmi les pays aux articles les plus nombreux
   *[other] Articles les plus nombreux
} : { $most }.
