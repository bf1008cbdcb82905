"""The store: every reading of the sheet whose content changed, stored for good."""

from data_sources.store.store import ReadingStore

__all__ = ["ReadingStore"]
