"""The letters of a period, one to each agency that owes a report or has cells to mend, each under its file's name."""

import io
import re
import zipfile
from collections.abc import Mapping

from exports.issues.to_remind import those_to_remind
from exports.paper.letters.reminder import reminder_docx
from indicators.report import Report

_NO_NAME = re.compile(r"[^\w\-]+")  # what a file's name should not hold
_FIRST_INSTANT = (1980, 1, 1, 0, 0, 0)  # that a zip archive knows


def letters(report: Report, *, template: bytes | None = None) -> dict[str, bytes]:
    """The Word files by their names, `01-UB23476.docx`, in the order of the office; empty where nobody is to be reminded."""
    written = ((agency, reminder_docx(report, agency=agency.key, template=template)) for agency in those_to_remind(report))
    return {f"{n:02}-{_NO_NAME.sub('-', a.code)}.docx": letter for n, (a, letter) in enumerate(written, start=1) if letter}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files in one zip archive, in their order; the same files give the same bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, file in files.items():
            archive.writestr(zipfile.ZipInfo(name, _FIRST_INSTANT), file)  # Word files are compressed already
    return content.getvalue()
