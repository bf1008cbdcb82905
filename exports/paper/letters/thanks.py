"""The letter that thanks those who sent every report in content and confirms what was received."""

from exports.issues.cause import unfinished
from exports.issues.to_remind import those_to_remind
from exports.paper.docx.word_file import word_file
from exports.paper.docx.word_template import opened
from exports.paper.form.clause_numbers import clause_numbers, numbered_clauses
from exports.paper.form.form_dates import cited, period_words, until
from exports.paper.form.letter import letter
from exports.paper.form.letterhead import body, ending
from exports.paper.form.name_lists import listed, nameable
from exports.paper.form.paper_blocks import FORM, Block, Paper, Paragraph, Table, columns_of, plain_text
from exports.paper.form.pieces import Text, joined, moment, ordinal, plain, quoted, words
from indicators.expected.reports import ReportStatus, agencies_complete
from indicators.report import Report
from words import OFFICIAL
from words.formats import MISSING, day


def thanks_docx(report: Report, *, template: bytes | None = None) -> bytes | None:
    """The letter as a Word file, see `thanks_paper`; `template`: one that is usable, ours where none is given."""
    paper = thanks_paper(report)
    return word_file(paper, opened(template)) if paper else None


def thanks_paper(report: Report) -> Paper | None:
    """
    The letter to the agencies all of whose reports came, with what was received and when; number and day are blank.

    Who has cells to mend gets a letter of its own besides: this one says so, and confirms to nobody that all is well.

    Returns:
        None where no agency has sent all of its reports, or nothing may be said of anybody.
    """
    complete = agencies_complete(report.statuses)
    if not complete or unfinished(report.records, OFFICIAL):
        return None
    settings = report.records.programme.settings
    programme, period = quoted(settings.programme_name), period_words(report)
    received = [status for status in report.statuses if status.agency.key in complete]
    facts = {"citations": cited(report), "issuer": quoted(settings.issuer), "period": period}
    asked = [agency.name for agency in those_to_remind(report) if agency.key in complete]
    content = (
        body(words("paper.thanks.received_to_mend" if asked else "paper.thanks.received", until=until(report), **facts)),
        *_received(received),
        Paragraph((), FORM),
        *_asked_apart(asked),
        body(words("paper.thanks.check", issuer=quoted(settings.issuer))),
        ending(words("paper.thanks.thanks")),
    )
    names = list(dict.fromkeys(status.agency.name for status in received))
    return letter(report, words("paper.thanks.about", programme=programme, period=period), names, content)


def _asked_apart(names: list[str]) -> list[Block]:
    """Who is asked in a letter of its own to mend cells; many are counted, not named."""
    if not names:
        return []
    if not nameable(names):
        return [body(words("paper.thanks.many_to_mend", count=plain(str(len(names)))))]
    return [body(words("paper.thanks.to_mend", names=listed(names)))]


def _received(received: list[ReportStatus]) -> list[Block]:
    """Each clause once with a number, then a row for each agency: a row for each report is a page for every ten."""
    numbers = clause_numbers(received)
    columns = columns_of((("ordinal", 7, "center"), ("agency", 39, "left"), ("received_on", 56, "left")))
    by_agency: dict[str, list[Text]] = {}
    for status in received:
        by_agency.setdefault(status.agency.name, []).append(_sent(status, numbers[status.clause.name]))
    rows: list[list[Text]] = [
        [ordinal(n), quoted(name), joined(theirs, "; ")] for n, (name, theirs) in enumerate(by_agency.items(), start=1)
    ]
    table = Table(plain_text(words("paper.column.received_on")), columns, rows)
    return [*numbered_clauses(received), body(words("paper.thanks.days")), table]


def _sent(status: ReportStatus, number: int) -> Text:
    """The number of a clause with the day that the agency typed; a dash where it typed none."""
    sent = moment(day(status.sent_on, OFFICIAL) if status.sent_on else MISSING)
    return words("paper.thanks.sent_on", number=ordinal(number), day=sent)
