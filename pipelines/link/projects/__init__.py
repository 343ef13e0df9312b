"""The projects of an item: those its words name, and those that other items have made known."""
