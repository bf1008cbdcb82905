"""Part I: how many reports were asked for, and how many came."""

from collections import Counter

from exports.paper.form.form_rules import BLANK
from exports.paper.form.numbers import figure, fraction, percent, prose
from exports.paper.form.pieces import Text, joined, moment, plain, words
from exports.paper.report.annex_numbers import annex_called
from indicators.expected.reports import WAITING, Status, agencies_complete, unclear_agencies
from indicators.report import Report
from words import OFFICIAL
from words.formats import day_in_prose

_CAME = ("on_time", "late", "undated")


def reporting(report: Report) -> list[Text]:
    """The paragraphs of part I; what the office itself issued is left blank."""
    totals = report.totals
    said = [words("paper.report.directed", blank=plain(BLANK))]
    if not totals.expected:
        return said
    expected = prose(totals.expected, "reports_expected")
    agencies = len({status.agency.key for status in report.statuses})
    due = moment(day_in_prose(report.period.due, OFFICIAL))
    asked = words("paper.report.asked", agencies=prose(agencies, "reports_agencies"), expected=expected, due=due)
    return [*said, asked, _came(report), *_missing(report)]


def received_of_expected(report: Report) -> Text:
    """`31/35`."""
    totals = report.totals
    return fraction(figure(totals.received, "reports_received"), figure(totals.expected, "reports_expected"))


def _came(report: Report) -> Text:
    totals = report.totals
    if report.known_received is None:  # what was sent may yet count: 0 of them nobody can say
        return words("paper.report.none_counted")
    if not totals.received:
        return words("paper.report.none_came", count=received_of_expected(report))
    parts = [_counted(status, getattr(totals, status)) for status in _CAME if getattr(totals, status)]
    key = "paper.report.came_in_time" if totals.on_time == totals.received else "paper.report.came"
    rate = percent(totals.rate, "reports_rate")
    complete = figure(len(agencies_complete(report.statuses)), "reports_agencies_complete")
    agencies = figure(len({status.agency.key for status in report.statuses}), "reports_agencies")
    sent = fraction(complete, agencies)
    return words(key, agencies=sent, count=received_of_expected(report), rate=rate, parts=joined(parts))


def _missing(report: Report) -> list[Text]:
    """What did not come, by why, and apart from it what was sent and does not count yet; nothing where everything came."""
    totals, waiting = report.totals, Counter(status.status for status in report.statuses if status.waits)
    counts = {
        "overdue": (totals.overdue - waiting[Status.OVERDUE], "overdue_unsent"),
        "pending": (totals.pending - waiting[Status.PENDING], "pending_unsent"),
        "empty": (totals.empty, "empty"),
        WAITING: (waiting.total(), "sent_not_counted"),
    }
    parts = [
        words(f"paper.report.{status}", count=prose(count, f"reports_{source}"))
        for status, (count, source) in counts.items()
        if count
    ]
    if not parts:
        return []
    unclear = len(unclear_agencies(status for status in report.statuses if not status.received))
    said = words("paper.report.missing", parts=joined(parts, "; "), annex=annex_called(report, "missing"))
    return [(*said, *words("paper.report.unclear", count=prose(unclear, "reports_unclear_agencies")))] if unclear else [said]


def _counted(status: str, count: int) -> Text:
    return words(f"paper.report.{status}", count=prose(count, f"reports_{status}"))
