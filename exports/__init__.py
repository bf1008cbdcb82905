"""A report in, bytes out: CSV, JSON, Excel and the papers that an office signs."""
