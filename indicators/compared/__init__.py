"""Periods and months beside each other."""
