"""Which source a name means: a demo, or a file or folder on disk; the Google Sheet needs its secrets besides."""

from pathlib import Path

from data_sources.demo import demo_workbook
from data_sources.demo_workbook.offices_2026.demo_units import DEMO_UNIT, demo_unit_workbook
from data_sources.files.workbook_file import read_path
from records.workbook.raw import Workbook

DEMO = "demo"
_DEMO_CODE = f"{DEMO}:"
GOOGLE = "google"


def workbook_from(source: str) -> Workbook:
    """
    The workbook of a source.

    Args:
        source: `demo`, `demo:CODE`, `demo-unit:CODE`, or the path of an `.xlsx` or of a folder of CSV files.

    Raises:
        SourceUnavailable: it cannot be reached.
        SourceUnreadable: what is there is no workbook that can be read.
        WrongArgument: there is no demo of this code.
    """
    if source == DEMO:
        return demo_workbook()
    if source.startswith(_DEMO_CODE):
        return demo_workbook(source.removeprefix(_DEMO_CODE))
    if source.startswith(DEMO_UNIT):
        return demo_unit_workbook(source.removeprefix(DEMO_UNIT))
    return read_path(Path(source))


def is_demo(source: str) -> bool:
    """Whether a name means a demo, and no file."""
    return source == DEMO or source.startswith((_DEMO_CODE, DEMO_UNIT))
