"""Names of persons: told by the words beside them, by their form, and by their syllables."""
