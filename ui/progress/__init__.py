"""The sections of the page on progress."""
