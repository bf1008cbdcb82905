"""Part I: how many reports were asked for, and how many came."""

from exports.paper.form.form_rules import BLANK, PAPER
from exports.paper.form.numbers import figure, fraction, percent, prose
from exports.paper.form.pieces import Text, joined, moment, plain, words
from exports.paper.report.annex_numbers import annex_called
from indicators.expected.reports import WAITING, agencies_complete
from indicators.report import Report
from words.formats import day_in_prose

_CAME = ("on_time", "late", "undated")
_DID_NOT = ("overdue", "empty", "pending")


def reporting(report: Report) -> list[Text]:
    """The paragraphs of part I; what the office itself issued is left blank."""
    totals = report.totals
    said = [words("paper.report.directed", blank=plain(BLANK))]
    if not totals.expected:
        return said
    expected = prose(totals.expected, "reports_expected")
    agencies = len({status.agency.key for status in report.statuses})
    due = moment(day_in_prose(report.period.due, PAPER))
    said.append(words("paper.report.asked", agencies=prose(agencies, "reports_agencies"), expected=expected, due=due))
    return [*said, _came(report), *_missing(report)]


def received_of_expected(report: Report) -> Text:
    """`31/35`."""
    totals = report.totals
    return fraction(figure(totals.received, "reports_received"), figure(totals.expected, "reports_expected"))


def _came(report: Report) -> Text:
    totals = report.totals
    if not totals.received:
        return words("paper.report.none_came", count=received_of_expected(report))
    parts = [_counted(status, getattr(totals, status)) for status in _CAME if getattr(totals, status)]
    rate = percent(totals.rate, "reports_rate")
    complete = prose(len(agencies_complete(report.statuses)), "reports_agencies_complete")
    agencies = prose(len({status.agency.key for status in report.statuses}), "reports_agencies")
    sent = fraction(complete, agencies)
    return words("paper.report.came", agencies=sent, count=received_of_expected(report), rate=rate, parts=joined(parts))


def _missing(report: Report) -> list[Text]:
    """What did not come, by why, and how much of it was sent and does not count yet; nothing where everything came."""
    parts = [_counted(status, getattr(report.totals, status)) for status in _DID_NOT if getattr(report.totals, status)]
    waiting = sum(status.sent_not_counted for status in report.statuses)
    parts += [_counted(WAITING, waiting)] if waiting else []
    return [words("paper.report.missing", parts=joined(parts), annex=annex_called(report, "missing"))] if parts else []


def _counted(status: str, count: int) -> Text:
    return words(f"paper.report.{status}", count=prose(count, f"reports_{status}"))
