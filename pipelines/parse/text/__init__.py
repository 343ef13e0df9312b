"""Pages as text: one shape of page a file; page.py tries one after the other."""
