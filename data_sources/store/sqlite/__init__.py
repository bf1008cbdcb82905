"""The database file: opened, locked, checked, backed up, mended."""
