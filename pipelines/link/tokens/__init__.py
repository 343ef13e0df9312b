"""Texts as arrays: folding, known names and phrases found in one pass, and what each means."""
