### Fichiers

download = Télécharger
download-csv = Tableau en CSV
download-xlsx = Tableau en XLSX (Excel)
download-png = Image en PNG
download-svg = Dessin en SVG
no-browser = Les graphiques en images demandent un navigateur : installez chromium (Debian : apt-get install chromium) et réessayez.
sheet-rows = Données
sheet-about = À propos
about-title = Titre
about-shows = Contenu
about-note = Remarque
about-edition = Édition
about-edition-of = { $name }, publiée le { $moment }
about-made-on = Téléchargé le
about-made-by = Établi par
about-dateline = Dateline, d’après des articles publics
