"""CSV files for Excel and for machines."""
