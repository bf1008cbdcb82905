"""The memory: every reading of the sheet whose content changed, stored for good."""
