"""Registers of projects: what an organisation itself says of its projects, as a table, as IATI XML, or as a project sheet.

Here: reading a register into facts (tables, iati, sheets), what words in it mean (facts, names, periods), and how its
projects lead those learned from news (projects). Not here: finding projects in news (link/), or the tables (warehouse/).
"""
