"""What is chosen: the selection in the address, the filters, and what a page sees of a report."""
