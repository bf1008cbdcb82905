"""Charts on the screen, with their links, their table and their picture."""
