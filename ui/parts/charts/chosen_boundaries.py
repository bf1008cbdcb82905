"""Whose boundaries the map shows: those that were lent to a viewer, else those that the server's secrets name."""

from pathlib import Path

import streamlit as st

from data_sources.files.boundary_file import boundaries_path, read_boundaries, read_boundaries_file
from records.errors import DashboardError, SourceUnreadable
from ui.access.visiting import visitor_of_run
from ui.parts.charts.atlas import Atlas
from ui.selection.selection import Selection
from ui.source.lent import Lent
from ui.source.live import secrets_of_server

_ROOM = 80 * 1024 * 1024  # bytes of the files that are lent at once


def atlas_for(address: Selection) -> Atlas | None:
    """
    The boundaries for an address; None where nobody has given any.

    Raises:
        SourceUnavailable: the file is no longer lent, or is not where the secrets say.
        SourceUnreadable: the file of the secrets cannot be drawn.
    """
    return _lent().of(address.boundaries, _viewer()) if address.boundaries else _standing()


def lend_boundaries(content: bytes, name: str) -> str:
    """
    Keep uploaded boundaries in memory for an hour, for whoever lends them; they are written nowhere.

    Raises:
        SourceUnreadable: they cannot be drawn.
        SourceUnavailable: too many are lent.
    """
    return _lent().add(Atlas(read_boundaries(content, name)), lender=_viewer(), size=len(content))


def _viewer() -> str:
    visitor = visitor_of_run()
    return visitor.viewer if visitor else ""


def _standing() -> Atlas | None:
    path = boundaries_path(secrets_of_server())
    if path is None:
        return None
    found = _read(str(path), _changed(path))
    if isinstance(found, DashboardError):
        raise SourceUnreadable(found.kind, **found.facts)
    return found


def _changed(path: Path) -> int:
    """When the file was last changed, in nanoseconds; 0 where that cannot be told."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


@st.cache_resource(show_spinner=False, max_entries=1)
def _read(path: str, changed: int) -> Atlas | DashboardError:  # noqa: ARG001 - a changed file is read again
    """The boundaries in the server's file, or why there are none: what raises is not kept, and every viewer would wait."""
    try:
        return Atlas(read_boundaries_file(Path(path)))
    except DashboardError as error:
        return error


@st.cache_resource(show_spinner=False)
def _lent() -> Lent[Atlas]:
    return Lent("boundaries_gone", room=_ROOM)
