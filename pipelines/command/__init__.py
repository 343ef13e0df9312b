"""The `dateline` command, one file for each larger command."""
