"""Boundaries of places in the shapes of a file, and which shape is which place."""
