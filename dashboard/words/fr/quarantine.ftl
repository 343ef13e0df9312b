### Raisons de la quarantaine, telles que le traitement les donne en anglais

quarantined-label = Aucun article ne suit l'étiquette.
quarantined-few = L'article n'a pas de titre et trop peu de mots pour être distingué d'autres.
quarantined-outside = Ces mots se trouvent au-dessus ou au-dessous des articles et n'appartiennent à aucun.
quarantined-teaser = Le chapeau d'un autre article, collé sous celui de la page, n'a pas de date.
quarantined-nothing = Rien n'a été trouvé dans le document : ni article, ni projet d'un registre.
quarantined-binary = Le document est binaire, ce n'est pas du texte.
quarantined-markup = Le document est un balisage où aucun article ne peut être trouvé.
quarantined-nested = Le document est du JSON dans du JSON, plus profond qu'aucune liste d'actualités.
quarantined-form = Le document est du JSON d'une forme inconnue : nommez ses colonnes dans la table de la source, dans dateline.toml.
quarantined-table = Le document est un tableau : nommez ses colonnes dans la table de sa source, dans dateline.toml.
quarantined-workbook = Le classeur est vide : aucune de ses feuilles ne contient de mots.
quarantined-row = La ligne ne nomme aucun projet : ses colonnes pour le nom et le sigle sont vides.
quarantined-sheet = La fiche ne nomme aucun projet : rien ne précède ses champs, et aucun n'est son titre.
quarantined-protected = La publication est protégée par un mot de passe : elle n'est pas publique, ce n'est donc pas une actualité.
quarantined-object = L'entrée n'est pas un objet avec des champs, comme le sont les autres.
quarantined-blank = La ligne ne dit rien dans les colonnes qui sont lues.
quarantined-entry = L'entrée du flux est illisible : son XML est endommagé.
quarantined-feed = Le flux est endommagé : aucune de ses entrées n'est lisible.
quarantined-unclosed = Un guillemet s'ouvre dans cette ligne et ne se ferme jamais : la ligne est écartée. Fermez-le.
