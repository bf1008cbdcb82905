"""Pages of one role: what an agency sees of its own, and what the office alone mends, writes, connects and gives access to."""
