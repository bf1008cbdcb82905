"""The annex of what is still to be done: one line a place, the fewest further actions that close its gaps."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from exports.paper.form.letterhead import body
from exports.paper.form.name_lists import listed, place_names
from exports.paper.form.numbers import decimals, figure
from exports.paper.form.paper_blocks import Blocks, Table, columns_of
from exports.paper.form.pieces import Text, joined, ordinal, quoted, words
from exports.paper.report.annex_numbers import annex_called
from exports.plan.plan_words import by_agency
from indicators.compared.closing_plan import Action, Step, awaited, closing_plan
from indicators.compared.rows_to_mend import rows_to_mend
from indicators.report import Report
from indicators.required import ChannelUse
from records.programme.declared_measures import DeclaredMeasure
from records.workbook.folding import folded
from words import OFFICIAL, say

_COLUMNS = (("ordinal", 7, "center"), ("place", 15, "left"), ("more_sessions", 11, "right"), ("more_postings", 9, "right"))
_MORE = (("more_reports", 9, "right"), ("plan_notes", 51, "left"))
_COUNTED = (Action.HOLD, Action.POST, Action.SEND)  # the columns of counts, from left to right


def plan_annex(report: Report) -> Blocks:
    """The plan as a table, under what it rests on; every count says where it stands in report.json's `plan`."""
    columns = columns_of((*_COLUMNS, *_MORE))
    plan = closing_plan(report)
    numbered = list(enumerate(plan))
    by_place = [list(theirs) for _, theirs in groupby(numbered, key=lambda entry: entry[1].place.key)]
    rows = [_row(report, theirs, number) for number, theirs in enumerate(by_place, start=1)]
    return (body(_about(report, plan)), Table(say("paper.annex.plan", OFFICIAL).capitalize(), columns, rows))


def _about(report: Report, plan: Sequence[Step]) -> Text:
    """What the plan rests on: averages and rows to mend only where it has any."""
    running = "paper.plan.what_begun" if report.just_begun else "paper.plan.what"
    said = [words("paper.plan.what_ended" if any(step.ended for step in plan) else running)]
    said += [words("paper.plan.by_average")] if any(step.average for step in plan) else []
    said += [words("paper.plan.mend_first")] if any(step.action is Action.MEND or step.after_mending for step in plan) else []
    return joined(said, " ")


def _row(report: Report, theirs: Sequence[tuple[int, Step]], number: int) -> list[Text]:
    counts = [_count([(n, step) for n, step in theirs if step.action is action]) for action in _COUNTED]
    held = any(step.action is Action.HOLD for _, step in theirs)
    notes = list(dict.fromkeys(note for n, step in theirs for note in _notes(report, n, step, held=held)))
    steps, key = [step for _, step in theirs], theirs[0][1].place.key
    if any(step.action is Action.MEND for step in steps):
        notes += [words("paper.plan.others_too")] if rows_to_mend(report).of_others(key) else []
    elif any(step.after_mending and not step.asked_in for step in steps):
        notes.append(words("paper.plan.after_others"))
    waits = [action for action in awaited(report, steps[0].place) if all(step.action is not action for step in steps)]
    notes += [words(f"paper.plan.awaited.{'_'.join(waits)}")] if waits else []
    notes += [words("paper.plan.asked_in", period=quoted(name)) for name in dict.fromkeys(s.asked_in for s in steps) if name]
    return [ordinal(number), place_names([theirs[0][1].place]), *counts, joined(notes, "; ")]


def _count(steps: Sequence[tuple[int, Step]]) -> Text:
    """How many times; of sessions that nobody can count, that they cannot be."""
    known = [(n, step) for n, step in steps if step.count is not None]
    if known:
        return joined((figure(step.count, f"plan{n}_count") for n, step in known), "; ")
    return words("paper.plan.uncounted") if steps else ()


def _notes(report: Report, number: int, step: Step, *, held: bool) -> list[Text]:
    """What else is to be known of a step: its average, its channels, what else is to be done; `held`: sessions are planned."""
    programme, found = report.records.programme, []
    if step.average:
        facts = {"average": decimals(float(step.average.each), f"plan{number}_average")}
        found.append(words("paper.plan.average", **facts, of=figure(step.average.of, f"plan{number}_average_of")))
    channels = [programme.channel_names[need.what.channel] for need in step.closes if isinstance(need.what, ChannelUse)]
    if channels and step.action is Action.POST:
        found.append(words("paper.plan.channels", names=joined([quoted(name) for name in channels])))
    if step.measure:
        found.append(_reached(programme.measure(step.measure), number, step, held=held))
    if step.action is Action.MEND:
        found.append(_mended(number, step))
    if step.action is Action.FILL:
        found.append(words("paper.plan.fill", names=listed(by_agency(step)), annex=annex_called(report, "missing")))
    if step.count is None:
        found.append(words("paper.plan.no_average"))
    if step.not_reported and step.action is Action.HOLD:
        found.append(words("paper.plan.not_reported_ended" if step.ended else "paper.plan.not_reported"))
    return found


def _mended(number: int, step: Step) -> Text:
    """How many rows wait of those who are to mend them: the agencies of the place, or those of no place."""
    count, key = figure(step.count, f"plan{number}_count"), "mend" if step.place.place else "mend_whole"
    if not step.unplaced:
        return words(f"paper.plan.{key}", count=count)
    return words(f"paper.plan.{key}_unplaced", count=count, unplaced=figure(step.unplaced, f"plan{number}_unplaced"))


def _reached(measure: DeclaredMeasure, number: int, step: Step, *, held: bool) -> Text:
    """How much of a measure; of one in sessions that the sessions planned may be its own, so that nobody holds two for one."""
    facts: Mapping[str, Text] = {"name": quoted(measure.name), "count": figure(step.count, f"plan{number}_count")}
    same = held and measure.table == "activities" and folded(measure.unit or "") == folded("buổi")
    key = f"paper.plan.reach{'_with' if same else ''}{'_ended' if step.ended else ''}"
    return words(key, **facts, unit=quoted(measure.unit) if measure.unit else ())
