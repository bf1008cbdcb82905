"""What the store of readings says of the day that an agency declares."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from indicators.findings.proofs import Proof, ProofKind, report_proofs
from indicators.report import report_of
from tests.sheets import read, submission, submissions

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
# The deadline of the first quarter is 5 April 2023.


def _proofs(row, *seen, agency="UL", period="K1", clause="1a"):
    """What the store says of each report, where it has seen one: first seen, last absent."""
    report = report_of(read(submissions(*([row] if row else []))), "K1")
    sightings = {(agency, period, clause): seen} if seen else {}
    return report_proofs(report.statuses, report.period, sightings, zone=HANOI)


def _at(day, month=4, hour=10, minute=0):
    return datetime(2023, month, day, hour, minute, tzinfo=HANOI)


@pytest.mark.parametrize(
    ("sent_on", "first_seen", "last_absent", "kind"),
    [
        # seen by the deadline: nothing else matters
        (date(2023, 4, 1), _at(5), _at(1), "seen_by_due"),
        (date(2023, 4, 1), _at(5), _at(3), "seen_by_due"),
        (date(2023, 4, 9), _at(5), None, "seen_by_due"),
        (None, _at(5), None, "seen_by_due"),
        # first seen after the deadline, without a declared day
        (None, _at(6), _at(1), "seen_only"),
        # a declared day that the sheet refutes
        (date(2023, 4, 1), _at(8), _at(2), "contradicts"),
        (date(2023, 4, 4), _at(8), _at(6), "contradicts"),
        (date(2023, 4, 7), _at(9), _at(8), "contradicts"),
        (date(2023, 4, 9), _at(8), _at(6), "before_sent"),
        (date(2023, 4, 9), _at(8), None, "before_sent"),
        # declared late, and the sheet bears it out
        (date(2023, 4, 7), _at(8), _at(6), "agrees"),
        (date(2023, 4, 8), _at(8), _at(8, hour=9), "agrees"),
        # the sheet cannot tell: it was not read between the declared day and the deadline
        (date(2023, 4, 4), _at(8), _at(3), "declared_only"),
        (date(2023, 4, 4), _at(8), _at(4), "declared_only"),
        (date(2023, 4, 4), _at(8), None, "declared_only"),
        (date(2023, 4, 7), _at(8), None, "declared_only"),
    ],
)
def test_a_proof_is_what_the_day_of_sending_and_the_readings_around_it_show(sent_on, first_seen, last_absent, kind):
    """A report typed in after the deadline with an earlier day must not pass for one that was seen in time."""
    proofs = _proofs(submission(sent_on=sent_on), first_seen, last_absent)
    assert proofs == {("UL", "1a"): Proof(ProofKind(kind), first_seen, last_absent)}


@pytest.mark.parametrize(
    ("first_seen", "kind"),
    [
        (datetime(2023, 4, 5, 16, 59, tzinfo=UTC), "seen_by_due"),
        (datetime(2023, 4, 5, 17, 0, tzinfo=UTC), "declared_only"),
    ],
)
def test_the_days_are_those_of_the_office(first_seen, kind):
    """23:59 in Kon Rẫy is in time, and midnight is not, whatever the clock in London shows."""
    assert _proofs(submission(), first_seen, None)["UL", "1a"].kind == kind


def test_a_report_that_no_reading_held_rests_on_what_was_declared():
    """An uploaded file has no store, and no report in it may look proven."""
    assert _proofs(submission()) == {("UL", "1a"): Proof(ProofKind.NEVER_SEEN, None, None)}


@pytest.mark.parametrize("row", [None, submission(results=None)])
def test_a_report_that_was_there_once_is_told_as_gone(row):
    """An agency that is reminded of what it sent, and somebody deleted, must be believed."""
    assert _proofs(row, _at(3), None) == {("UL", "1a"): Proof(ProofKind.GONE, _at(3), None)}


@pytest.mark.parametrize("other", [{"agency": "UK"}, {"period": "K2"}, {"clause": "1b"}])
def test_a_sighting_proves_its_own_report_alone(other):
    """The report of a neighbour, of another quarter or on another clause says nothing of this one."""
    assert _proofs(submission(), _at(3), None, **other)["UL", "1a"].kind == "never_seen"


def test_what_neither_came_nor_was_seen_has_no_proof():
    """There is nothing to prove, and a page must not list it."""
    assert _proofs(None) == {}


def test_the_status_stays_what_the_contract_makes_it():
    """The agency's day decides on time or late; the store only says what that rests on."""
    report = report_of(read(submissions(submission(sent_on=date(2023, 4, 1)))), "K1")
    report_proofs(report.statuses, report.period, {("UL", "K1", "1a"): (_at(9), _at(8))}, zone=HANOI)
    status = next(s for s in report.statuses if (s.agency.key, s.clause.code) == ("UL", "1a"))
    assert (str(status.status), status.sent_on) == ("on_time", date(2023, 4, 1))
