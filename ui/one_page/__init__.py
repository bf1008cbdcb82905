"""The page for a meeting, on one sheet of paper."""
