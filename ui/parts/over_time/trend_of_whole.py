"""The one small chart of the whole over the periods: how its coverage moved."""

from indicators.compared.courses import course_of
from ui.parts.markup import Html, inner_link, show_html
from ui.parts.over_time.course_words import headline
from ui.parts.over_time.step_drawing import figure_html
from ui.parts.parts import part
from ui.selection.view import View


@part("over_time_whole", kept=True)
def show_trend_of_the_whole(view: View, *, leads_on: bool = True) -> None:
    """
    Draw the coverage of the whole, whatever places are chosen.

    On a page that is not about time, nothing where fewer than two periods are known.

    Args:
        view: whose periods are shown.
        leads_on: whether a link leads to the page with all measures: not on that page itself.
    """
    reports = view.periods()
    course = course_of(reports, "coverage") if reports else None
    if course is None or len(course.known) < (2 if leads_on else 1):  # one value is no movement
        return
    what = view.say("over_time.what.share", whose=view.whole)
    more = Html(" {}").format(inner_link(view.address.href("over_time", requirement=""), view.say("over_time.go")))
    show_html(figure_html(view, course, Html("{}{}").format(what, more if leads_on else ""), heading=headline(view, course)))
