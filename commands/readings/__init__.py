"""The commands on the stored readings of a live sheet."""
