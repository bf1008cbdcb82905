"""What came in of late: the rows and reports of a period that are dated in the last days before the day looked from."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from indicators.counted.figures import known_sum
from indicators.report import Report
from records.cleaning.audiences import attendances

WEEK = 7  # days


@dataclass(frozen=True, slots=True)
class Recent:
    """
    What is dated in the last seven days.

    Attributes:
        since, until: first and last of these days.
        sessions, attendances, postings: sums over the rows dated in them; missing (None) where there is no such row, or
            where none of them says the number.
        reports: received reports whose deciding day is one of them.
    """

    since: date
    until: date
    sessions: int | None
    attendances: int | None
    postings: int | None
    reports: int

    @property
    def nothing(self) -> bool:
        """Whether no row and no report is dated in these days."""
        return self.sessions is None and self.postings is None and not self.reports


def recent(report: Report) -> Recent:
    """What is dated in the last seven days up to the day the report looks from, that day included."""
    since = report.as_of - timedelta(days=WEEK - 1)
    activities, postings = (_dated(rows, since, report.as_of) for rows in (report.activities, report.postings))
    sent = [status.sent_on for status in report.statuses if status.received and status.sent_on]
    return Recent(
        since,
        report.as_of,
        known_sum(activities["sessions"]),
        known_sum(attendances(activities)),
        known_sum(postings["postings"]),
        sum(since <= day <= report.as_of for day in sent),
    )


def _dated(rows: pd.DataFrame, first: date, last: date) -> pd.DataFrame:
    return rows[rows["date"].between(pd.Timestamp(first), pd.Timestamp(last))]
