"""File > Import, page by page: where from, which columns, which plan."""
