"""Registers of projects: what an organisation itself says about its projects, as a table, as IATI XML, or as a project sheet.

Here: reading a register into facts (tables, iati, sheets), what its words mean (facts, names, periods), and its projects
(projects, precedence). Not here: finding projects in news (link/), or the tables (warehouse/).
"""
