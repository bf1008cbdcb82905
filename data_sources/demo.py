"""The demo: the committed workbook with invented figures, for whoever has no sheet yet."""

from dataclasses import replace
from pathlib import Path

from data_sources.demo_workbook.demo_programme import LAST_DAY
from data_sources.files.workbook_file import read_bytes
from records.workbook.raw import Workbook

_FILE = Path(__file__).parent / "demo_workbook" / "kon-ray-2023.xlsx"
_SOURCE = "Số liệu minh họa huyện Kon Rẫy"


def demo_workbook() -> Workbook:
    """The demo workbook, marked as illustrative, looked at on its own last day."""
    return replace(read_bytes(_FILE.read_bytes(), _FILE.name), source=_SOURCE, illustrative=True, as_of=LAST_DAY)
