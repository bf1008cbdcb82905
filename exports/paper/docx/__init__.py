"""The Word file itself: its package, styles and markup."""
