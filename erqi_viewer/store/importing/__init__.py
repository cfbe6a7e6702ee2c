"""Plans an import in temporary tables of a record book's connection, and applies it."""
