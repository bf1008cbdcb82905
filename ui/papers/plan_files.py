"""The plan to close the gaps on the page of papers: its list, its files, and the slides for the meeting that decides on it."""

from exports.csv.plan_csv import plan_csv
from exports.plan.plan_ics import plan_ics
from exports.slides.weekly_slides import weekly_slides
from ui.parts.coverage.next_steps import no_steps
from ui.parts.coverage.plan_list import show_plan, steps_of
from ui.parts.download_buttons import File, file_stem, offer_files
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.selection.view import View


@part("plan")
def show_plan_and_files(view: View) -> None:
    """What is to be done more, as a list, a table for Excel and a calendar; and the slides."""
    report, language, places, stem = view.report, view.language, tuple(view.address.places), file_stem(view)
    slides = File("slides", lambda: weekly_slides(report, language), f"giao-ban-{stem}.pptx", "pptx")
    square = File("slides_picture", lambda: _square(view), f"giao-ban-{stem}.png", "png")
    show_html(Html('<section class="ps-figure"><h2>{}</h2></section>').format(view.say("plan.title")))
    if not steps_of(view):
        none = no_steps(view) if report.not_begun else f"✓ {view.say('slides.plan.none')}"
        show_html(Html('<p class="ps-empty">{}</p>').format(none))
        offer_files(view, [slides, square])
        return
    show_plan(view)
    files = [
        slides,
        square,
        File("plan", lambda: plan_csv(report, language, places=places), f"ke-hoach-bu-{stem}.csv", "csv"),
        File("plan_ics", lambda: plan_ics(report, language, places=places), f"ke-hoach-bu-{stem}.ics", "ics"),
    ]
    offer_files(view, files, at_most=4)


def _square(view: View) -> bytes:
    from charts.pictures.meeting_square import meeting_square  # noqa: PLC0415 - matplotlib costs half a second

    return meeting_square(view.report, view.language)
