"""Writing files whole: whoever opens one sees the old content or the new, never half."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from records.errors import WrongArgument


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """
    Write the files into the folder, which is made where it is missing.

    Raises:
        WrongArgument: nothing can be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            _write(folder / name, content)
    except OSError as error:
        raise WrongArgument("out_not_writable", path=str(folder)) from error


def _write(path: Path, content: bytes) -> None:
    """Write beside it first, then put it in its place in one step."""
    handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(beside).chmod(0o644)
        Path(beside).replace(path)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
