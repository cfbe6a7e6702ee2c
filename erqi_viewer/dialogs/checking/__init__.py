"""Tools > Check a text: what is asked, what was found, and what that rests on."""
