"""The demos: committed workbooks with invented figures, for whoever has no sheet yet."""

from dataclasses import replace

from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from data_sources.files.workbook_file import read_bytes
from records.errors import WrongArgument
from records.workbook.raw import Workbook


def demo_workbook(code: str = FIRST_DEMO) -> Workbook:
    """
    A demo workbook, marked as illustrative, looked at on its own last day.

    Args:
        code: one of `DEMOS`.

    Raises:
        WrongArgument: there is no such demo.
    """
    if code not in DEMOS:
        raise WrongArgument("unknown_demo", demo=code, known=", ".join(DEMOS))
    demo = DEMOS[code]
    read = read_bytes(demo.file.read_bytes(), demo.file.name)
    return replace(read, source=demo.source, illustrative=True, as_of=demo.last_day)
