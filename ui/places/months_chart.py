"""What was done month by month in the chosen places, or in the whole district."""

from collections.abc import Callable
from functools import cache, partial

import pandas as pd

from charts.bars.monthly import monthly_bars
from charts.chart import Chart
from indicators.compared.months import monthly
from ui.parts.charts.charting import show_kept_chart
from ui.parts.layout import beside
from ui.parts.parts import part
from ui.places.distance_chart import show_distances
from ui.places.rows_behind import chosen_places
from ui.selection.view import View


@part("months")
def show_months(view: View) -> None:
    """Sessions and postings, a column each month; beside them, how far many places are from their targets."""
    places = chosen_places(view)
    window, months = view.window_of(places), cache(partial(monthly, view.report, places))
    columns = beside(1, 1, 1) if view.many else beside(1, 1)
    for measure, column in zip(("sessions", "postings"), columns, strict=False):
        with column:
            show_kept_chart(view, f"months of {measure}", partial(_bars, view, months, measure, window))
    if view.many:
        with columns[-1]:
            show_distances(view)


def _bars(view: View, months: Callable[[], pd.DataFrame], measure: str, window: str) -> Chart:
    return monthly_bars(months(), measure, language=view.language, window=window)
