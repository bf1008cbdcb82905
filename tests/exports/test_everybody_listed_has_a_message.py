"""Whoever the page of papers lists gets a letter, or a message at the least, whatever became of what they sent."""

from datetime import date
from itertools import product

import pytest

from exports.issues.to_remind import those_to_remind
from exports.paper.letters.reminder_text import reminder_text
from indicators.findings.debts import to_come
from indicators.report import report_of
from tests.examples import spread_over
from tests.sheets import activities, postings, read, submission, submissions

SENT = (date(2023, 4, 2), date(2023, 4, 10), date(2023, 12, 1), "31/02/2023", None)
PERIODS = ("Quý I", "Quý II", "Quý 9", None)


@pytest.mark.parametrize("as_of", spread_over([date(2023, 4, 3), date(2023, 2, 1), date(2023, 7, 3), date(2023, 4, 6)], 2))
def test_an_agency_with_rows_of_later_days_or_of_other_periods_alone_has_a_message(as_of):
    """`A message is enough` above an empty box leaves the clerk with nothing to send."""
    for sent_on, named, clause in spread_over(product(SENT, PERIODS, ("2a", "9z")), 14):
        sent = submission(agency="LD", clause=clause, sent_on=sent_on, period=named)
        records = read(activities(), postings(), submissions(sent), as_of=as_of)
        for code in ("K1", "K2"):
            report = report_of(records, code)
            listed = {agency.key for agency in those_to_remind(report)} | to_come(report).keys()
            assert [key for key in listed if not reminder_text(report, key)] == [], (sent_on, named, clause, code)
