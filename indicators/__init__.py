"""What the numbers mean: start with `report.py`."""
