"""Slides for the weekly meeting."""
