"""Who has reported, in time or not, and who still owes what?"""

from charts.report_bars import report_bars
from ui import progress, proofs
from ui.charting import show_chart
from ui.frame import frame
from ui.layout import beside
from ui.statuses import show_statuses

with frame("progress") as view:
    statuses = progress.statuses_of(view)
    left, right = beside(2, 3)
    with left:
        totals = progress.totals_of(statuses)
        show_chart(view, report_bars(totals, language=view.language, window=view.window), leads_to="progress")
    with right:
        progress.show_reports(view, statuses)
    show_statuses(view, statuses)
    proofs.show_proofs(view, statuses)
