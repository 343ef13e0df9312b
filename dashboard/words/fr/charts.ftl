### Graphiques

title-items_per_month = Volume publié par catégorie
title-items_per_country = Articles par pays
title-project_timelines = Chronologie des projets
step = Compté par
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
mark-event = Événement annoncé
empty-chart = Rien à représenter : aucun article daté ne correspond.
undated-not-drawn = Les articles sans date valide ne sont pas montrés dans le temps : { $names }.
undated-others = autres ({ $count })
empty-map = Rien à représenter : aucun article ne nomme de pays dans ce rôle.
map-note = Frontières : Natural Earth, 1:50m, domaine public. Les petits pays et ceux sans contour figurent comme points. Noms et frontières suivent la norme ISO 3166 et les Nations Unies et n’impliquent aucune prise de position sur le statut juridique d’un pays, d’un territoire ou d’une zone. Kosovo : sans préjudice des positions sur le statut, conformément à la résolution 1244 du Conseil de sécurité.
alt-items_per_month = Barres de { count-items } par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }. Maximum : { $most }, { $peak }. Première catégorie : { $category }, { $largest }.
alt-category_shares = Barres de même hauteur par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }, chacune divisée par catégorie. Catégorie la plus fournie : { $category } avec { $largest } sur { count-items }.
alt-items_per_country = Carte du monde de { count-countries } selon les articles. { $extent ->
    [some] Parmi les premiers
   *[other] En tête
} : { $most }.
