"""What is said above the figures: how fresh they are, and what is wrong with the sheet."""
