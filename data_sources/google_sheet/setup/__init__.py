"""Setting a Google Sheet up after the blueprint: once or many times, with the same result, and nothing typed is lost."""

from data_sources.google_sheet.setup.set_up import SETUP_PATIENCE, set_up, setup_requests

__all__ = ["SETUP_PATIENCE", "set_up", "setup_requests"]
