"""Figures as pictures, drawn in a browser."""
