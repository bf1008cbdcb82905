"""How a chart stands on a page: headline, window, drawing with its text alternative, and its table."""

import streamlit as st

from charts.chart import Chart
from ui.escape import text
from ui.table import cell, show_table
from ui.view import View

_CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}


def show_chart(view: View, chart: Chart) -> None:
    """Draw a chart; where there is nothing to draw, say so."""
    st.html(f'<div class="ps-figure"><h2>{text(chart.title)}</h2><p class="ps-sub">{text(chart.subtitle)}</p></div>')
    if not chart.rows:
        st.html(f'<p class="ps-empty">{text(view.say("chart.empty"))}</p>')
        return
    st.plotly_chart(chart.figure, theme=None, key=f"chart:{chart.key}", config=_CONFIG, alt=chart.alt)
    with st.expander(view.say("action.show_table")):
        show_table(
            chart.title, chart.headers, [[cell(row[0]), *(cell(value, "number") for value in row[1:])] for row in chart.rows]
        )
