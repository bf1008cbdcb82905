"""The two offices as they are since 1/7/2025, a province and a commune: who reports, how well, and how it is typed."""
