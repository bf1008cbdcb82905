"""What is read out of a report: who owes, what a number is made of, what was not counted, and what to know of it."""
