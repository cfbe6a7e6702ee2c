"""Pure Python: records, history, tables, the chart description, texts and errors. No Qt, no SQL."""
