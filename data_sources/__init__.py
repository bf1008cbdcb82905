"""Everything that knows the outside: files, the demo, and later the live sheet."""
