### Page des bailleurs de fonds

page-donors = Bailleurs
    .help = Quels bailleurs de fonds sont cités, où et pour quels projets. Trouvez les articles qui devraient citer un bailleur et ne le font pas.
family = Bailleurs de fonds
family-whole = Par groupe de bailleurs
family-own = Comme ils sont nommés
rolled-up-note = { $rolled ->
    [yes] Un groupe de bailleurs compte pour celui qui le dirige : le Fonds fiduciaire pour l’Afrique pour l’Union européenne, la GIZ pour l’Allemagne.
   *[no] Chaque bailleur compte sous le nom que donnent les articles.
}
title-items_per_donor = Articles par bailleur
title-donors_per_region = Bailleurs par région
title-donor_flows = Des bailleurs aux pays, par les projets
title-credits_per_donor = Taux de mention par bailleur
title-credits_per_project = Mentions par projet
title-credit_check = Articles à vérifier
axis-credits = Articles avec mention
axis-due = Part des mentions dues
other-donors = Autres bailleurs
elsewhere = Aucune de ces régions
donors-chosen = Le graphique ne montre que les bailleurs choisis : { $drawn } des { $donors } bailleurs liés à ces articles.
credits-summed = Les { $items } articles comptent ici pour { $credits }, car un article lié à deux bailleurs compte pour chacun.
donors-folded = Le graphique nomme les { $named } bailleurs aux articles les plus nombreux, sur { $donors }. Il réunit tous les autres.
matrix = Régions
matrix-m49 = Nations unies
matrix-programme = Nos programmes
empty-donors = Aucun article ici n’est lié à un bailleur.
empty-dated-donors = Aucun article daté n’est lié à un bailleur.
empty-credits = Aucun article ici ne mentionne un projet dont le bailleur est connu.
region-note = Un article compte pour chaque région qu’il nomme, et pour les régions des pays dont il traite. Cliquez sur une case pour voir ses articles.
programme-note = Les régions des programmes se recoupent.
flow-note = Plus la bande est large, plus il y a d’articles. Du bailleur au projet : les articles liés au bailleur qui mentionnent un projet qu’il finance. Du projet au pays : les pays dont traitent ces articles.
flow-choose = Cliquez sur une bande ou l’une de ses extrémités pour voir les articles.
flow-other-donor = Autres bailleurs
flow-other-project = Autres projets
flow-other-country = Autres pays
flow-none-project = Aucun projet
flow-none-country = Aucun pays
alt-items_per_donor = Histogramme des articles avec mention d’un bailleur, par { $step ->
    [month] mois
    [quarter] trimestre
   *[year] année
}, { $span }, empilés par bailleur. Le plus cité : { $donor } avec { $items } (mentions explicites : { $stated }).
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
}. Aucun article ne traite d’une région de ce type.
alt-donor_flows = Flux des bailleurs aux pays par les projets. Bande la plus large : { $source } → { $target }, { $items ->
    [one] { $items } article
   *[other] { $items } articles
}.
alt-donor_flows-none = Flux des bailleurs aux pays par les projets. Aucune bande ne relie deux extrémités nommées.
alt-credits_per_donor = Histogramme de { $donors ->
    [one] { $donors } bailleur
   *[other] { $donors } bailleurs
} : mentions explicites, par le projet seulement et absentes. Taux le plus bas : { $donor }, { $stated } mentions explicites sur { $due } dues.
donors-drawn = Le graphique montre les { $drawn } bailleurs auxquels le plus de mentions sont dues, sur { $donors }.
of-items = { $count } articles sur { $items }
of-due = { $count } mentions sur { $due } dues

check = Contrôle des mentions
check-note = Un article qui mentionne un projet dont le bailleur est connu devrait nommer ce bailleur. Le bailleur est connu par le registre ou par d’autres articles. Les nombres comptent les mentions dues. Un article sur deux projets, ou sur un projet à deux bailleurs, en doit deux.
check-states = **Explicite** : l’article nomme le bailleur, l’une de ses composantes ou un organisme dont il fait partie. **Par le projet seulement** : ni le titre ni le résumé ne nomment le bailleur. Ouvrez l’article pour vérifier. **Absente** : l’article entier est disponible et ne nomme pas le bailleur.
check-unread = De chaque article ici sans mention explicite, nous n’avons que le titre et le résumé. Pour trouver les mentions absentes, ouvrez les articles ou lisez-les avec `dateline run`.
check-withheld = Ne figurent sur aucune page : les projets à ne pas rendre publics et les mentions à ne pas faire.
check-group = Choisissez un projet pour ne voir que ses articles.
state = Montrer
state-todo = À traiter
state-missing = Absente
state-inherited = Par le projet seulement
state-stated = Explicite
state-all = Tous
number-credits-stated = Mentions explicites
number-credits-inherited = Mentions par le projet seulement
number-credits-missing = Mentions absentes
number-credits-rate = Explicites (%)
see-donors = Voir la liste
all-credited = Chaque article ici a une mention explicite.
first-due = La liste montre les { $shown } premiers sur { $of }. Pour voir les autres, resserrez les filtres ou choisissez un projet.
none-in-state = Aucun article ici ne répond à ce choix.
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
extent-teaser = Titre et résumé
extent-title = Titre seul
column-country = Pays
column-missing = Mention absente
column-stated_share = Part explicite
column-add = Mots à ajouter
column-credited_as = Cité comme
column-others = Autres bailleurs cités
column-extent = Texte disponible
column-known = Source du bailleur
