"""Which source a name means: the demo, the Google Sheet, or a file or folder on disk."""

from pathlib import Path

from data_sources.demo import demo_workbook
from data_sources.workbook_file import read_path
from records.errors import SourceUnavailable
from records.workbook import Workbook

DEMO = "demo"
GOOGLE = "google"


def workbook_from(source: str) -> Workbook:
    """
    The workbook of a source.

    Args:
        source: `demo`, `google`, or the path of an `.xlsx` or of a folder of CSV files.

    Raises:
        SourceUnavailable: it cannot be reached.
        SourceUnreadable: what is there is no workbook that can be read.
    """
    if source == DEMO:
        return demo_workbook()
    if source == GOOGLE:
        raise SourceUnavailable("google_not_available")
    return read_path(Path(source))
