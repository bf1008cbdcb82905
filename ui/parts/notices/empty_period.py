"""Names another period, with a link to it, where the chosen one has no row and that one has."""

import pandas as pd

from records.programme.programme import Period
from ui.parts.markup import Html, inner_link, show_html
from ui.parts.parts import part
from ui.selection.view import View


@part("empty_period")
def show_empty_period(view: View, page: str) -> None:
    """One line on a page of figures; nothing where the period has a row, or no other period has one."""
    report = view.report
    if len(report.activities) or len(report.postings) or len(report.submissions):
        return
    other = _last_with_rows(view)
    if other is None:
        return
    said = view.say("empty_period.said", period=report.period.name, other=other.name)
    way = inner_link(view.address.href(page, period=other.code, requirement=""), view.say("empty_period.go", other=other.name))
    show_html(Html('<p class="ps-notice">{} {}</p>').format(said, way))


def _last_with_rows(view: View) -> Period | None:
    """The last period of the office in which a row counts."""
    records = view.records
    days = pd.concat([records.activities["date"], records.postings["date"]])
    reported = set(records.submissions["period"])
    found = [
        period
        for period in records.programme.periods
        if period.code in reported or days.between(pd.Timestamp(period.start), pd.Timestamp(period.end)).any()
    ]
    return max(found, key=lambda period: period.end, default=None)
