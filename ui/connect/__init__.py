"""The sections of the page that connects a sheet."""
