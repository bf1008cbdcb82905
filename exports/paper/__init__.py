"""The papers that an office signs."""
