"""Everything that knows the outside: files, Google, the demo, and the store of readings."""
