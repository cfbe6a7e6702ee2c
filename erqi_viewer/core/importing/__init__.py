"""What an import is made of: tables, columns, values and the plan, as data without files or SQL.

``transfer.importing`` reads files into tables and ``store.importing`` plans and applies them.
"""
