"""What did this commune do, beside the district, and what must it still do?"""

from ui.app.frame import frame
from ui.parts.coverage import gaps, shown_requirements
from ui.places import before_now, comparison, months_chart, rows_behind, towards_targets

with frame("places") as view:
    chosen = rows_behind.chosen_places(view)
    asked = rows_behind.is_asked(view)
    if asked:
        rows_behind.show_rows_behind(view)
    for key in chosen:
        gaps.show_gaps_of(view, view.report.place(key))
    if not chosen:
        shown_requirements.show_requirements(view)
    before_now.show_before_now(view)
    towards_targets.show_towards_targets(view)
    months_chart.show_months(view)
    comparison.show_figures(view)
    if not asked:
        rows_behind.show_rows_behind(view)
    rows_behind.show_all_rows(view)
