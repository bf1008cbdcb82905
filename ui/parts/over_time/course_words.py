"""What a measure over the periods says: its name, its values, and the sentence over its chart, all from the numbers."""

import math

from exports.measure_names import measure_name
from indicators.compared.changes import RATES
from indicators.compared.courses import Course, CoursePoint
from indicators.measures import measure_of
from ui.selection.view import View
from words.formats import decimal, fraction_with_share, share


def named(view: View, measure: str) -> str:
    """What a measure is called."""
    if measure in RATES:
        return view.say(f"measure.{measure}")
    return measure_name(measure_of(measure, view.records.programme), view.language)


def course_name(view: View, course: Course) -> str:
    """What a measure over the periods is called; of sums for each month so."""
    name = named(view, course.measure)
    return view.say("over_time.per_month", measure=name) if course.per_month else name


def value_words(view: View, course: Course, value: float | None) -> str:
    """A value as it stands over its step: a share in per cent, a sum as a whole number, a sum for each month with a decimal."""
    if course.share:
        return share(value, view.language)
    if value is None or not course.per_month:
        return view.number(None if value is None else round(value))
    return decimal(value, view.language)


def step_words(view: View, course: Course, step: CoursePoint) -> str:
    """The value of a period in full: of a share the fraction first, of sums for each month both numbers; or why none."""
    if step.not_applicable:
        return view.say("state.not_applicable")
    if step.value is None:
        return view.say("over_time.unknown")
    if step.part:
        return fraction_with_share(*step.part, view.language)
    if step.over:
        total, months = step.over
        written = view.say_many("over_time.of_months", math.ceil(months), months=decimal(months, view.language))
        return f"{value_words(view, course, step.value)} ({view.number(total)} {written})"
    return value_words(view, course, step.value)


def headline(view: View, course: Course) -> str:
    """What the chart shows: how the measure moved in the last closed period of which it is known, from the one before."""
    name, closed = course_name(view, course), course.closed
    if course.not_applicable:
        return f"{name}: {view.say('state.not_applicable')}"
    if not course.known:
        return view.say("over_time.nothing", measure=name)
    last = course.known[-1]
    if len(closed) < 2:  # noqa: PLR2004 - a movement has two ends
        return view.say("over_time.one", measure=name, now=value_words(view, course, last.value), last=last.period.name)
    before, now = (value_words(view, course, step.value) for step in (closed[-2], closed[-1]))
    key = "same" if before == now else "rose" if (closed[-1].value or 0) > (closed[-2].value or 0) else "fell"
    facts = {"first": closed[-2].period.name, "last": closed[-1].period.name, "before": before, "now": now}
    said = view.say(f"over_time.{key}", measure=name, **facts)
    if not last.open:
        return said
    return view.say("over_time.so_far", said=said, now=value_words(view, course, last.value))


def span_words(first: str, last: str) -> str:
    """Two periods by their names, the year once where both end with the same: `Quý II → Quý III/2023`; of one its name."""
    if first == last:
        return last
    (before, _, year), (_, _, same) = first.rpartition("/"), last.rpartition("/")
    return f"{before if before and year == same else first} → {last}"


def spoken(view: View, course: Course, title: str) -> str:
    """The chart as a text: its headline, then each period with its value."""
    values = "; ".join(f"{_period(view, step)}: {step_words(view, course, step)}" for step in course.steps)
    return f"{title}. {values}"


def _period(view: View, step: CoursePoint) -> str:
    return f"{step.period.name} ({view.say('over_time.open')})" if step.open else step.period.name
