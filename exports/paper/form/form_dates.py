"""Until when a paper counts, in words."""

from exports.paper.form.form_rules import PAPER
from exports.paper.form.pieces import Text, moment, words
from indicators.report import Report
from words.formats import TIME_ZONE, day_in_prose


def until(report: Report) -> Text:
    """`10 giờ 05 ngày …`; where the report looks at another day than that of the reading, that day alone."""
    read_at = report.records.read_at.astimezone(TIME_ZONE)
    day = moment(day_in_prose(report.as_of, PAPER))
    if read_at.date() != report.as_of:
        return words("paper.until_day", day=day)
    clock = moment(f"{read_at.hour:02} giờ {read_at.minute:02}")
    return words("paper.until_hour", clock=clock, day=day)
