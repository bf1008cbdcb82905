"""Long tables: searched and turned over page by page, or folded below their first rows."""
