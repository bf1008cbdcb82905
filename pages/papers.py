"""Are the papers ready to be signed, who is still missing, and what do I send to whom?"""

from ui.app.frame import frame
from ui.papers import own_template, papers, plan_files, reminders
from ui.parts.layout import beside

with frame("papers") as view:
    papers.show_notices(view)
    own_template.show_template(view)
    papers.show_report(view)
    reminders.show_owing(view)
    thanks, call = beside(1, 1)
    with thanks:
        reminders.show_thanks(view)
    with call:
        reminders.show_call(view)
    plan_files.show_plan_and_files(view)
