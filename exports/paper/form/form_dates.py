"""The period of a paper, and the day until which it counts, in words."""

import re

from exports.paper.form.pieces import Text, joined, moment, quoted, words
from indicators.report import Report
from words import OFFICIAL
from words.formats import day_in_prose
from words.time_zone import TIME_ZONE

_OF_YEAR = re.compile(r"\s*/\s*(?=\d{4}$)")


def period_words(report: Report) -> Text:
    """`Quý III năm 2023`: the period as the office calls it, its year as officials write it in a sentence."""
    return period_named(report.period.name)


def period_named(name: str) -> Text:
    """The name of a period as it stands in a sentence."""
    return quoted(_OF_YEAR.sub(" năm ", name))


def cited(report: Report) -> Text:
    """The documents that call for the reports: `A và B`; a blank where the office names none."""
    *others, last = [quoted(text) for text in report.records.programme.settings.citations] or [quoted(None)]
    return words("paper.cited_both", others=joined(others, "; "), last=last) if others else last


def until(report: Report) -> Text:
    """`10 giờ 05 ngày …`; only the day where the report looks at another day than that of the reading."""
    read_at = report.records.read_at.astimezone(TIME_ZONE)
    day = moment(day_in_prose(report.as_of, OFFICIAL))
    if read_at.date() != report.as_of:
        return words("paper.until_day", day=day)
    clock = moment(f"{read_at.hour:02} giờ {read_at.minute:02}")
    return words("paper.until_hour", clock=clock, day=day)
