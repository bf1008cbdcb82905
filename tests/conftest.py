"""What holds for every test: no way out of this machine, and what was measured is printed after the run."""

import gc
import os
import runpy
import sys
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from tests.chromium import browser  # noqa: F401 - the fixture is found here by every test

# The same examples in every run, however slow the machine, and new ones in `make long`, which sets EXAMPLES. A property that
# fails is shrunk and shown; to explain it besides takes minutes.
settings.register_profile(
    "plain",
    phases=[phase for phase in Phase if phase is not Phase.explain],
    max_examples=int(os.environ.get("EXAMPLES", "30")),
    deadline=None,
    derandomize="EXAMPLES" not in os.environ,
    database=None,
)
settings.load_profile("plain")
NO_NETWORK = Path(__file__).parent / "no_network"
REPORT = pytest.StashKey[dict[str, list[str]]]()

# Here and in every process that a test starts.
os.environ["PYTHONPATH"] = os.pathsep.join(part for part in (str(NO_NETWORK), os.environ.get("PYTHONPATH")) if part)
runpy.run_path(str(NO_NETWORK / "sitecustomize.py"))
# A run starts more than a hundred processes: each takes the modules as the first has compiled them.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


# Until all tests are found nothing is let go, and the collector would walk through every library in vain.
gc.disable()


def pytest_configure(config):
    config.stash[REPORT] = {}


def pytest_collection_finish():
    """The libraries stay until the end: the garbage collector need not walk through them, a tenth of the time of all tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)
    gc.enable()


_MAIN = sys.modules["__main__"]


def pytest_runtest_teardown():
    """A page that was run has put itself in the place of the main module, which a process that starts next would run."""
    sys.modules["__main__"] = _MAIN


@pytest.fixture(scope="session")
def report(pytestconfig):
    """Lines, by heading, that are printed after the tests: what was measured and is asserted nowhere."""
    return pytestconfig.stash[REPORT]


def pytest_sessionfinish(session):
    """A worker hands its lines to the process that prints."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["report"] = session.config.stash[REPORT]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    for heading, lines in getattr(node, "workeroutput", {}).get("report", {}).items():
        node.config.stash[REPORT].setdefault(heading, []).extend(lines)


def pytest_terminal_summary(terminalreporter, config):
    for heading, lines in config.stash[REPORT].items():
        terminalreporter.section(heading)
        for line in lines:
            terminalreporter.write_line(line)
