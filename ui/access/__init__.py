"""Who comes: roles, ways in, and whether a visitor may still stay. It knows no page and no HTTP."""
