"""Who has reported, in time or not, and who still owes what?"""

import streamlit as st

from ui.app.frame import frame
from ui.parts.layout import beside
from ui.progress import progress, proof_table, timeline
from ui.progress.statuses import show_statuses

with frame("progress") as view:
    statuses = progress.statuses_of(view)
    with st.container(key="progress_halves"):  # on a tablet they stand one below the other
        left, right = beside(2, 3)
    with left:
        progress.show_totals(view, statuses)
    with right:
        progress.show_reports(view, statuses)
    timeline.show_timeline(view, statuses)
    show_statuses(view, statuses)
    proof_table.show_proofs(view, statuses)
