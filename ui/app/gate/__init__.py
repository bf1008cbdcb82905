"""The gate before every answer of the server: who may come in, the page on which they do, and what each was given."""
