"""The sheet of paper that a picture is drawn on, and its legend."""
