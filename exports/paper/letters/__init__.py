"""Letters to agencies: reminders and calls to report."""
