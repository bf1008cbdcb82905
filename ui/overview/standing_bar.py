"""The whole as one bar: met, sent and not counted yet, still missing, unknown, not due; with the days to the deadline."""

from indicators.findings.standing import RequirementCounts, standing_of
from indicators.place_report import known_met_of
from ui.parts.coverage.state_bar import standing_words, state_bar_html
from ui.parts.markup import Html, joined, show_html
from ui.parts.parts import part
from ui.selection.view import View
from words.formats import day, fraction_with_share


@part("standing", kept=True)
def show_standing(view: View) -> None:
    """Draw the bar of the chosen places, or of the whole; nothing where nothing is required."""
    standing = standing_of(view.places if view.address.places else (*view.report.places, view.report.district))
    if standing.required:
        met = known_met_of(view.places) if view.address.places else view.report.known_met
        show_html(standing_html(view, standing, known=met is not None))


def standing_html(view: View, standing: RequirementCounts, *, known: bool = True) -> Html:
    """
    The bar, and the same in words below it, with the share of what is due.

    Of it nothing is said where nothing that counts is known, nor in the first days of a period, in which nothing is due.
    """
    shares = known and not view.report.just_begun
    due = _of_due(view, standing) if shares else ""
    words = joined(filter(None, (standing_words(view, standing), due, _deadline(view))), " · ")
    return Html('<div class="ps-figure">{}<p class="ps-second">{}</p></div>').format(state_bar_html(view, standing), words)


def _of_due(view: View, standing: RequirementCounts) -> str:
    """The share of what is due; it names the reports that the bar has as sent and that are not due either."""
    if not standing.due or standing.due == standing.required:
        return ""
    of_due, early = fraction_with_share(standing.met, standing.due, view.language), standing.waiting_not_due
    return view.say_many("standing.due.waits", early, fraction=of_due) if early else view.say("standing.due", fraction=of_due)


def _deadline(view: View) -> str:
    """How many days there are to the deadline, or have passed since."""
    period, as_of = view.report.period, view.report.as_of
    days = (period.due - as_of).days
    if view.report.not_begun:
        dates = {"start": day(period.start, view.language), "due": day(period.due, view.language)}
        return view.say("standing.not_begun", **dates)
    key = "standing.days_left" if days > 0 else "standing.last_day" if days == 0 else "standing.days_since"
    if days == 0:
        return view.say(key, due=day(period.due, view.language))
    return view.say_many(key, abs(days), due=day(period.due, view.language))
