"""Everything that knows Plotly: one chart, one function, one file; `theme.py` holds colour by meaning."""
