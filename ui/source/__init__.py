"""Which workbook is looked at, and its computed reports."""
