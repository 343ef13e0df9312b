### Files

download = Download
download-csv = Table as CSV
download-xlsx = Table as XLSX (Excel)
download-png = Picture as PNG
download-svg = Drawing as SVG
no-browser = Could not make pictures of the charts, because there is no browser. Install chromium (Debian: apt-get install chromium) and try again.
sheet-rows = Data
sheet-about = About
about-title = Title
about-shows = Shown
about-note = Note
about-edition = Edition
about-edition-of = { $name }, published { $moment }
about-made-on = Downloaded on
about-made-by = Made by
about-dateline = Dateline, from public news items
