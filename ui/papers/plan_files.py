"""The plan to close the gaps on the page of papers: its list, and its files to take away."""

from exports.csv.plan_csv import plan_csv
from exports.plan.plan_ics import plan_ics
from ui.parts.coverage.plan_list import show_plan, steps_of
from ui.parts.download_buttons import File, file_stem, offer_files
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.selection.view import View


@part("plan")
def show_plan_and_files(view: View) -> None:
    """What is to be done more, as a list, a table for Excel and a calendar; nothing where nothing is missing."""
    if not steps_of(view):
        return
    report, language, places, stem = view.report, view.language, tuple(view.address.places), file_stem(view)
    show_html(Html('<section class="ps-figure"><h2>{}</h2></section>').format(view.say("plan.title")))
    show_plan(view)
    files = [
        File("plan", lambda: plan_csv(report, language, places=places), f"ke-hoach-bu-{stem}.csv", "csv"),
        File("plan_ics", lambda: plan_ics(report, language, places=places), f"ke-hoach-bu-{stem}.ics", "ics"),
    ]
    offer_files(view, files, at_most=2)
