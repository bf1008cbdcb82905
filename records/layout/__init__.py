"""Where the tables of a tab stand: labels, headers, blocks, and what each row below a header is."""
