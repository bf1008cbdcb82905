"""A measure over the periods as steps that stand on zero: gaps where nothing is known, a band where a period is open."""

from indicators.compared.courses import Course, CoursePoint
from ui.parts.markup import NOTHING, Html, inner_link, joined
from ui.parts.over_time.course_words import course_name, headline, spoken, step_words, value_words
from ui.parts.table import Cell, cell, table_html
from ui.selection.navigation import PAGE_OF_MEASURE
from ui.selection.view import View
from words.formats import MISSING


def figure_html(view: View, course: Course, what: str, *, heading: str = "") -> Html:
    """
    A chart under its headline, with its table folded below.

    Args:
        view: whose language and addresses it has.
        course: the measure.
        what: what is measured, of whom: the line below the headline.
        heading: the headline, where it is not the one that the numbers give.
    """
    title = heading or headline(view, course)
    drawing = drawing_html(view, course, title) if course.known else NOTHING
    return Html('<section class="ps-figure ps-over"><h2>{}</h2><p class="ps-sub">{}</p>{}{}</section>').format(
        title, what, drawing, _folded(view, course, title)
    )


def drawing_html(view: View, course: Course, title: str) -> Html:
    """The steps with their values and the names of the periods; a click on one goes to the rows behind it."""
    top = top_of(course)
    columns = joined(_column(view, course, step, top) for step in course.steps)
    links = joined(
        Html('<a tabindex="-1" href="{}" title="{}"></a>').format(
            step_href(view, course.measure, step), f"{step.period.name}: {step_words(view, course, step)}"
        )
        for step in course.steps
    )
    names = joined(
        Html("<span>{}{}</span>").format(
            step.period.name, Html(" <b>{}</b>").format(view.say("over_time.open")) if step.open else ""
        )
        for step in course.steps
    )
    return Html(
        '<div class="ps-course" style="--ps-steps:{}"><div class="ps-course-plot" role="img" aria-label="{}">{}</div>'
        '<div class="ps-course-links" aria-hidden="true">{}</div><div class="ps-course-names" aria-hidden="true">{}</div></div>'
    ).format(len(course.steps), spoken(view, course, title), columns, links, names)


def mini_html(view: View, course: Course, top: float, said: str) -> Html:
    """Only the steps, small, on a scale that others share."""
    columns = joined(_column(view, course, step, top, labelled=False) for step in course.steps)
    return Html('<span class="ps-course-mini" role="img" aria-label="{}" style="--ps-steps:{}">{}</span>').format(
        said, len(course.steps), columns
    )


def top_of(*courses: Course) -> float:
    """What stands at the upper edge: all of a share, and more where more was counted; else the largest value."""
    largest = max((step.value or 0 for course in courses for step in course.known), default=0)
    return max(1.0, largest) if any(course.share for course in courses) else largest or 1.0


def step_href(view: View, measure: str, step: CoursePoint) -> str:
    """Where the rows of a measure in a period stand."""
    named = "" if measure in {*PAGE_OF_MEASURE, "coverage"} else measure
    return view.address.href(
        PAGE_OF_MEASURE.get(measure, "places"), period=step.period.code, requirement=named, month="", status=""
    )


def _column(view: View, course: Course, step: CoursePoint, top: float, *, labelled: bool = True) -> Html:
    """One period: its band where it is open, its step, its value above; a dotted line where nothing is known."""
    kind = "ps-course-open" if step.open else ""
    height = 0 if step.value is None else 100 * step.value / top
    mark = Html('<i class="ps-gap"></i>') if step.value is None else Html('<i style="height:{:.1f}%"></i>').format(height)
    label = (
        Html('<b style="bottom:{:.1f}%">{}</b>').format(
            height, MISSING if step.value is None else value_words(view, course, step.value)
        )
        if labelled
        else NOTHING
    )
    return Html('<span class="{}">{}{}</span>').format(kind, mark, label)


def _folded(view: View, course: Course, title: str) -> Html:
    """The table of the chart: each number is a link to its rows, for who uses no mouse."""
    headers = [view.say("over_time.period"), course_name(view, course), view.say("over_time.state")]
    rows = [_row(view, course, step) for step in course.steps]
    return Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(
        view.say("action.show_numbers"), table_html(title, headers, rows)
    )


def _row(view: View, course: Course, step: CoursePoint) -> list[Cell]:
    value = step_words(view, course, step)
    state = view.say("over_time.open" if step.open else "over_time.closed")
    return [
        cell(step.period.name),
        Cell(inner_link(step_href(view, course.measure, step), value), "number"),
        cell(state),
    ]
