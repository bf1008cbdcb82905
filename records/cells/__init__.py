"""One cell at a time: its text, whether it is blank, and the count or day that it says."""
