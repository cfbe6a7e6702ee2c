"""What the user can do in the window: the table of actions, and its menus and toolbar."""
