"""Every table of the warehouse: meaning, columns, keys, references and rules. One file for each subject.

Put here: what is stored and what it promises. The DDL, the checks and docs/tables.md derive from it (schema.py).
Not here: how rows are made (pipelines/) or read (sql/).
"""

from warehouse.schema import Table
from warehouse.tables.edition import EDITION
from warehouse.tables.items import ITEMS
from warehouse.tables.links import LINKS
from warehouse.tables.projects import PROJECTS
from warehouse.tables.raw import RAW
from warehouse.tables.reference import REFERENCE

ALL: tuple[Table, ...] = (*RAW, *ITEMS, *REFERENCE, *PROJECTS, *LINKS, *EDITION)
BY_NAME: dict[str, Table] = {table.name: table for table in ALL}
