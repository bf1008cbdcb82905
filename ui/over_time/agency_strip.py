"""Agencies × periods: how well each kept the deadlines, each cell leading to its reports."""

from collections.abc import Sequence

from indicators.compared.lateness import Lateness, PeriodPunctuality, lateness
from indicators.expected.reports import WAITING
from indicators.report import Report
from looks import STATE_OF_STATUS, STATUS_SYMBOLS, SYMBOLS
from records.programme.place_names import WHOLE_DISTRICT
from ui.over_time.measures_over_time import STRIPS, several
from ui.over_time.strip_table import short_name, strip_html
from ui.parts.markup import Html, inner_link, show_html
from ui.parts.over_time.course_words import span_words
from ui.parts.parts import part
from ui.parts.sentences import some_names
from ui.parts.states import legend_of_statuses, not_applicable
from ui.parts.table import Cell, cell
from ui.selection.view import View
from words.formats import fraction


@part("over_time_strips", kept=True)
def show_agency_strip(view: View) -> None:
    """Draw it, the most often late first."""
    if not several(view):
        return
    agencies = lateness(view.periods(), view.address.places)
    if not agencies:
        return
    heads = (view.say("field.agency"), view.say("over_time.late.heading"))
    table = strip_html(view, view.say("over_time.late.caption"), heads, [_row(view, each) for each in agencies])
    shown = {kept.worst for each in agencies for kept in each.kept if kept.worst}
    show_html(
        Html('<section class="ps-figure" id="{}"><h2>{}</h2><p class="ps-sub">{}</p>{}{}</section>').format(
            STRIPS["agencies"], _title(view, agencies), view.say("over_time.late.what"), table, legend_of_statuses(view, shown)
        )
    )


def _title(view: View, agencies: Sequence[Lateness]) -> str:
    """How many agencies were late or owe, and who most often."""
    worst, late = agencies[0], sum(each.late > 0 for each in agencies)
    closed = [kept.report.period.name for kept in worst.kept if not kept.report.open and not kept.report.untouched]
    if not closed:
        return view.say("over_time.late.title.open")
    span = span_words(closed[0], closed[-1])
    if not late:
        return view.say("over_time.late.title.none", span=span)
    counts = {"count": late, "all": len(agencies), "late": worst.late, "periods": worst.periods}
    counts["reports"] = worst.late_reports
    said = view.say(
        "over_time.late.title",
        name=_worst_names(view, agencies),
        span=span,
        **{key: view.number(n) for key, n in counts.items()},
    )
    always = sum(each.late == each.periods > 1 for each in agencies)
    return f"{said}; {view.say_many('over_time.late.always', always)}" if always > 1 else said


def _worst_names(view: View, agencies: Sequence[Lateness]) -> str:
    """The agencies that were late as often as the first: one of them alone would be blamed for its place in the register."""
    first = (agencies[0].late, agencies[0].late_reports, agencies[0].periods)
    equal = [each.agency.name for each in agencies if (each.late, each.late_reports, each.periods) == first]
    return some_names(view, equal, agencies=True)


def _row(view: View, each: Lateness) -> list[Cell]:
    said = view.say("over_time.late.periods", count=view.number(each.late), all=view.number(each.periods))
    return [cell(each.agency.name), cell(said, "number"), *(_cell(view, each, kept) for kept in each.kept)]


def _cell(view: View, each: Lateness, kept: PeriodPunctuality) -> Cell:
    if kept.worst is None:
        return not_applicable(view)
    period = kept.report.period.name
    if kept.report.untouched and not kept.report.open:
        return _unknown(view, each, kept.report)
    in_time = fraction(kept.on_time, len(kept.statuses), view.language)
    status = view.say(f"report.{kept.worst}")
    said = view.say("over_time.late.cell", name=each.agency.name, period=period, status=status, part=in_time)
    inner = Html('<span class="ps-symbol">{}</span><span class="ps-amount">{}</span>').format(
        STATUS_SYMBOLS[kept.worst], in_time
    )
    return Cell(
        inner_link(_href(view, each, kept), inner, label=said),
        f"ps-cell ps-{STATE_OF_STATUS[kept.worst]}",
        short_name(kept.report),
    )


def _unknown(view: View, each: Lateness, report: Report) -> Cell:
    """The cell of a closed period that no row is of: it judges nobody."""
    said = view.say("empty_period.of", name=each.agency.name, period=report.period.name)
    inner = Html('<span class="ps-symbol" aria-hidden="true">{}</span><span class="ps-unseen">{}</span>')
    return Cell(inner.format(SYMBOLS["not_reported"], said), "ps-cell ps-not_reported", short_name(report))


def _href(view: View, each: Lateness, kept: PeriodPunctuality) -> str:
    """The reports of the cell's status, of the agency's own place; what was sent and does not count: its cells to mend."""
    changes = {"period": kept.report.period.code, "requirement": ""}
    if kept.worst == WAITING:
        return view.address.href("quality", agency=each.agency.key, status="", **changes)
    home = kept.report.of_place(kept.statuses[0])
    places = () if home == WHOLE_DISTRICT else (home,)
    return view.address.href("progress", status=kept.worst, places=places, **changes)
