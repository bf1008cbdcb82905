"""Maps of the user's own boundaries: described, and drawn by Plotly and by matplotlib."""
