"""The slide of the plan: one line a place; what is known to be needed apart from what rows that wait or silence may hold."""

from collections.abc import Sequence
from itertools import groupby

from exports.plan.plan_sums import KINDS, doubts_in_words, in_words, plan_sums
from exports.slides.slide_parts import Slides, rows_below
from exports.wording import place_name
from indicators.compared.closing_plan import Action, Step, awaited, closing_plan
from indicators.report import Report
from words import say
from words.catalogue import say_many
from words.formats import MISSING, number

_SHARES = (22, 11, 15, 10, 42)  # per cent of the columns


def put_plan(deck: Slides, report: Report, language: str) -> None:
    """The slide: in the title the sums of what is known, above the table those of what is not, in brackets as in its cells."""
    steps = closing_plan(report)
    if not steps:
        key = "slides.plan.not_begun" if report.not_begun else "slides.plan.none"
        deck.add(say(key, language), said="" if report.not_begun else say("slides.plan.none.why", language))
        return
    head = [say(key, language) for key in ("field.place", *(f"slides.plan.{action}" for action in KINDS), "slides.plan.other")]
    rows = [_row(report, list(theirs), language) for _, theirs in groupby(steps, key=lambda step: step.place.key)]
    notes = _doubts(steps, language)
    shown = rows_below(notes, [head, *rows], _SHARES)
    if shown < len(rows):
        shown = rows_below([*notes, "…"], [head, *rows], _SHARES)
    first = number(shown, language)
    more = [say_many("slides.more_rows", len(rows) - shown, language, shown=first)] if len(rows) > shown else []
    deck.add(_title(report, steps, language), notes=[*notes, *more], table=[head, *rows[:shown]], shares=_SHARES)


def _title(report: Report, steps: Sequence[Step], language: str) -> str:
    """The rows to mend first, then the sums of what is known to be needed."""
    sums = plan_sums(steps)
    what = in_words(sums.sure, language)
    if report.just_begun:
        return say("slides.plan.begun" if what else "slides.plan.begun_uncounted", language, what=what)
    if sums.mend:
        key = "slides.plan.first" if what else "slides.plan.mending"
        return say(key, language, mend=number(sums.mend, language), what=what)
    if what:
        return say("slides.plan", language, what=what)
    return say("slides.plan.if_done" if steps[0].ended else "slides.plan.uncounted", language)


def _doubts(steps: Sequence[Step], language: str) -> list[str]:
    """Remarks that the period is over, and how much of the plan is in doubt and why; none where nothing is."""
    lines = [say("slides.plan.ended_only", language)] if steps[0].ended else []
    told = doubts_in_words(plan_sums(steps), language)
    return [*lines, say("slides.plan.doubts", language, what="; ".join(told))] if told else lines


def _row(report: Report, steps: Sequence[Step], language: str) -> list[str]:
    counts = [_count([step for step in steps if step.action is action], language) for action in KINDS]
    return [place_name(steps[0].place, language), *counts, _others(report, steps, language)]


def _count(steps: Sequence[Step], language: str) -> str:
    """`3`, in doubt `(3)`; a dash where nothing is needed, a sign where nobody can know how many."""
    known = [step for step in steps if step.count is not None]
    if steps and not known:
        return say("slides.plan.unknown", language)
    groups = (("{}", [step for step in known if step.sure]), ("({})", [step for step in known if not step.sure]))
    told = [form.format(number(sum(step.count or 0 for step in found), language)) for form, found in groups if found]
    return " + ".join(told) or MISSING


def _others(report: Report, steps: Sequence[Step], language: str) -> str:
    """What else is to be done there: rows to mend, reports to fill in, measures of the office's own."""
    mended = [step.count for step in steps if step.action is Action.MEND and step.count]
    filled = sum(step.count or 0 for step in steps if step.action is Action.FILL)
    reached = sum(step.action is Action.REACH for step in steps)
    counts = {"slides.plan.mend": sum(mended), "slides.plan.fill": filled, "slides.plan.reach": reached}
    told = [say_many(key, count, language) for key, count in counts.items() if count]
    waits = [action for action in awaited(report, steps[0].place) if all(step.action is not action for step in steps)]
    if (waits or any(step.after_mending and not step.asked_in for step in steps)) and not mended:
        told.insert(0, say("slides.plan.after_others", language))
    if any(step.asked_in for step in steps):
        told.append(say("slides.plan.unplaced", language))
    elif waits and mended:
        told.append(say(f"slides.plan.awaited.{'_'.join(waits)}", language))
    return "; ".join(told) or MISSING
