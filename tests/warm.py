"""A process that has loaded the heavy libraries once, and starts every server and command of the tests by a fork of itself."""

import gc
import multiprocessing
import os
import runpy
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
# What takes long to import, and of our own modules those that are the same for every process: the commands and what they
# stand on. Each server loads `app`, `ui` and the fetcher itself, with the rhythm that it is given.
LIBRARIES = [
    *("numpy", "pandas", "pyarrow", "rapidfuzz.process", "rapidfuzz.fuzz", "babel.numbers", "babel.dates", "click"),
    *(
        "plotly.graph_objects",
        "plotly.io",
        "narwhals",
        "PIL.Image",
        "requests",
        "cryptography.hazmat.primitives.asymmetric.rsa",
    ),
    *("gspread", "google.auth.transport.requests", "google.oauth2.service_account", "sqlalchemy.dialects.sqlite"),
    *("streamlit.web.cli", "streamlit.web.bootstrap", "uvicorn", "websockets", "xlsxwriter", "matplotlib.figure"),
    *("authlib.integrations.starlette_client", "authlib.integrations.httpx_client", "phonenumbers", "streamlit.emojis"),
    *("cli", "tests.data_sources.store.storing_process"),
]
HAS_FORK = hasattr(os, "fork")


@cache
def forks() -> ForkServerContext:
    """The warm process, started when it is first needed. A process has one, and who starts it says what it has loaded."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", *LIBRARIES])  # the first, else each fork would run it again
    return context


class Warm:
    """A Python process as `subprocess.Popen` would start it, but for the second or two of imports."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], said: str, complained: str) -> None:
        process = forks().Process(target=_become, args=(list(arguments), dict(environment), said, complained))
        process.start()
        self._process, self.pid = process, process.pid

    def poll(self) -> int | None:
        """The exit code; None while it runs."""
        self._process.join(0)
        return self._process.exitcode

    def terminate(self) -> None:
        """Ask it to end."""
        self._process.terminate()

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("warm", timeout or 0)
        return self._process.exitcode


Process = Warm | subprocess.Popen


def start(arguments: Sequence[str], log: Path) -> Process:
    """
    Start `python …` in the folder of the product; all it says goes to the end of a file.

    Args:
        arguments: of Python: `-m`, a module and its arguments, or a script and its arguments.
    """
    return Warm(arguments, os.environ, str(log), str(log)) if HAS_FORK else cold([sys.executable, *arguments], log)


def cold(line: Sequence[str], log: Path) -> Process:
    """The same by a command line of its own, in a process that shares nothing with another."""
    with log.open("ab") as said:
        return subprocess.Popen(line, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)


def run(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """What `python …` ends with in the folder of the product, as UTF-8."""
    line = [sys.executable, *arguments]
    if not HAS_FORK:
        return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    with TemporaryDirectory() as folder:
        said, complained = Path(folder, "out"), Path(folder, "err")
        code = Warm(arguments, os.environ, str(said), str(complained)).wait()
        texts = [file.read_text(encoding="utf-8") for file in (said, complained)]
    return subprocess.CompletedProcess(line, code, *texts)


def _become(arguments: list[str], environment: dict[str, str], said: str, complained: str) -> None:
    """Be the process that these arguments ask for; runs in the fork."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for path, number in ((said, 1), (complained, 2)):
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        os.dup2(file, number)
        os.close(file)
    sys.dont_write_bytecode = False
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(ROOT)
    gc.freeze()  # what the warm process has loaded stays
    if arguments[0] == "-m":
        sys.argv, sys.path[0] = arguments[1:], str(ROOT)
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv, sys.path[0] = arguments, str(Path(arguments[0]).resolve().parent)
        with suppress(KeyboardInterrupt):
            runpy.run_path(arguments[0], run_name="__main__")
