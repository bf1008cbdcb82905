"""What the sheet means: its tables and columns, what its cells say, what becomes of each row."""
