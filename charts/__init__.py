"""A report in, a chart out: described once, then drawn for the screen or for paper."""
