"""Papers as Word files, on our template or an office's own."""
