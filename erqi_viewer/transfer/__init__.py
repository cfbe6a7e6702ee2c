"""Files in and out: tables as CSV, XLSX and text, and writing without half-written files."""
