"""What was done month by month in the chosen places, or in the whole district."""

from charts.monthly_bars import monthly_bars
from indicators.months import monthly
from ui.behind import chosen_places
from ui.charting import show_chart
from ui.layout import beside
from ui.parts import part
from ui.view import View


@part("months")
def show_months(view: View) -> None:
    """Sessions and postings, a column each month."""
    places = chosen_places(view)
    months, window = monthly(view.report, places), view.window_of(places)
    for measure, column in zip(("sessions", "postings"), beside(1, 1), strict=True):
        with column:
            show_chart(view, monthly_bars(months, measure, language=view.language, window=window))
