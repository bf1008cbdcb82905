"""The commands that take, restore and mask stored readings of a live sheet."""
