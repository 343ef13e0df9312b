### Fichiers

download = Télécharger
download-csv = Tableau en CSV
download-xlsx = Tableau en XLSX (Excel)
download-png = Image en PNG
download-svg = Dessin en SVG
no-browser = Impossible de faire des images des graphiques : il n’y a pas de navigateur. Installez chromium (Debian : apt-get install chromium) et réessayez.
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
