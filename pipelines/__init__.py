"""How news becomes tables: sources → parse → clean → link → published warehouse."""
