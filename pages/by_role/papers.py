"""Are the papers ready to be signed, who is still missing, and what do I send to whom?"""

import streamlit as st

from ui.app.frame import frame
from ui.papers import own_template, papers, plan_files, reminders
from ui.parts.layout import beside

with frame("papers") as view:
    known, report = beside(3, 2)
    below = st.container()
    with known:
        papers.show_notices(view)
    with report:
        above = st.container()
        own_template.show_template(view)  # before the report, which is written on what is lent in this run
        reminders.show_call(view)
        reminders.show_thanks(view)
    with above:
        papers.show_report(view, below)
    reminders.show_owing(view)
    plan_files.show_plan_and_files(view)
