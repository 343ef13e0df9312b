"""Registers of projects: an organisation's own data about its projects, as a table, IATI XML or a project sheet.

Here: reading a register into facts (tables, iati, sheets), what its words mean (facts, names, periods), and its projects
(projects, precedence). Not here: finding projects in news (link/), or the tables (warehouse/).
"""
