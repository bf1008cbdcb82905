"""Reports as files: a report in, bytes out; every file draws from the same numbers."""
