"""Dialogs: they ask, and let the one concerned do it.

``menus`` holds what the menus do; each other package the dialogs of one task. What several of them
need is here.
"""
