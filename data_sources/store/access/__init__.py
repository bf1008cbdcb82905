"""Who may come in, and what was done: the access links and the audit trail, both only ever added to."""
