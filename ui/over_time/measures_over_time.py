"""Each measure of the whole, or of the chosen places, over the periods; and which periods these are."""

from collections.abc import Sequence

from indicators.compared.courses import Course, course_of, shown_measures
from indicators.expected.period_series import left_out
from indicators.report import Report
from ui.parts.markup import Html, joined, show_html
from ui.parts.over_time.step_drawing import figure_html
from ui.parts.parts import part
from ui.selection.view import View

# What stands far down on a phone, by its anchor.
STRIPS = {"places": "dia-ban-qua-cac-ky", "agencies": "don-vi-nop-muon"}
_FIVE = 5  # charts: three beside one another, and two below
_LEAST = 2  # periods: of one nothing can be said over time


def several(view: View) -> bool:
    """Whether there are periods to show side by side."""
    return len(view.periods()) >= _LEAST


@part("over_time_measures", kept=True)
def show_periods(view: View) -> None:
    """Which periods stand side by side and why the others do not; where there is only one, what is needed."""
    reports = view.periods()
    if not several(view):
        said = view.say("over_time.single", period=view.report.period.name)
        show_html(Html('<p class="ps-empty">{}</p>').format(said))
        return
    first, last = reports[0].period.name, reports[-1].period.name
    lines = [view.say("over_time.what", whose=_whose(view), first=first, last=last), view.say("over_time.notes")]
    apart = left_out([report.period for report in reports], view.records.programme.periods)
    if apart:
        lines.append(view.say("over_time.left_out", names=", ".join(period.name for period in apart)))
    ways = joined(
        (Html('<a href="#{}">{}</a>').format(anchor, view.say(f"over_time.to.{what}")) for what, anchor in STRIPS.items()),
        " · ",
    )
    what, *notes = (Html('<p class="ps-sub">{}</p>').format(line) for line in lines)
    ways = Html('<p class="ps-sub">{}</p>').format(ways)
    show_html(Html('<div class="ps-figure"><div class="ps-foot">{}{}</div>{}</div>').format(what, ways, joined(notes)))


@part("over_time_measures", kept=True)
def show_measures(view: View) -> None:
    """A chart a measure, the coverage first; that of the whole stands above those of chosen places."""
    if not several(view):
        return
    courses = _courses(view.periods(), shown_measures(view.records.programme), view.address.places)
    charts = joined(figure_html(view, course, _what(view, course)) for course in courses)
    size = "ps-courses ps-five" if len(courses) == _FIVE else "ps-courses"
    show_html(Html('<div class="{}">{}</div>').format(size, charts))


def _courses(reports: Sequence[Report], measures: Sequence[str], places: tuple[str, ...]) -> list[Course]:
    return [course_of(reports, measure, places) for measure in measures]


def _what(view: View, course: Course) -> str:
    """What is measured, and of whom."""
    kind = "share" if course.share else "per_month" if course.per_month else "sum"
    return view.say(f"over_time.what.{kind}", whose=_whose(view))


def _whose(view: View) -> str:
    return ", ".join(view.name(key) for key in view.address.places) or view.whole
