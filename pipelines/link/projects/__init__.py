"""Find the projects of an item: by the words around a name, and by names that other items or a register define."""
