"""Reading a workbook from disk or from an upload: an `.xlsx`, or a folder of CSV files, one for each tab."""

from pathlib import Path

from data_sources.files.csv_folder import read_csv_folder
from data_sources.files.xlsx.package.book import NoWorkbook
from data_sources.files.xlsx.package.room import MOST_BYTES, TooMuch
from data_sources.files.xlsx.reader import read_xlsx
from records.errors import SourceUnavailable, SourceUnreadable
from records.privacy.masking import masked_file_name
from records.workbook.raw import Workbook

__all__ = ["MOST_BYTES", "read_bytes", "read_path"]

_OLE = b"\xd0\xcf\x11\xe0"  # an encrypted .xlsx, or an .xls of before 2007
_ZIP = b"PK\x03\x04"


def read_path(path: Path) -> Workbook:
    """
    The workbook in a file or a folder.

    Raises:
        SourceUnavailable: there is nothing at the path, or it may not be read.
        SourceUnreadable: what is there is no workbook that can be read.
    """
    try:
        if path.is_dir():
            return read_csv_folder(path)
        if path.stat().st_size > MOST_BYTES:
            raise TooMuch("file_too_big").told_of(masked_file_name(path.name))
        return read_bytes(path.read_bytes(), path.name)
    except FileNotFoundError as error:
        raise SourceUnavailable("file_not_found", name=masked_file_name(path.name)) from error
    except OSError as error:
        raise SourceUnavailable("file_not_allowed", name=masked_file_name(path.name)) from error


def read_bytes(content: bytes, name: str) -> Workbook:
    """
    The workbook in the bytes of an `.xlsx`.

    Whatever they claim or hold, reading them takes no more memory and time than `data_sources.files.xlsx.package.room` says.

    Raises:
        SourceUnreadable: damaged, locked, too large, empty, or no `.xlsx`.
    """
    name = masked_file_name(name)
    _check_kind(content, name)
    try:
        workbook = read_xlsx(content, name)
    except TooMuch as error:
        raise error.told_of(name) from error
    except NoWorkbook as error:
        raise SourceUnreadable("file_not_excel", name=name) from error
    except MemoryError as error:
        raise SourceUnreadable("file_too_heavy", name=name) from error
    except Exception as error:  # the libraries below raise many kinds for a damaged file; all mean one thing to the reader
        raise SourceUnreadable("file_damaged", name=name) from error
    if not any(tab.rows for tab in workbook.tabs):
        raise SourceUnreadable("file_empty", name=name)
    return workbook


def _check_kind(content: bytes, name: str) -> None:
    """Tell a file that cannot be an `.xlsx` in its own words before it is opened."""
    if not content:
        raise SourceUnreadable("file_empty", name=name)
    if len(content) > MOST_BYTES:
        raise TooMuch("file_too_big").told_of(name)
    if content[:4] == _OLE:
        raise SourceUnreadable("file_locked_or_old", name=name)
    if content[:4] != _ZIP:
        raise SourceUnreadable("file_not_excel", name=name)
