"""The plan as a calendar that phones and mail programs take: one task for each step, due when the period is."""

from collections.abc import Collection
from datetime import date, datetime, time
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from exports.file_values import chosen_places
from exports.plan.new_deadline import last_day
from exports.plan.plan_words import doubt_in_words, told_of
from exports.wording import place_name
from indicators.compared.closing_plan import Action, Step, closing_plan
from indicators.report import Report
from records.workbook.characters import writable
from words import say

_PRODUCT = "-//Phu Song 111//Ke hoach bu//VI"


def plan_ics(report: Report, language: str, *, places: Collection[str] | None = None) -> bytes:
    """
    A calendar of all-day entries, one for each step of the plan, in its order.

    While the period runs, what is done in it stands on its last day. All else stands on the day that letters propose: the
    deadline, and once it is over the new one. A title keeps what makes its step doubtful. An entry keeps its number from one
    download to the next, so that a calendar that takes the file again changes it and does not double it.

    Args:
        report: of the period.
        language: of the entries.
        places: keys of the places to plan for, all and the whole where none is given.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for step in closing_plan(report, chosen_places(report, places) if places else None):
        calendar.add_component(_entry(report, step, language))
    return bytes(calendar.to_ical())


def _entry(report: Report, step: Step, language: str) -> Event:
    programme = report.records.programme
    name = place_name(step.place, language)
    entry = Event()
    # Not what it closes: that becomes less while the work goes on.
    which = step.measure or ("uncounted" if step.count is None else "")
    whole = f"{report.records.source}/{report.period.code}/{step.place.key}/{step.action}/{which}"
    entry.add("uid", f"{uuid5(NAMESPACE_URL, whole)}@phu-song-111")
    entry.add("dtstamp", datetime.combine(report.as_of, time(), tzinfo=report.records.read_at.tzinfo))
    entry.add("dtstart", _day(report, step))
    entry.add("summary", writable(say("plan.entry", language, place=name, step=told_of(step, programme, language))))
    told = (say("plan.period", language, period=report.period.name), doubt_in_words(step, language))
    entry.add("description", writable(" ".join(filter(None, told))))
    entry.add("transp", "TRANSPARENT")  # the official is not busy all that day
    return entry


def _day(report: Report, step: Step) -> date:
    in_period = step.action in (Action.HOLD, Action.POST, Action.REACH) and report.as_of <= report.period.end
    return report.period.end if in_period else last_day(report)
