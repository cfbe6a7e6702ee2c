"""Forms for rows of any kind, what the records refer to, and the log of changes."""
