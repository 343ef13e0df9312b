"""A report in each format: HTML, PDF, DOCX, PPTX, XLSX."""
