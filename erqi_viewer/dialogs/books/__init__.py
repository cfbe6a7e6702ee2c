"""Dialogs about whole record books: a new one, its regions, its backups."""
