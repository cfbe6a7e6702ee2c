"""Changing records: the fields of every kind, what may stand in them, and the steps they make."""
