"""The rows behind a number: the one place that every tile, cell, bar and choice of a number leads to."""

from dataclasses import replace
from datetime import date
from typing import assert_never

import pandas as pd
import streamlit as st

from indicators.compared.months import months_of
from indicators.findings.behind import activities_behind, postings_behind, rows_behind, sum_behind
from indicators.required import (
    TARGETED,
    ChannelUse,
    DeclaredTarget,
    ExpectedReport,
    MeasureTarget,
    Required,
    required_of,
)
from records.programme.programme import Programme
from records.workbook.column import Table
from records.workbook.columns import ACTIVITIES, POSTINGS, SUBMISSIONS, table_named
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.parts.row_table import show_rows
from ui.parts.sentences import requirement_words
from ui.selection.filters import seed, write_address
from ui.selection.view import View
from words.formats import month as month_words


@part("rows")
def show_rows_behind(view: View) -> None:
    """The rows of the chosen requirement and month in the chosen places, and what they add up to."""
    if view.many and not is_asked(view):
        with st.expander(view.say("behind.title")):
            _choices(view)
        return
    title, hint = view.say("behind.title"), view.say("behind.hint")
    show_html(Html('<div class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p></div>').format(title, hint))
    what, month = _choices(view)
    if what:
        rows = rows_behind(view.report, chosen_places(view), what, month)
        caption = view.say("rows.of_requirement", requirement=requirement_words(view, what), place=_who(view, month))
        total = total_words(view, rows, what)
        show_rows(view, table_of(what, view.records.programme), rows, caption, total=total, chosen_by=(what.key, month))
    elif month:
        _show_everything(view, month)


@part("rows")
def show_all_rows(view: View) -> None:
    """All rows of the chosen places, where no number was chosen whose rows stand above already."""
    if chosen_places(view) and not (view.address.requirement or view.address.month):
        _show_everything(view, None)


def is_asked(view: View) -> bool:
    """Whether a number was chosen whose rows are looked for: then they stand first."""
    return bool(view.address.requirement or view.address.month)


def chosen_places(view: View) -> tuple[str, ...]:
    """The keys of the places that were chosen; none where the whole district is looked at."""
    return tuple(there.key for there in view.places) if view.address.places else ()


def requirement_options(view: View) -> list[Required]:
    """The numbers whose rows can be shown: what was done, channels used or required, reports expected."""
    places = chosen_places(view)
    whole = () if places else (view.report.district,)
    asked: set[Required] = {requirement.what for there in (*view.places, *whole) for requirement in there.requirements}
    used = {ChannelUse(str(code)) for code in postings_behind(view.report, places)["channel"].unique()}
    channels = [ChannelUse(channel.code) for channel in view.records.programme.channels]
    reports = [ExpectedReport(clause.code) for clause in view.records.programme.clauses]
    measures = map(MeasureTarget, TARGETED)
    declared = [DeclaredTarget(measure.code) for measure in view.records.programme.measures]
    return [
        *measures,
        *declared,
        *(use for use in channels if use in asked | used),
        *(sent for sent in reports if sent in asked),
    ]


def table_of(what: Required, programme: Programme) -> Table:
    """The table in which the rows of a requirement stand."""
    match what:
        case ExpectedReport():
            return SUBMISSIONS
        case DeclaredTarget(code):
            return table_named(programme.measure(code).table)
        case ChannelUse() | MeasureTarget("postings"):
            return POSTINGS
        case MeasureTarget():
            return ACTIVITIES
        case _:
            assert_never(what)


def total_words(view: View, rows: pd.DataFrame, what: Required) -> str:
    """What rows add up to, in words: `cộng 17 lượt`; nothing where none of them says it."""
    total = sum_behind(rows, what, view.records.programme)
    if total is None:
        return ""
    if isinstance(what, DeclaredTarget):
        unit = view.records.programme.measure(what.code).unit or ""
        return view.say("rows.sum.declared", count=view.number(total), unit=unit).strip()
    return view.say_many(f"rows.sum.{_summed(what)}", total)


def _summed(what: MeasureTarget | ChannelUse | ExpectedReport) -> str:
    """What the rows of a requirement add up to: reports, postings, or the measure itself."""
    match what:
        case ExpectedReport():
            return "report"
        case ChannelUse():
            return "postings"
        case MeasureTarget(measure):
            return measure
        case _:
            assert_never(what)


def _choices(view: View) -> tuple[Required | None, date | None]:
    """The requirement and the month, at widgets that say what a link chose; written into the URL."""
    wide, narrow = st.columns([3, 2])
    with wide:
        what = _requirement_choice(view)
    with narrow:
        month = "" if isinstance(what, ExpectedReport) else _month_choice(view)
    chosen = replace(view.address, requirement=what.key if what else "", month=month)
    if chosen != view.address:
        write_address(chosen)
    return what, chosen.first_of_month


def _requirement_choice(view: View) -> Required | None:
    nothing = "behind.everything" if view.address.month else "behind.choose"
    names = {"": view.say(nothing)} | {what.key: requirement_words(view, what) for what in requirement_options(view)}
    seed("rows_requirement", view.address.requirement if view.address.requirement in names else "", options=names)
    label = view.say("behind.requirement")
    key = st.selectbox(label, list(names), format_func=names.__getitem__, key="rows_requirement")
    return required_of(key) if key else None


def _month_choice(view: View) -> str:
    months = {f"{first:%Y-%m}": month_words(first, view.language) for first in months_of(view.report)}
    names = {"": view.say("behind.all_months")} | months
    seed("rows_month", view.address.month if view.address.month in names else "", options=names)
    return st.selectbox(view.say("chart.month"), list(names), format_func=names.__getitem__, key="rows_month") or ""


def _show_everything(view: View, month: date | None) -> None:
    """All activities and postings that count."""
    places = chosen_places(view)
    activities, postings = activities_behind(view.report, places, month), postings_behind(view.report, places, month=month)
    for table, rows, measure in ((ACTIVITIES, activities, "sessions"), (POSTINGS, postings, "postings")):
        caption = view.say(f"rows.{table.name}", place=_who(view, month))
        show_rows(view, table, rows, caption, total=total_words(view, rows, MeasureTarget(measure)), chosen_by=month)


def _who(view: View, month: date | None) -> str:
    """Whose rows, and of which month."""
    names = ", ".join(view.name(key) for key in chosen_places(view)) or view.whole
    return names if month is None else view.say("behind.of_month", place=names, month=month_words(month, view.language))
