"""A faulty table of the office: the one thing to do, before anything that follows from it."""

from records.cleaning.office_gaps import OfficeGap
from ui.parts.markup import Html, inner_link, show_html
from ui.selection.view import View


def show_office_cause(view: View) -> None:
    """What the office must fill in; where no line of a table is left, that no verdict is passed."""
    gaps = told_gaps(view)
    if gaps:
        show_html(_cause(view, gaps))


def told_gaps(view: View) -> tuple[OfficeGap, ...]:
    """The gaps for which rows wait, or that leave a table without any line; another is a problem of its own cell."""
    return tuple(gap for gap in view.records.office_gaps if gap.waiting or gap.whole)


def no_verdict(view: View) -> bool:
    """Whether most lines of a table are left out, so that nothing may be said of anybody: it might be of the wrong ones."""
    programme = view.records.programme
    left = {"agencies": len(programme.agencies), "clauses": len(programme.clauses)}
    return any(gap.whole or gap.rows > left[gap.table] for gap in view.records.office_gaps if gap.table in left)


def _cause(view: View, gaps: tuple[OfficeGap, ...]) -> Html:
    waiting = len(frozenset[tuple[str, int]]().union(*(gap.waiting for gap in gaps)))
    columns = ", ".join(view.say_many(f"cause.{gap.table}", gap.rows, label=gap.label) for gap in gaps)
    rows = view.say_many("count.rows", waiting)
    said = view.say("cause.fill" if waiting else "cause.fill_alone", columns=columns, rows=rows)
    why = view.say("cause.no_verdict") if no_verdict(view) else view.say("cause.until_then")
    way = inner_link(view.address.href("quality", requirement=""), view.say("cause.see"))
    return Html('<div class="ps-error" role="alert"><p><strong>⚠ {}</strong></p><p>{} {}</p></div>').format(said, why, way)
