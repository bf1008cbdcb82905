"""The commands that take, mask, restore and copy what is stored of a live sheet."""
