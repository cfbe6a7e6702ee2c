"""What the menus do: open a dialog, let the one concerned do it, and say how it went."""
