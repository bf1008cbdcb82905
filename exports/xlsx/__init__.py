"""Excel files: the summary, the template, and copies of the sheet."""
