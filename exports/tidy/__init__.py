"""Every figure of every period as one long table for other programs, and the dictionary that explains it."""
