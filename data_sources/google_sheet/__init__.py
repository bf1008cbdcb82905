"""The live sheet: the only place that knows Google, over gspread and google-auth on our own transport."""
