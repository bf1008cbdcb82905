"""Part IV: what follows from the figures, for the office to complete."""

from exports.paper.form.form_rules import BLANK
from exports.paper.form.name_lists import nameable, places_in_prose
from exports.paper.form.pieces import Text, plain, words
from exports.paper.report.annex_numbers import annex_called
from indicators.compared.closing_plan import Action, closing_plan
from indicators.compared.rows_to_mend import rows_to_mend
from indicators.expected.requirements import State
from indicators.findings.debts import debts
from indicators.findings.spread import Spread
from indicators.place_report import PlaceReport
from indicators.report import Report
from indicators.required import MeasureTarget


def tasks(report: Report, spreads: tuple[Spread, ...]) -> list[Text]:
    """What is to be done next, a paragraph each; the last is left for the office to fill in."""
    figures = report.district.figures
    said = [words("paper.task.owed", annex=annex_called(report, "missing"))] if debts(report) else []
    said += _of_places(report, spreads)
    if figures.postings and figures.verified_postings is not None and figures.verified_postings < figures.postings:
        said.append(words("paper.task.evidence"))
    if plan := closing_plan(report):
        key = "plan_mend" if any(step.action is Action.MEND for step in plan) else "plan"
        key += "_ended" if plan[0].ended else "_begun" if report.just_begun else ""
        said.append(words(f"paper.task.{key}", annex=annex_called(report, "plan")))
    return [*said, words("paper.task.other", blank=plain(BLANK))]


def _of_places(report: Report, spreads: tuple[Spread, ...]) -> list[Text]:
    """The tasks about places; in the first days of a period only those with rows to mend, for nobody is behind."""
    sessions, postings = spreads[:2]
    waiting = {place.key for place in (*sessions.waiting, *postings.waiting)} & rows_to_mend(report).by_place.keys()
    to_mend = _about("waiting", tuple(place for place in report.places if place.key in waiting))
    if report.just_begun:
        return to_mend
    said = [*_about("sessions", sessions.none), *_about("postings", postings.none)]
    if report.as_of <= report.period.end:  # what is done later counts in the next period
        said += _about("partial", tuple(place for place in report.places if _began(place)))
    unheard = {place.key for place in (*sessions.silent, *postings.silent)}
    return [*said, *to_mend, *_about("silent", tuple(place for place in report.places if place.key in unheard))]


def _about(key: str, places: tuple[PlaceReport, ...]) -> list[Text]:
    """A task about some places; of too many, without their names."""
    if not places:
        return []
    if not nameable(places):
        return [words(f"paper.task.{key}_many")]
    return [words(f"paper.task.{key}", names=places_in_prose(places))]


def _began(place: PlaceReport) -> bool:
    return any(gap.state is State.PARTIAL and isinstance(gap.what, MeasureTarget) for gap in place.gaps)
