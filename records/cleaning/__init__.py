"""What becomes of each row: start with `read.py`."""
