"""One page answers one question that a person asks; it composes, never computes."""
