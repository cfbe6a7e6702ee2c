"""Tools > Draft a paragraph."""
