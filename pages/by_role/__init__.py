"""Pages of one role: what an agency sees of its own, and where the office gives access."""
