"""Reads one viewer's file in a process of its own: request on stdin, answer on stdout."""

import os
import pickle
import sys
import traceback
from contextlib import suppress
from datetime import date

from data_sources.files.workbook_file import read_bytes
from records.cleaning.read import Records, records_of
from records.errors import DashboardError, SourceUnreadable

MOST_MEMORY = 1024 * 1024 * 1024  # bytes that the process may take
_MOST_SECONDS = 60  # of the processor, where the server is no longer there to end it
_STATM = "/proc/self/statm"


def main() -> None:
    """Read the request, answer with the records, an error for the viewer, or the place where one of ours happened."""
    request = sys.stdin.buffer.read()
    bound()
    content, name, as_of = pickle.loads(request)  # noqa: S301 # nosec B301 - written by the server
    del request
    pickle.dump(_answer(content, name, as_of), sys.stdout.buffer)


def _answer(content: bytes, name: str, as_of: date) -> Records | DashboardError | str:
    try:
        return records_of(read_bytes(content, name), as_of)
    except DashboardError as error:
        return error
    except MemoryError:
        return SourceUnreadable("file_too_heavy", name=name)
    except Exception as error:  # noqa: BLE001 - its message may hold a cell's text, the place where it happened holds none
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        return f"{type(error).__name__} at {[f'{frame.filename}:{frame.lineno}' for frame in frames]}"


def bound() -> None:
    """Bound memory and time, where the system has a way to; elsewhere the server's clock ends the process."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    with suppress(OSError):
        os.nice(10)  # the pages of other viewers come first
    resource.setrlimit(resource.RLIMIT_CPU, (_MOST_SECONDS, _MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, ValueError):  # no such file elsewhere than on Linux
        with open(_STATM, encoding="ascii") as file:  # noqa: PTH123 - a path object would be no clearer
            size, resident = (int(pages) * resource.getpagesize() for pages in file.read().split()[:2])
        most = size + MOST_MEMORY - resident  # the libraries claim more than they take
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()
