"""A measure over the periods: its words, its drawing, and the small chart of the whole."""
