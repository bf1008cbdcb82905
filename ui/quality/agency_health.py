"""Each agency's rows as one bar: counted as typed, counted after a repair, not counted yet; who has most to mend first."""

import pandas as pd

from indicators.findings.issues_to_correct import issues_to_mend
from records.ledger import Verdict
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.table import Cell, number, table_html
from ui.parts.tables.folded_table import folded_html
from ui.selection.view import View

CELLS = "cells"  # to mend: of rows that do not count, and the blank results of reports that came

# In the order of the bar: the state that a part looks like, and its sign.
_PARTS = {Verdict.ACCEPTED: ("met", "✓"), Verdict.REPAIRED: ("not_due", "✎"), Verdict.REJECTED: ("none", "✕")}


@part("agency_health", kept=True)
def show_agency_health(view: View) -> None:
    """Draw the table of all agencies that have rows; nothing where no row names one."""
    counts = rows_of_agencies(view)
    if counts.empty:
        return
    names = {agency.key: agency.name for agency in view.records.programme.agencies}
    verdicts = (view.say(f"quality.{verdict}") for verdict in _PARTS)
    headers = [view.say("field.agency"), view.say("quality.rows"), *verdicts, view.say("own.all_cells")]
    rows = [_row(view, key, names[key], dict(counts.loc[key])) for key in counts.index]
    waiting = int((counts[CELLS] > 0).sum())
    facts = {"all": view.number(len(counts))}
    title = view.say_many("agency_health.title", waiting, **facts) if waiting else view.say("agency_health.title.none", **facts)
    of_none = _of_none(view, counts)
    if view.many:  # the page of a hundred places ends soon enough, and its list stays what it is about
        table = table_html(view.say("agency_health.caption"), headers, rows, kind="ps-health ps-stack")
        show_html(Html('<details class="ps-more ps-figure"><summary>{}</summary>{}{}</details>').format(title, of_none, table))
        return
    table = folded_html(view, view.say("agency_health.caption"), headers, rows, kind="ps-health ps-stack")
    show_html(Html('<section class="ps-figure"><h2>{}</h2>{}{}</section>').format(title, of_none, table))


def _of_none(view: View, counts: pd.DataFrame) -> Html:
    """How many rows do not count and are of no agency that can be told, so that the table adds up."""
    rest = int((view.records.ledger["verdict"] == Verdict.REJECTED).sum()) - int(counts[Verdict.REJECTED].sum())
    return Html('<p class="ps-sub">{}</p>').format(view.say_many("agency_health.of_none", rest)) if rest else NOTHING


def rows_of_agencies(view: View) -> pd.DataFrame:
    """
    How many rows of each agency have each verdict, and how many of its cells are to be mended, in the whole workbook.

    Returns:
        One row an agency that has rows, by its key, with a column a verdict but ignored, and `CELLS`; most cells to mend
        first, then the order of the office. Rows that name no agency are of none.
    """
    ledger = view.records.ledger
    order = [agency.key for agency in view.records.programme.agencies]
    ours = ledger[ledger["verdict"].isin(list(_PARTS)) & ledger["agency"].isin(order)]
    counts = pd.crosstab(ours["agency"], ours["verdict"])
    known = counts.reindex(index=[key for key in order if key in counts.index], columns=list(_PARTS), fill_value=0)
    to_mend = issues_to_mend(view.report)["agency"].value_counts()
    known[CELLS] = [int(to_mend.get(key, 0)) for key in known.index]
    return known.sort_values([CELLS, Verdict.REJECTED], ascending=False, kind="stable")


def _row(view: View, key: str, name: str, counts: dict[str, int]) -> list[Cell]:
    """The agency with the way to its cells, its bar, and the same in numbers."""
    segments = joined(
        Html('<i class="ps-{}" style="flex-grow:{}">{} {}</i>').format(
            state, counts[verdict], sign, view.number(counts[verdict])
        )
        for verdict, (state, sign) in _PARTS.items()
        if counts[verdict]
    )
    bar = Html('<div class="ps-standing" aria-hidden="true">{}</div>').format(segments)
    head = inner_link(view.address.href("quality", agency=key, requirement=""), name)
    return [Cell(head), Cell(bar), *(number(view.number(counts[part])) for part in (*_PARTS, CELLS))]
