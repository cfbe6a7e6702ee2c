"""Dialogs: they ask, and let the one concerned do it."""
