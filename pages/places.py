"""What did this commune do, beside the district, and what must it still do?"""

from charts.monthly_bars import monthly_bars
from indicators.months import monthly
from ui import behind, comparison, gaps, matrix
from ui.charting import show_chart
from ui.frame import frame
from ui.layout import beside

with frame("places") as view:
    chosen = behind.chosen_places(view)
    behind.show_rows_behind(view)
    for key in chosen:
        gaps.show_gaps_of(view, view.report.place(key))
    if not chosen:
        matrix.show_requirements(view)
    months, window = monthly(view.report, chosen), view.window_of(chosen)
    for measure, column in zip(("sessions", "postings"), beside(1, 1), strict=True):
        with column:
            show_chart(view, monthly_bars(months, measure, language=view.language, window=window))
    comparison.show_figures(view)
    behind.show_all_rows(view)
