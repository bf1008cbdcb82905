"""The sections of the page on what changed over the periods."""
