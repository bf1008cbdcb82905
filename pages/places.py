"""What did this commune do, beside the district, and what must it still do?"""

from charts.monthly_bars import monthly_bars
from indicators.months import monthly
from ui import comparison, gaps, matrix
from ui.charting import show_chart
from ui.frame import frame
from ui.layout import beside
from ui.rows import show_rows_of_place, show_rows_of_requirement

with frame("places") as view:
    chosen = [there.key for there in view.places] if view.address.places else []
    if view.address.requirement:
        for key in chosen:
            show_rows_of_requirement(view, key, view.address.requirement)
    comparison.show_figures(view)
    for key in chosen:
        gaps.show_gaps_of(view, view.report.place(key))
    if not chosen:
        matrix.show_requirements(view)
    months, window = monthly(view.report, chosen), view.window_of(chosen)
    for measure, column in zip(("sessions", "postings"), beside(1, 1), strict=True):
        with column:
            show_chart(view, monthly_bars(months, measure, colours=view.look, language=view.language, window=window))
    for key in chosen:
        show_rows_of_place(view, key)
