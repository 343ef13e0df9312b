"""Items given by named fields: JSON, feeds and tables. One format a file."""
