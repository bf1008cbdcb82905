"""The raw sheet: tabs of cells, the one table of columns, and how labels and texts are folded for comparison."""
