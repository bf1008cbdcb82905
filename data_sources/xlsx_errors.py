"""Errors that python-calamine refuses to read (`#SPILL!`, `#ERROR!`), shown as one that it knows in a copy of the package."""

import io
import zipfile
from collections.abc import Collection, Iterator, Mapping

from data_sources.xlsx_marks import SheetMarks, Span

_STAND_IN = b"#REF!"


def with_known_errors(content: bytes, marks: Mapping[str, SheetMarks]) -> bytes:
    """The package with its unknown errors replaced, the same where it has none; what each cell showed is in its marks."""
    unknown = {sheet.part: sheet.unknown for sheet in marks.values() if sheet.unknown}
    if not unknown:
        return content
    copy = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(copy, "w") as changed:
        for name in package.namelist():
            changed.writestr(name, b"".join(_replaced(package.read(name), unknown.get(name, ()))))
    return copy.getvalue()


def _replaced(part: bytes, spans: Collection[Span]) -> Iterator[bytes]:
    """The pieces of a part with the text at each span replaced."""
    done = 0
    for start, end in spans:
        yield part[done:start]
        yield _STAND_IN
        done = end
    yield part[done:]
