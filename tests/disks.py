"""A small disk that a test fills, empties and makes read-only: mounted where that is allowed, else limits on processes."""

import ctypes
import os
import resource
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_SIZE = 6_000_000  # bytes of the mounted disk
_FILLING = "filling"
_TRIES = 500  # to find a moment in which nobody writes to the disk
_LEAST = 32_767  # bytes that a file may have where none may grow: one less than SQLite needs to open its log
_UNLIMITED = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
# Root may write whatever the permissions say, unless it is without these capabilities: then it is as any other account.
_OVERRIDES = "-dac_override,-dac_read_search"
_OVERRIDE_BITS = 0b110
_CAPABILITIES = 0x20080522  # the version of the kernel's interface


class MountedDisk:
    """A file system of its own, in memory: full is full, and read-only is read-only, for every process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def command(self, line: list[str], *, full: bool = False) -> list[str]:
        """A command line as it is started to meet the disk, which is full from its start or not."""
        if full:
            self.fill()
        return line

    def keeps_out(self, file: Path) -> bool:
        """Whether a file that is too large may not be written where the disk is full."""
        return self.folder in file.parents

    def fill(self, pid: int = 0) -> None:
        """From now on no file of any process may grow."""
        del pid
        with (self.folder / _FILLING).open("ab", buffering=0) as filling:
            for step in (1_000_000, 4096, 1):
                with suppress(OSError):
                    while filling.write(bytes(step)) == step:
                        pass

    def make_room(self, pid: int = 0) -> None:
        del pid
        (self.folder / _FILLING).unlink(missing_ok=True)

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """Within the block nothing can be written."""
        self._refuse_writing()
        try:
            yield
        finally:
            _mount("-o", "remount,rw", str(self.folder))

    def _refuse_writing(self) -> None:
        """Make it read-only as soon as no process has a file of it open for writing."""
        for _ in range(_TRIES):
            with suppress(subprocess.CalledProcessError):
                return _mount("-o", "remount,ro", str(self.folder))
            time.sleep(0.02)
        raise TimeoutError(self.folder)


class LimitedDisk:
    """A plain folder, and limits on this process or on one that was started by `command`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def command(self, line: list[str], *, full: bool = False) -> list[str]:
        limit = ["prlimit", f"--fsize={_LEAST}:unlimited"] if full else []
        plain = ["setpriv", f"--bounding-set={_OVERRIDES}", f"--inh-caps={_OVERRIDES}"] if os.geteuid() == 0 else []
        return [*plain, *limit, *line]

    def keeps_out(self, file: Path) -> bool:
        del file
        return True  # the limit knows no folders

    def fill(self, pid: int = 0) -> None:
        """From now on no file of one process may become large; of this one without a number."""
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (_LEAST, resource.RLIM_INFINITY))

    def make_room(self, pid: int = 0) -> None:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, _UNLIMITED)

    @contextmanager
    def read_only(self) -> Iterator[None]:
        modes = {path: path.stat().st_mode for path in (*self.folder.iterdir(), self.folder)}
        for path, mode in modes.items():
            path.chmod(mode & 0o555)
        try:
            with _as_any_account():
                yield
        finally:
            for path, mode in modes.items():
                path.chmod(mode)


SmallDisk = MountedDisk | LimitedDisk


@contextmanager
def mounted_disk(folder: Path) -> Iterator[MountedDisk | None]:
    """A disk mounted on a folder; None where nothing may be mounted."""
    folder.mkdir(exist_ok=True)
    try:
        _mount("-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(folder))
    except (OSError, subprocess.CalledProcessError):
        yield None
        return
    try:
        yield MountedDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def limited_disk(folder: Path) -> Iterator[LimitedDisk]:
    """A plain folder with limits on processes; this one has none any more after the block."""
    folder.mkdir(exist_ok=True)
    disk = LimitedDisk(folder)
    try:
        yield disk
    finally:
        disk.make_room()


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    """The best small disk to be had here; `LIMITED_DISK=1` asks for the one without mounting."""
    if os.environ.get("LIMITED_DISK"):
        with limited_disk(folder) as limited:
            yield limited
        return
    with mounted_disk(folder) as mounted, limited_disk(folder) as limited:
        yield mounted or limited


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True)


@contextmanager
def _as_any_account() -> Iterator[None]:
    """Within the block, this thread may write only what the permissions of files allow."""
    if os.geteuid() != 0:
        yield
        return
    before = _capabilities()
    _set_capabilities([before[0] & ~_OVERRIDE_BITS, *before[1:]])
    try:
        yield
    finally:
        _set_capabilities(before)


def _capabilities() -> list[int]:
    """Effective, permitted and inheritable ones, the lower 32 and then the higher."""
    data = (ctypes.c_uint32 * 6)()
    _checked(ctypes.CDLL(None, use_errno=True).capget((ctypes.c_uint32 * 2)(_CAPABILITIES, 0), data))
    return list(data)


def _set_capabilities(sets: list[int]) -> None:
    data = (ctypes.c_uint32 * 6)(*sets)
    _checked(ctypes.CDLL(None, use_errno=True).capset((ctypes.c_uint32 * 2)(_CAPABILITIES, 0), data))


def _checked(result: int) -> None:
    if result:
        raise OSError(ctypes.get_errno(), "the capabilities of this thread could not be changed")
