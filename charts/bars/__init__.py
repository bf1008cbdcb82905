"""Bars: described, placed, and drawn by Plotly and by matplotlib."""
