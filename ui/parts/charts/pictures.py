"""Pictures of a chart to take away; matplotlib is loaded only when one is asked for."""

import re
from functools import partial
from typing import Literal

import streamlit as st

from charts.chart import Chart
from looks import LIGHT
from ui.parts.download_buttons import file_stem, offer
from ui.selection.view import View
from words.formats import day

_KINDS: tuple[Literal["png", "svg"], ...] = ("png", "svg")


def offer_pictures(view: View, chart: Chart) -> None:
    """A button for each kind of picture."""
    name = re.sub(r"[^\w\-]+", "-", chart.key)
    with st.container(horizontal=True):
        for kind in _KINDS:
            content = partial(_picture, chart, footer(view), kind)
            offer(view, kind, content, f"{file_stem(view)}-{name}.{kind}", kind=kind, of=chart.key)


def footer(view: View) -> str:
    """Where the figures are from and of which day, and what else must be known where a picture stands alone."""
    records = view.records
    parts = [
        view.say("fresh.source", source=records.source),
        view.say("fresh.as_of", day=day(records.as_of, view.language)),
        view.say("period.open") if view.report.open else "",
        view.say("data.illustrative") if records.illustrative else "",
    ]
    return " · ".join(part for part in parts if part)


def _picture(chart: Chart, said: str, kind: Literal["png", "svg"]) -> bytes:
    from charts.drawn import picture  # noqa: PLC0415 - matplotlib costs half a second

    return picture(chart, LIGHT, said, kind=kind)  # paper is white, whatever the viewer's theme
