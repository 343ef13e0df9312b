"""The donors of an item: who pays, by its sentences and by its projects."""
