### Page des bailleurs de fonds

page-donors = Bailleurs
    .help = Qui est cité, où et par quels projets, et quels articles devraient citer un bailleur de fonds sans le faire.
family = Bailleurs de fonds
family-whole = Avec ceux qui en relèvent
family-own = Comme ils sont nommés
rolled-up-note = { $rolled ->
    [yes] Comptés pour le bailleur de tête : le Fonds fiduciaire pour l’Afrique comme Union européenne, la GIZ comme Allemagne.
   *[no] Comptés pour chaque bailleur, sous le nom que donnent les articles.
}
title-items_per_donor = Articles par bailleur cité
title-donors_per_region = Bailleurs par région
title-donor_flows = Des bailleurs aux pays, par les projets
title-credits_per_donor = Taux de mention par bailleur
title-credits_per_project = Mentions par projet
title-credit_check = Articles à traiter
axis-credits = Articles qui citent
axis-due = Part des mentions dues
other-donors = Autres bailleurs
elsewhere = Aucune de ces régions
donors-chosen = Le graphique ne montre que ce qui est choisi : { $drawn } des { $donors } bailleurs que citent ces articles.
credits-summed = Les { $items } articles comptent ici pour { $credits }, car un article qui cite deux bailleurs compte pour chacun.
donors-folded = Nommés : les { $named } bailleurs aux articles les plus nombreux, sur { $donors }. Les autres sont réunis.
matrix = Régions
matrix-m49 = Nations unies
matrix-programme = Nos programmes
empty-donors = Rien à tracer : aucun article ne cite un bailleur.
empty-dated-donors = Aucun article daté ne nomme de bailleur.
empty-credits = Aucun article ici ne parle d’un projet au bailleur connu.
region-note = Un article compte pour chaque région qu’il nomme ou dont il traite un pays. Une case mène à ses articles.
programme-note = Les régions des programmes se recoupent.
flow-note = La largeur suit le nombre d’articles : ceux qui citent le bailleur et parlent d’un projet qu’il finance, puis les pays dont ils traitent.
flow-choose = Choisir un ruban ou une extrémité montre ses articles.
flow-other-donor = Autres bailleurs
flow-other-project = Autres projets
flow-other-country = Autres pays
flow-none-project = Aucun projet
flow-none-country = Aucun pays
alt-items_per_donor = Barres des articles qui citent un bailleur, par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }, empilées par bailleur. Le plus cité : { $donor } avec { $items }, dont { $stated } de façon explicite.
alt-donors_per_region = Matrice de { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} et { $regions ->
    [one] { $regions } région
   *[other] { $regions } régions
}. Le plus d’articles : { $donor }, { $region }, { $items }.
alt-donors_per_region-none = Matrice de { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} ; aucun de leurs articles ne traite d’une région de ce type.
alt-donor_flows = Flux des bailleurs aux pays par les projets. Le plus large : de { $source } à { $target }, { $items ->
    [one] { $items } article
   *[other] { $items } articles
}.
alt-donor_flows-none = Flux des bailleurs aux pays par les projets ; aucun ne relie deux extrémités nommées.
alt-credits_per_donor = Barres de { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} selon ce que font les articles qui devraient les citer. Le taux le plus bas : { $donor }, { $stated } mentions explicites sur { $due } dues.
donors-drawn = Tracés : les { $drawn } bailleurs à qui le plus de mentions sont dues, sur { $donors }.
of-items = { $count } articles sur { $items }
of-due = { $count } mentions sur { $due } dues

check = Contrôle des mentions
check-note = Chaque article d’un projet dont le bailleur est connu, par le registre ou par d’autres articles, devrait citer ce bailleur. Le compte est celui des mentions dues : un article de deux projets, ou d’un projet à deux bailleurs, en doit deux.
check-states = Explicite : l’article le cite lui-même, sous son nom, celui d’un bailleur qui en relève ou dont il relève. Par son projet seulement : ni le titre ni le chapeau ne le citent ; l’article, inconnu ici, le fait peut-être. Absente : l’article entier est connu et ne le cite pas.
check-unread = De tous les articles sans mention explicite, seuls le titre et le chapeau sont connus : ouvrez les articles, ou lisez-les avec `dateline run`, pour trouver ce qui manque.
check-withheld = Absents de cette page et de toutes les autres : les projets à ne pas rendre publics et les mentions à ne pas faire.
check-group = Choisissez un projet pour ne traiter que ses articles.
state = Montrer
state-todo = À traiter
state-missing = Absente
state-inherited = Par son projet seulement
state-stated = Explicite
state-all = Tous
number-credits-stated = Mentions explicites
number-credits-inherited = Mentions par le projet seulement
number-credits-missing = Mentions absentes
number-credits-rate = Explicites, en pour cent
see-donors = Voir la liste
all-credited = Chaque article ici cite son bailleur.
first-due = Affichés : les { $shown } premiers sur { $of }. Resserrez les filtres, ou choisissez un projet, pour atteindre les autres.
none-in-state = Aucun article ici n’est dans cet état.
words-to-add = { $payers ->
    [one] Financement
   *[other] Cofinancement
} : { $kind ->
    [eu] { $donor }
    [eu_instrument] { $family } ({ $donor })
   *[other] { $donor }
}
known-register = Registre
known-news = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
extent-article = Article entier
extent-teaser = Titre et chapeau
extent-title = Titre
column-country = Pays
column-missing = Mention absente
column-stated_share = Part explicite
column-add = Mots à ajouter
column-credited_as = Cité comme
column-others = Autres bailleurs cités
column-extent = Ce qui est connu
column-known = Bailleur connu par
