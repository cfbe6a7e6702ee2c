"""The record book's file: the only place with ``sqlite3`` and SQL."""
