"""The sections of the page on papers."""
