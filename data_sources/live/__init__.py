"""The reading that everybody sees: taken, judged, kept, and what waits to be stored."""
