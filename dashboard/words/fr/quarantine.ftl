### Raisons d’un rejet ; en anglais, ce sont les mots des pipelines

quarantined-label = Aucun article ne suit cette étiquette.
quarantined-few = L’article n’a pas de titre et trop peu de mots pour être identifié.
quarantined-outside = Ces mots se trouvent au-dessus ou au-dessous des articles et n’appartiennent à aucun article.
quarantined-teaser = Le résumé d’un autre article, à la fin de la page, n’a pas de date.
quarantined-nothing = Rien n’a été trouvé dans le document : ni article, ni projet d’un registre.
quarantined-binary = Le document est binaire : ce n’est pas du texte.
quarantined-markup = Le document est un balisage où aucun article ne peut être trouvé.
quarantined-nested = Le document est du JSON dans du JSON, trop profond pour une liste d’actualités.
quarantined-form = Le document est du JSON d’une forme inconnue : nommez ses colonnes dans la table de la source, dans dateline.toml.
quarantined-table = Le document est un tableau : nommez ses colonnes dans la table de sa source, dans dateline.toml.
quarantined-workbook = Le classeur est vide : aucune de ses feuilles ne contient de mots.
quarantined-row = La ligne ne nomme aucun projet : ses colonnes pour le nom et le sigle sont vides.
quarantined-sheet = La fiche ne nomme aucun projet : elle n’a de titre ni au-dessus de ses champs ni parmi eux.
quarantined-protected = La publication demande un mot de passe : ce n’est pas une actualité publique.
quarantined-object = L’entrée n’est pas un objet avec des champs, contrairement aux autres entrées.
quarantined-blank = La ligne est vide dans les colonnes lues.
quarantined-entry = L’entrée du flux est illisible : son XML est endommagé.
quarantined-feed = Le flux est endommagé : aucune de ses entrées n’est lisible.
quarantined-unclosed = Un guillemet s’ouvre dans cette ligne et ne se ferme jamais : la ligne est rejetée. Fermez le guillemet.
