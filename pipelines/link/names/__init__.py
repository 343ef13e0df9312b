"""The shapes of names, and the comparison of names with each other."""
