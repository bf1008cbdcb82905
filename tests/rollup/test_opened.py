"""What a level above reads of its units: nothing counts twice, and what is not known adds nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from exports.units.unit_columns import REPORTS, UNITS, UnitPeriod, UnitStanding, UnitState
from exports.units.units_parquet import periods_parquet, units_parquet
from indicators.report import every_report, report_of
from records.errors import SourceUnreadable
from rollup.opened import OpenedRollup, edition_of
from rollup.unit_periods import unit_period
from tests.sheets import activities, activity, posting, postings, read, submission, submissions

READ = datetime(2026, 4, 2, tzinfo=UTC)
DAYS = (date(2026, 1, 1), date(2026, 3, 31))


def _unit(code, parent=None, state=UnitStanding.READ):
    read = READ if state in (UnitStanding.READ, UnitStanding.KEPT) else None
    return UnitState(code, f"Đơn vị {code}", parent, None, str(state), None, None, read, read and read.date(), 0, False)


def _period(**changes):
    """A period in which of ten requirements four are met."""
    zero = dict.fromkeys(UnitPeriod.__dataclass_fields__, 0)
    plain = UnitPeriod(
        **zero
        | {"period": "K1", "period_name": "Quý I", "period_start": DAYS[0], "period_end": DAYS[1], "period_due": DAYS[1]}
        | {"period_open": False, "as_of": READ.date(), "required": 10, "met": 4, "sessions": 5, "expected": 8, "on_time": 6}
    )
    return replace(plain, **changes)


def _opened(folder, units, periods):
    (folder / UNITS).write_bytes(units_parquet(units))
    (folder / REPORTS).write_bytes(periods_parquet(periods))
    rollup = OpenedRollup(folder)
    return rollup, rollup.window("")


def test_a_unit_with_a_workbook_of_its_own_is_not_added_to_those_below_it(tmp_path):
    """A province whose sheet repeats its communes would count everything twice."""
    units = [_unit("T"), _unit("A", "T"), _unit("B", "T")]
    rollup, window = _opened(tmp_path, units, {code: [_period()] for code in "TAB"})
    sums = rollup.sums(None, window)
    assert (sums.units, sums.known, sums.met, sums.required, sums.sessions) == (2, 2, 8, 20, 10)


def test_what_is_not_known_is_counted_and_adds_nothing(tmp_path):
    """A commune that was never read must not make its district look worse, nor better."""
    units = [_unit("H", state=UnitStanding.GROUP), _unit("A", "H"), _unit("B", "H", UnitStanding.FAILED), _unit("C", "H")]
    silent = _period(met=None, not_reported=10, sessions=None, on_time=0)
    rollup, window = _opened(tmp_path, units, {"A": [_period()], "C": [silent]})
    sums = rollup.sums(None, window)
    assert (sums.units, sums.known, sums.heard) == (3, 2, 1)
    assert (sums.met, sums.required, sums.sessions, sums.coverage) == (4, 10, 5, 0.4)
    lone = rollup.sums("B", window)
    assert (lone.known, lone.met, lone.coverage, lone.sessions) == (0, None, None, None)
    unheard = rollup.sums("C", window)
    assert (unheard.known, unheard.met, unheard.required, unheard.coverage) == (1, None, 10, None)


def test_the_least_covered_stands_first_and_the_unknown_last(tmp_path):
    """Whoever is called first must be the one who is furthest behind."""
    units = [_unit(code) for code in "ABC"] + [_unit("D", state=UnitStanding.FAILED)]
    rollup, window = _opened(tmp_path, units, {"A": [_period(met=9)], "B": [_period(met=0)], "C": [_period(met=5)]})
    assert [line.unit.reporting_unit for line in rollup.lines(None, window)] == ["B", "C", "A", "D"]
    assert [unit.reporting_unit for unit in rollup.unread(None)] == ["D"]


def test_a_unit_whose_reports_may_still_come_does_not_stand_before_one_that_is_behind(tmp_path):
    """In an open period the district with most clauses to report on would be called first, for what nobody owes."""
    open_days = {"period_due": date(2026, 4, 5), "period_open": True, "required": 10}
    much_to_come = _period(**open_days, met=4, reports_required=6, reports_met=0)
    behind = _period(**open_days, met=5, reports_required=1, reports_met=0)
    rollup, window = _opened(tmp_path, [_unit("A"), _unit("B")], {"A": [much_to_come], "B": [behind]})
    assert [(line.unit.reporting_unit, line.sums.due) for line in rollup.lines(None, window)] == [("B", 9), ("A", 4)]


def test_of_units_that_are_equally_far_the_one_that_lacks_most_attendances_stands_first(tmp_path):
    """The order of names says nothing about who needs help."""
    more = _period(attendances_gap=500)
    rollup, window = _opened(tmp_path, [_unit(code) for code in "ABC"], {"A": [_period()], "B": [more], "C": [_period()]})
    assert [line.unit.reporting_unit for line in rollup.lines(None, window)] == ["B", "A", "C"]


@pytest.mark.parametrize("as_of", [date(2023, 4, 5), date(2023, 4, 6)])
def test_what_may_still_come_of_a_unit_is_what_its_own_dashboard_says(tmp_path, as_of):
    """The level above and the unit must not disagree about who is late."""
    records = read(activities(activity()), postings(posting()), submissions(submission()), as_of=as_of)
    report = report_of(records, "K1")
    rollup, window = _opened(tmp_path, [_unit("A")], {"A": [unit_period(report)]})
    required = [one for there in (*report.places, report.district) for one in there.requirements]
    assert rollup.sums("A", window).not_due == sum(one.not_due for one in required)


def test_periods_of_other_days_are_not_added_up_though_they_share_a_code(tmp_path):
    """Two offices call two different quarters K1."""
    other = _period(period_start=date(2025, 1, 1), period_end=date(2025, 3, 31))
    rollup, window = _opened(tmp_path, [_unit("A"), _unit("B")], {"A": [_period()], "B": [other]})
    assert (window.start, rollup.sums(None, window).known, len(rollup.windows)) == (DAYS[0], 1, 2)


def test_the_latest_closed_period_is_shown_unless_another_is_asked_for(tmp_path):
    """In an open one everybody is behind."""
    now = _period(period="K2", period_start=date(2026, 4, 1), period_end=date(2026, 6, 30), period_open=True)
    rollup, window = _opened(tmp_path, [_unit("A")], {"A": [_period(), now]})
    assert (window.start, rollup.window("2026-04-01_2026-06-30").open) == (DAYS[0], True)


def test_units_that_stand_above_each_other_end_no_run(tmp_path):
    """The folder may have been written by other hands."""
    rollup, window = _opened(tmp_path, [_unit("A", "B"), _unit("B", "A"), _unit("C")], {"C": [_period()]})
    assert rollup.sums(None, window).units == 1
    assert len(rollup.way_to("A")) == 2


def test_a_folder_that_is_no_roll_up_is_told_in_one_sentence(tmp_path):
    """A page must not show a traceback because a file was cut."""
    assert edition_of(tmp_path) == ""
    (tmp_path / UNITS).write_bytes(b"PAR1 and no more")
    assert edition_of(tmp_path)
    with pytest.raises(SourceUnreadable):
        _ = OpenedRollup(tmp_path).units


def test_a_period_says_what_its_report_says():
    """The level above and the unit's own dashboard must show one number."""
    records = read(activities(activity(sessions=2)), postings(posting(), posting(place="Đăk Kôi")), submissions(submission()))
    for report in every_report(records):
        period, whole = unit_period(report), report.district
        assert (period.required, period.sessions, period.postings) == (
            whole.required,
            whole.figures.sessions,
            whole.figures.postings,
        )
        assert period.met == (whole.met if period.not_reported < period.required else None)
        assert (period.expected, period.on_time, period.received) == (
            report.totals.expected,
            report.totals.on_time,
            report.totals.received,
        )
        kinds = ("sessions", "attendances", "postings", "channels", "reports", "declared")
        assert sum(getattr(period, f"{kind}_required") for kind in kinds) == period.required
        assert sum(getattr(period, f"{kind}_not_reported") for kind in kinds) == period.not_reported
