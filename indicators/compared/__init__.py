"""What stands beside something else: periods and months beside each other, places beside their targets."""
