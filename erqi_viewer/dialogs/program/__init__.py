"""Dialogs about the program itself: its keys, its parts, and what went wrong in it."""
