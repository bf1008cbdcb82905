"""The sections of the page on the quality of the data."""
