"""The sections of the page on history."""
