"""The message to an agency: before the deadline what is still to come, after it the same facts as the letter."""

from exports.issues.cause import unfinished
from exports.issues.faulty_cells import FaultyCell, asked_in, faulty_cells, how_many
from exports.paper.form.form_rules import BLANK
from exports.paper.form.letter import sheet_address
from exports.paper.form.name_lists import clause_name
from exports.paper.form.paper_blocks import plain_text
from exports.paper.letters.reminder import still_to_come
from exports.plan.new_deadline import asked_by
from indicators.expected.reports import ReportStatus
from indicators.findings.debts import debts
from indicators.report import Report
from words import OFFICIAL, say
from words.formats import MISSING, day, number

MOST_CELLS = 10  # more do not fit a message; the letter has them all


def reminder_text(report: Report, agency: str) -> str | None:
    """
    What to send to an agency (its key), in Vietnamese, line by line.

    Returns:
        None where it has sent every report and has no cell to correct, or nothing may be said of anybody.

    Raises:
        KeyError: there is no such agency.
    """
    name = report.records.programme.agency(agency).name
    if unfinished(report.records, OFFICIAL):
        return None
    owed = next((debt.owed for debt in debts(report) if debt.agency.key == agency), ())
    cells = faulty_cells(report, agency, OFFICIAL, of_period=True)
    coming = still_to_come(report, agency)
    if not owed and not coming and not cells:
        return None
    period, due = report.period.name, day(report.period.due, OFFICIAL)
    lines = [say("paper.message.hello", OFFICIAL, agency=name)]
    missing, came = ([status for status in (*owed, *coming) if status.came is sent] for sent in (False, True))
    if missing:
        key = "paper.message.owed" if owed else "paper.message.coming"
        lines.append(say(key, OFFICIAL, period=period, due=due, day=day(report.as_of, OFFICIAL)))
        lines += [_report(status) for status in missing]
    elif came:  # what it is about, for there is no other line that says it
        lines.append(say("paper.message.about" if owed else "paper.message.due", OFFICIAL, period=period, due=due))
    if came:
        lines.append(say("paper.message.came", OFFICIAL))
        lines += [_report(status) for status in came]
    lines += _to_mend(report, agency, cells)
    until = asked_by(report)
    told = day(until, OFFICIAL) if until else BLANK
    lines.append(say("paper.message.until", OFFICIAL, day=told, link=sheet_address(report) or BLANK))
    return "\n".join([*lines, say("paper.message.thanks", OFFICIAL)])


def _to_mend(report: Report, agency: str, cells: list[FaultyCell]) -> list[str]:
    """The cells to mend, those of no known period apart; where another period asks for these, which."""
    lines: list[str] = []
    for key, unplaced in (("cells", False), ("cells_unplaced", True)):
        theirs = [cell for cell in cells[:MOST_CELLS] if cell.unplaced is unplaced]
        lines += [say(f"paper.message.{key}", OFFICIAL), *map(_cell, theirs)] if theirs else []
    if len(cells) > MOST_CELLS:
        lines.append(say("paper.message.more", OFFICIAL, count=number(how_many(cells[MOST_CELLS:]), OFFICIAL)))
    elsewhere = asked_in(report, agency)
    return [*lines, say("paper.message.asked_in", OFFICIAL, period=elsewhere)] if elsewhere else lines


def _report(status: ReportStatus) -> str:
    """One report that does not count; of one whose row is there, what its row lacks."""
    said = say("paper.message.clause", OFFICIAL, name=plain_text(clause_name(status.clause)))
    if not status.came:
        return said
    is_unclear = status.waits and not status.named_rows
    return f"{said} ({say('paper.message.unclear' if is_unclear else f'report.{status.shown_status}', OFFICIAL)})"


def _cell(cell: FaultyCell) -> str:
    """One cell to mend; of a blank one nothing that was typed."""
    where = {"tab": cell.tab, "cell": cell.cell, "remedy": cell.remedy}
    if cell.repeats:
        return say("paper.message.repeats", OFFICIAL, raw=cell.raw or MISSING, reason=cell.reason, **where)
    near = say("export.nearest_names", OFFICIAL, names=", ".join(cell.nearest)) if cell.nearest else ""
    return (
        say("paper.message.cell", OFFICIAL, raw=cell.raw, near=f" {near}" if near else "", **where)
        if cell.raw
        else say("paper.message.row", OFFICIAL, **where)
    )
