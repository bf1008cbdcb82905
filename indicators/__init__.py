"""What the numbers mean: expected against reported, one indicator a file; `report.py` is where to start reading."""
