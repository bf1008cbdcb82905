"""The mark of a source's content: equal marks mean the same bytes, so that what was read of them need not be read again."""

import hashlib
from pathlib import Path

from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from data_sources.demo_workbook.offices_2026.demo_units import DEMO_UNIT
from records.workbook.web_addresses import is_web_address


def source_mark(source: str) -> str | None:
    """The mark of a demo, a file or a folder of CSV files; None where there is nothing to read, or only reading would tell."""
    if is_web_address(source):
        return None
    name, _, code = source.partition(":")
    if source.startswith(DEMO_UNIT):
        return source  # made by this edition of the product
    if name == "demo":
        demo = DEMOS.get(code or FIRST_DEMO)
        return _of([demo.file]) if demo else None
    path = Path(source)
    try:
        return _of(sorted(path.iterdir()) if path.is_dir() else [path])
    except (OSError, ValueError):
        return None


def _of(files: list[Path]) -> str:
    mark = hashlib.sha256()
    for file in files:
        if file.is_file():
            mark.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
        elif len(files) == 1:
            raise FileNotFoundError(file)
    return mark.hexdigest()
