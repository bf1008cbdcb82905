"""One tab of an agency table: which rows hold data, and what each of their cells says."""
