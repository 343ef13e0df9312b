"""Find the donors of an item, by its sentences and through its projects."""
