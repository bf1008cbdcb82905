"""The plan to close the gaps, in words and as a calendar."""
