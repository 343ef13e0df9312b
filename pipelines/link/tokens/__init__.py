"""Texts as arrays: fold letters, find all known names and phrases in one pass, and look up what each may mean."""
