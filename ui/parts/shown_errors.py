"""The one place where an error becomes a sentence for the reader."""

import logging
import traceback
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from records.errors import DashboardError
from ui.parts.markup import NOTHING, Html, show_html
from words import say

_log = logging.getLogger("phu_song")


@contextmanager
def show_errors(language: str, *, around: tuple[Html, Html] = (NOTHING, NOTHING)) -> Iterator[None]:
    """
    Show what stops us as a sentence: what happened, what to do. What was not foreseen is logged without its message.

    Args:
        language: of the sentence.
        around: what stands above and below it, as the way on from a page that is otherwise empty.
    """
    try:
        yield
    except DashboardError as error:
        _log.warning("stopped: %s", error.kind)
        stopped = say(f"error.{error.kind}", language, **error.facts)
    except Exception as error:  # noqa: BLE001 - whatever it is, the reader gets a sentence
        log_unforeseen(error)
        stopped = say("error.unforeseen", language)
    else:
        return
    # Not st.error: it reads Markdown, and a file's name or a period's code may be hostile.
    above, below = around
    show_html(Html('{}<p class="ps-error" role="alert">⚠ {}</p>{}').format(above, stopped, below))
    st.stop()


def log_unforeseen(error: Exception) -> None:
    """Log what kind of error it is and where it comes from; its message may hold a cell's text."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    _log.error("unforeseen %s at %s", type(error).__name__, [f"{f.filename}:{f.lineno}" for f in frames])
