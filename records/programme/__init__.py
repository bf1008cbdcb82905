"""What the office declares: places, agencies, clauses, channels, periods, targets and settings."""
