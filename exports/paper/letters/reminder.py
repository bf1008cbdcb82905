"""The letter to those who still owe: what each owes, and which cells of its rows need mending; it asks and never blames."""

from collections.abc import Sequence

from exports.issues.cause import unfinished
from exports.issues.faulty_cells import FaultyCell, asked_in, faulty_cells
from exports.paper.docx.word_file import word_file
from exports.paper.docx.word_template import opened
from exports.paper.form.form_dates import cited, period_words, until
from exports.paper.form.letter import letter, sheet_address
from exports.paper.form.letterhead import body, ending
from exports.paper.form.name_lists import clause_name, of_whole
from exports.paper.form.paper_blocks import FORM, Block, Blocks, Paper, Paragraph, Table, columns_of, plain_text
from exports.paper.form.pieces import Text, joined, moment, ordinal, quoted, words
from exports.paper.report.annexes import status_words, unclear_words
from exports.paper.report.reporting import received_of_expected
from exports.plan.new_deadline import asked_by
from indicators.compared.rows_to_mend import rows_to_mend
from indicators.expected.reports import ReportStatus
from indicators.findings.debts import Debt, debts, to_come
from indicators.report import Report
from records.programme.programme import Agency
from words import OFFICIAL, say
from words.formats import day_in_prose, day_span


def reminder_docx(report: Report, *, agency: str | None = None, template: bytes | None = None) -> bytes | None:
    """The letter as a Word file, see `reminder_paper`; `template`: one that is usable, ours where none is given."""
    paper = reminder_paper(report, agency=agency)
    return word_file(paper, opened(template)) if paper else None


def reminder_paper(report: Report, *, agency: str | None = None) -> Paper | None:
    """
    The letter, in Vietnamese and in the form of Nghị định 30/2020/NĐ-CP; number and day are blank.

    Before the deadline nobody owes: a letter then asks one agency for cells to be mended until that day, and names what is
    still to come, apart from what came and does not count yet. Who has nothing to mend gets no letter, only the message.
    Cells of no known period are listed in the letter of one period, see `asking_period`; the others say which.

    Args:
        report: of the period.
        agency: the key of the one it goes to, with the cells of its rows that need mending; None: one letter to all who owe.

    Returns:
        None where nobody owes, or nothing may be said of anybody; for one agency where it neither owes nor has anything to
        mend.

    Raises:
        KeyError: there is no such agency.
    """
    if unfinished(report.records, OFFICIAL):
        return None
    every = debts(report)
    owing = every if agency is None else tuple(debt for debt in every if debt.agency.key == agency)
    cells = [] if agency is None else faulty_cells(report, agency, OFFICIAL, of_period=True)
    if not owing and not cells:
        return None
    names = [debt.agency.name for debt in owing] or [_agency(report, agency).name]
    programme = quoted(report.records.programme.settings.programme_name)
    unknown = bool(cells) and all(cell.unplaced for cell in cells)
    about = words("paper.reminder.about_unplaced" if unknown else "paper.reminder.about_cells", period=period_words(report))
    if owing:
        about = words(f"paper.reminder.{_about(owing)}", programme=programme, period=period_words(report))
    coming = () if agency is None else still_to_come(report, agency)
    return letter(report, about, names, _content(report, owing, cells, coming, agency))


def _about(owing: Sequence[Debt]) -> str:
    """Whether the letter asks for what did not come, for what is missing in what came, or for both."""
    came = {status.came for debt in owing for status in debt.owed}
    return "about_both" if len(came) > 1 else "about_to_complete" if came == {True} else "about"


def still_to_come(report: Report, agency: str) -> list[ReportStatus]:
    """Its reports that are not due yet, without those that came in rows of which none is to be mended."""
    mend = rows_to_mend(report)
    return [each for each in to_come(report).get(agency, ()) if not each.waits or mend.of_report(each)]


def new_day(report: Report) -> Text:
    """The last day, see `asked_by`; dots where it is to be filled in."""
    until = asked_by(report)
    return moment(day_in_prose(until, OFFICIAL)) if until else words("paper.day_to_fill_in")


def _agency(report: Report, key: str | None) -> Agency:
    return report.records.programme.agency(str(key))


def _content(
    report: Report, owing: Sequence[Debt], cells: Sequence[FaultyCell], coming: Sequence[ReportStatus], agency: str | None
) -> Blocks:
    """The text of the letter; `agency`: the one that it goes to, which is told of nobody else."""
    period, one = report.period, agency is not None
    due = moment(day_in_prose(period.due, OFFICIAL))
    facts = {"citations": cited(report), "issuer": quoted(report.records.programme.settings.issuer)}
    parts: list[Block] = [body(words("paper.reminder.citation", **facts, period=period_words(report), due=due))]
    if owing and not one:
        count = received_of_expected(report)
        parts += [body(of_whole("paper.reminder.so_far", report.records.programme.level, until=until(report), count=count))]
    in_cells = {status.clause.code for cell in cells for status in cell.reports}
    owed = [status for debt in owing for status in debt.owed]
    parts += _asked(report, [each for each in owed if not each.came or each.clause.code not in in_cells], one=one)
    for key, unplaced in (("cells", False), ("cells_unplaced", True)):
        theirs = [cell for cell in cells if cell.unplaced is unplaced]
        parts += [body(words(f"paper.reminder.{key}")), _cells(theirs), Paragraph((), FORM)] if theirs else []
    elsewhere = asked_in(report, agency) if agency else ""
    parts += [body(words("paper.reminder.asked_in", period=quoted(elsewhere)))] if elsewhere else []
    for key, came in (("coming", False), ("came", True)):
        names = [clause_name(status.clause) for status in coming if status.came is came]
        parts += [body(words(f"paper.reminder.{key}", due=due, names=joined(names, "; ")))] if names else []
    link = sheet_address(report)
    missing = not all(status.came for status in (*owed, *coming))
    key = "paper.reminder.until_or_on_paper" if missing else "paper.reminder.until"
    parts.append(body(words(key, day=new_day(report), link=quoted(link))))
    parts.append(ending(words("paper.reminder.thanks")))
    return tuple(parts)


def _asked(report: Report, owed: Sequence[ReportStatus], *, one: bool) -> list[Block]:
    """The reports to send, then those that came and lack something, each in a table of its own."""
    parts: list[Block] = []
    for key, column, came in (("owed", "owed", False), ("to_complete", "awaited", True)):
        theirs = [status for status in owed if status.came is came]
        if theirs:
            parts += [body(words(f"paper.reminder.{key}")), _owed(report, theirs, column, one=one), Paragraph((), FORM)]
    unclear = () if one else unclear_words(report, owed)  # the letter to one lists the cells
    return [*parts, body(unclear)] if unclear else parts


def _owed(report: Report, owed: Sequence[ReportStatus], what: str, *, one: bool) -> Table:
    agency = () if one else (("agency", 32, "left"),)
    shares = (("ordinal", 8, "center"), *agency, (what, 42, "left"), ("status", 20, "center"))
    columns = columns_of(shares)
    numbers = {(status.agency.key, status.clause.code): index for index, status in enumerate(report.statuses)}
    rows: list[list[Text]] = []
    for number, status in enumerate(owed, start=1):
        state = status_words(report, numbers[status.agency.key, status.clause.code])
        who = [] if one else [quoted(status.agency.name)]
        rows.append([ordinal(number), *who, clause_name(status.clause), state])
    return Table(plain_text(words(f"paper.column.{what}")), columns, rows)


def _cells(cells: Sequence[FaultyCell]) -> Table:
    where = (("ordinal", 8, "center"), ("tab", 16, "left"), ("cell", 9, "center"), ("day", 15, "center"))
    shares = (*where, ("raw", 19, "left"), ("remedy", 42, "left"))
    columns = columns_of(shares)
    rows = [
        [
            ordinal(number),
            quoted(cell.tab),
            quoted(cell.cell),
            moment(day_span(cell.days, OFFICIAL)),
            quoted(cell.raw) if cell.raw else words("paper.cell.blank"),
            _remedy(cell),
        ]
        for number, cell in enumerate(cells, start=1)
    ]
    return Table(plain_text(words("paper.column.remedy")), columns, rows)


def _remedy(cell: FaultyCell) -> Text:
    """Why a cell cannot be used and what to type; before it the reports that wait for it, which are asked for only here."""
    told = quoted(f"{cell.reason} {cell.remedy}")
    if not cell.reports:
        return told
    names = joined((clause_name(status.clause) for status in cell.reports), "; ")
    unknown = cell.column == say("field.clause", OFFICIAL)  # it may be of any of them, or of none
    return words("paper.reminder.cell_of_some_report" if unknown else "paper.reminder.cell_of_report", names=names, told=told)
