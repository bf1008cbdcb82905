"""Charts: each describes its drawing and puts it in words; Plotly shows the drawing, matplotlib makes a picture of it."""
