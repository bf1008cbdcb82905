"""The sections of the page on communes."""
