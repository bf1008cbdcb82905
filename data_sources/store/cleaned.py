"""What a stored reading gave when it was cleaned, kept beside the store, so that a start need not clean it again."""

import hashlib
import hmac
import os
import pickle
import platform
import tempfile
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path

import pandas as pd

import records
from data_sources.store.stored import StoredReading
from records.cleaning.read import Records, on_later_day

CLEANED = "cleaned"  # the ending of the file's name
_SIZE = 32  # bytes of the signature, and of what the content is of, before the content


class CleanedReading:
    """
    The records of one stored reading in a file that may be deleted at any time: then the reading is cleaned again.

    It is believed only where this store has signed it, for whoever can write a file here must not decide what the server runs,
    and only where the same program made it of the same reading. It holds what the store holds: nothing that is not masked.
    """

    def __init__(self, file: Path, key: bytes) -> None:
        """
        Nothing is read yet.

        Args:
            file: where it is kept; is replaced where it is there.
            key: of the store, which signs.
        """
        self._file, self._key = file, key

    def records(self, reading: StoredReading, day: date) -> Records | None:
        """The records of a reading on a day; None where they are not kept, or another day may change them."""
        with suppress(OSError):
            signed = memoryview(self._file.read_bytes())
            told, content = signed[_SIZE : 2 * _SIZE], signed[2 * _SIZE :]
            if hmac.compare_digest(self._signature(signed[_SIZE:]), signed[:_SIZE]) and told == _told(reading):
                return on_later_day(pickle.loads(content), day)  # noqa: S301 # nosec B301 - signed by this store
        return None

    def keep(self, reading: StoredReading, cleaned: Records) -> None:
        """Keep the records of a reading in place of those before. Raises OSError."""
        signed = _told(reading) + pickle.dumps(cleaned, protocol=pickle.HIGHEST_PROTOCOL)
        number, name = tempfile.mkstemp(dir=self._file.parent, prefix=f".{self._file.name}-")  # nobody else may read it
        try:
            with os.fdopen(number, "wb") as file:
                file.write(self._signature(signed))
                file.write(signed)
            Path(name).replace(self._file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise

    def _signature(self, signed: bytes | memoryview) -> bytes:
        return hmac.digest(self._key, signed, "sha256")


def _told(reading: StoredReading) -> bytes:
    """What the records are of: the reading as it is stored, and the program that cleaned it."""
    told = (reading.sheet, reading.id, reading.read_at, reading.rows, reading.masked, reading.source, _program())
    return hashlib.sha256(repr(told).encode()).digest()


@cache
def _program() -> str:
    """The modules and lists that clean, and the libraries that hold the tables: with others the reading is cleaned again."""
    told = hashlib.sha256(f"{platform.python_version()} {pd.__version__}".encode())
    folder = Path(str(records.__file__)).parent
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        told.update(file.read_bytes())
    return told.hexdigest()
