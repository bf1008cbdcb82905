"""The sections of the page that gives access."""
