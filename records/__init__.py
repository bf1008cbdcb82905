"""What the sheet means: tables and columns, cell readers, names, row rules, the ledger, errors."""
