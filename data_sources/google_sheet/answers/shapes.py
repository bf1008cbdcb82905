"""Answers of Google that are not built as its documents say: one kind of failure, wherever that is noticed."""

from collections.abc import Iterator
from contextlib import contextmanager

from data_sources.google_sheet.google_failures import BAD_PAYLOAD, GoogleFailure


@contextmanager
def well_formed() -> Iterator[None]:
    """
    Take an answer apart within the block, and nothing else: what is missing or of another type there is Google's doing.

    Raises:
        GoogleFailure: of the kind `google_bad_payload`, where a part is missing or of another type.
    """
    try:
        yield
    except (LookupError, TypeError, AttributeError, ValueError):
        failed = True
    else:
        failed = False
    if failed:  # here, where no error that quotes the answer hangs on it
        raise GoogleFailure(BAD_PAYLOAD)


def text_of(value: object) -> str:
    """A part that must be a text. Raises GoogleFailure: it is none."""
    if isinstance(value, str):
        return value
    raise GoogleFailure(BAD_PAYLOAD)


def count_of(value: object) -> int:
    """A part that must be a whole number of 0 or more. Raises GoogleFailure: it is none."""
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    raise GoogleFailure(BAD_PAYLOAD)
