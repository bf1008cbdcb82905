"""What was counted: the rows of a period and their sums, people and spread."""
