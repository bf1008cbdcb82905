"""The sections of the page on many units."""
