"""The letter that asks agencies to report for a period: who, which clauses, until when, where."""

from exports.paper.docx.word_file import word_file
from exports.paper.docx.word_template import opened
from exports.paper.form.form_dates import cited, period_words
from exports.paper.form.letter import letter, sheet_address
from exports.paper.form.letterhead import body, ending
from exports.paper.form.name_lists import listed
from exports.paper.form.paper_blocks import FORM, Paper, Paragraph, Table, columns_of, plain_text
from exports.paper.form.pieces import Piece, Text, moment, ordinal, quoted, words
from exports.paper.letters.reminder import new_day
from indicators.report import Report
from words import OFFICIAL
from words.formats import day_in_prose


def call_docx(report: Report, *, template: bytes | None = None) -> bytes:
    """The letter as a Word file, see `call_paper`; `template`: one that is usable, ours where none is given."""
    return word_file(call_paper(report), opened(template))


def call_paper(report: Report) -> Paper:
    """
    The letter, in Vietnamese and in the form of Nghị định 30/2020/NĐ-CP; number and day are blank.

    It holds what the office tables say - agencies, clauses, period, deadline, settings - and no figure of anything reported,
    so a report of a period that has not begun does.
    """
    settings, period = report.records.programme.settings, report.period
    programme, named = quoted(settings.programme_name), period_words(report)
    asks = {"citations": cited(report), "period": named, "issuer": quoted(settings.issuer)}
    names = list(dict.fromkeys(status.agency.name for status in report.statuses))
    days = {name: moment(day_in_prose(getattr(period, name), OFFICIAL)) for name in ("start", "end", "due")}
    window = {"start": days["start"], "end": days["end"]}
    content = (
        body(words("paper.call.citation", **asks, **window)),
        _asked(report),
        Paragraph((), FORM),
        body(words("paper.call.how", link=quoted(sheet_address(report)))),
        body(words("paper.call.no_personal_data")),
        _until(report, days["due"]),
        ending(words("paper.call.thanks")),
    )
    about = words("paper.call.about", programme=programme, period=named)
    return letter(report, about, names, content)


def _until(report: Report, due: Text) -> Paragraph:
    """Until when; once that day has passed that it has, and a new one."""
    if report.as_of <= report.period.due:
        return body(words("paper.call.until", due=due))
    return body(words("paper.call.until_passed", due=due, day=new_day(report)))


def _asked(report: Report) -> Table:
    """One row for each group of agencies: what its members are to report on."""
    shares = (("ordinal", 8, "center"), ("agencies", 42, "left"), ("clauses", 52, "left"))
    columns = columns_of(shares)
    rows = [[ordinal(number), *row] for number, row in enumerate(_groups(report), start=1)]
    return Table(plain_text(words("paper.column.clauses")), columns, rows)


def _groups(report: Report) -> list[tuple[Text, Text]]:
    """The agencies and the clauses of each group, in the order of the office, a clause a line."""
    groups: dict[str, tuple[dict[str, None], dict[str, str]]] = {}
    for status in report.statuses:
        agencies, clauses = groups.setdefault(status.agency.group, ({}, {}))
        agencies[status.agency.name] = None
        clauses[status.clause.code] = status.clause.name
    return [(listed(agencies), _lines(clauses)) for agencies, clauses in groups.values()]


def _lines(clauses: dict[str, str]) -> Text:
    found: list[Piece] = []
    for name in clauses.values():
        found += [*([Piece("\n")] if found else []), *words("paper.clause", name=quoted(name))]
    return tuple(found)
