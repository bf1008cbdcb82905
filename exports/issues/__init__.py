"""Cells with the same fault, grouped and named by their range."""
