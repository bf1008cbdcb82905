"""Compile what tests import, once and in two processes: three that start together would each compile all of it."""

import os
import subprocess
import sys
from collections.abc import Iterable

from tests.warm import LIBRARIES

# What takes longest to compile; each list is the work of one process, and both take about as long.
_MORE = ("docx", "pptx", "openpyxl", "icalendar", "hypothesis.strategies", "playwright.sync_api", "oidc_provider_mock")
_PARTS = ((*_MORE, "matplotlib.backends.backend_agg", "cli"), ("streamlit.testing.v1", *LIBRARIES))


def main() -> None:
    """Import every part in a process of its own; what cannot be imported is told by the tests that need it."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    running = [subprocess.Popen([sys.executable, "-W", "ignore", "-c", _imports(part)], env=environment) for part in _PARTS]
    for process in running:
        process.wait()


def _imports(modules: Iterable[str]) -> str:
    begin = "from contextlib import suppress"
    return "\n".join((begin, *(f"with suppress(ImportError): import {module}" for module in modules)))


if __name__ == "__main__":
    main()
