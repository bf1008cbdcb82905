"""The plan closes every gap with the fewest further actions, and says where nobody can know how many."""

from datetime import date
from itertools import count, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.compared.closing_plan import Action, closing_plan
from indicators.report import report_of
from indicators.required import ChannelUse
from tests.examples import few
from tests.sheets import OFFICE, TARGETS, activities, activity, office, posting, postings, read, submission, submissions

ALONE = OFFICE["Kỳ báo cáo"][:2]  # the first period, which then asks for rows of no known period, too
AGENCIES = {"23479": "UBND thị trấn Đăk Rve", "23482": "UBND xã Đăk Kôi", "23497": "UBND xã Tân Lập"}


def _report(held=(), posted=(), sent=(), targets=(), *, periods=OFFICE["Kỳ báo cáo"]):
    programme = office(Chỉ_tiêu=[TARGETS, *targets], Kỳ_báo_cáo=periods)
    tabs = (activities(*held), postings(*posted), submissions(*sent))
    return report_of(read(*tabs, programme=programme, as_of=date(2023, 7, 20)), "K1")


def _steps(report, place):
    return {
        step.action: (step.count, [requirement.key for requirement in step.closes])
        for step in closing_plan(report, [report.place(place)])
    }


def _done(step, number):
    """The rows of so many further actions of a step: activities, postings, submissions."""
    at = step.place.key
    where = {"agency": AGENCIES.get(at, "GD"), "place": "Toàn huyện" if at == "*" else at}
    if step.action is Action.HOLD:
        came = int(step.average.each * number) if step.average else None
        return ([activity(**where, sessions=number, children=came, date=date(2023, 3, 1))] if number else []), [], []
    if step.action is Action.POST:
        channels = [requirement.what.channel for requirement in step.closes if isinstance(requirement.what, ChannelUse)]
        used = [*channels, *["MXH"] * (number - len(channels))][:number]
        days = (date(2023, 3, 1 + day) for day in range(31))  # a row that repeats another does not count
        return [], [posting(**where, channel=channel, postings=1, date=day) for channel, day in zip(used, days)], []  # noqa: B905
    assert step.action is Action.SEND
    owed = [requirement.status for requirement in step.closes][:number]
    return [], [], [submission(agency=status.agency.key, clause=status.clause.code) for status in owed]


def _after(plan, held, posted, sent, targets):
    """The report after so many actions of each step."""
    more = [_done(step, number) for step, number in plan]
    return _report(
        [*held, *(row for rows, _, _ in more for row in rows)],
        [*posted, *(row for _, rows, _ in more for row in rows)],
        [*sent, *(row for _, _, rows in more for row in rows)],
        targets,
    )


def test_sessions_held_for_the_target_of_attendances_count_for_both():
    """A plan that asks for twelve sessions and three more sends an official out three times in vain."""
    held = [activity(sessions=2, children=30)]  # fifteen at each
    targets = [["Số buổi", None, "23497", 5], ["Lượt người", None, "23497", 200]]
    assert _steps(_report(held, targets=targets), "23497")[Action.HOLD] == (12, ["sessions", "attendances"])


def test_no_fewer_sessions_would_do():
    """Counted out one by one on a small case, beside the formula."""
    held = [activity(sessions=2, children=30), activity(sessions=1, children=None)]
    targets = [["Số buổi", None, "23497", 5], ["Lượt người", None, "23497", 100]]
    step = next(step for step in closing_plan(_report(held, targets=targets)) if step.place.key == "23497")
    tried = (number for number in count() if _met(_after([(step, number)], held, (), (), targets)))
    assert step.count == next(tried) == 5


def _met(report):
    there = report.place("23497")
    return all(requirement.met for requirement in there.requirements if requirement.key in ("sessions", "attendances"))


def test_a_posting_on_a_channel_that_is_required_counts_for_the_target_too():
    """Four postings are missing and one channel: four will do."""
    held = [activity(place="Tân Lập")]
    report = _report(held, [posting(channel="MXH", postings=2)], targets=[["Lượt đăng 111", None, "23497", 6]])
    assert _steps(report, "23497")[Action.POST] == (4, ["postings", "channel:TTX"])


def test_without_a_session_of_its_own_a_place_gets_no_number():
    """The neighbour's average says nothing of a hamlet without a hall; an invented number would be believed."""
    report = _report(sent=[submission()], targets=[["Lượt người", None, "23497", 200]])
    assert _steps(report, "23497")[Action.HOLD] == (None, ["attendances"])


def test_sessions_are_planned_even_where_attendances_cannot_be():
    """What can be said is said."""
    held = [activity(sessions=1, children=None)]
    targets = [["Số buổi", None, "23497", 5], ["Lượt người", None, "23497", 200]]
    steps = [step for step in closing_plan(_report(held, targets=targets)) if step.place.key == "23497"]
    assert [(step.count, step.closes[0].key) for step in steps if step.action is Action.HOLD] == [
        (4, "sessions"),
        (None, "attendances"),
    ]


def test_rows_that_were_sent_are_mended_and_not_done_again():
    """A commune that held its sessions is not asked to hold them once more because of a cell."""
    held = [activity(sessions="nhiều"), activity(date="hôm kia")]
    report = _report(held, [posting(postings="x")], targets=[["Số buổi", None, "23497", 5]], periods=ALONE)
    steps = _steps(report, "23497")
    assert Action.HOLD not in steps
    assert steps[Action.MEND][0] == 3


def test_of_whom_nothing_was_heard_the_plan_says_so():
    """They may have done it all: the first thing to do is to ask."""
    report = _report(targets=[["Số buổi", None, None, 2]])
    assert [step.not_reported for step in closing_plan(report, [report.place("23497")])] == [True] * 3


def test_before_the_deadline_a_report_is_not_planned():
    """Nobody owes it yet."""
    records = read(activities(), postings(), submissions(), as_of=date(2023, 4, 1))
    assert {step.action for step in closing_plan(report_of(records, "K1"))} == {Action.POST}


def test_where_nothing_is_missing_there_is_no_plan():
    """An empty list is the best one."""
    sent = [submission(agency=agency, clause=clause) for agency, clause in product(("UR", "UK", "UL", "GD"), ("1a", "1b"))]
    posted = [posting(agency=agency, place=place) for place, agency in AGENCIES.items()]
    report = _report((), [*posted, posting(channel="BDT")], [*sent, submission(agency="LD", clause="2a")])
    assert closing_plan(report) == ()


_PLACES = ("23479", "23482", "23497")
_HELD = st.lists(
    st.tuples(st.sampled_from(_PLACES), st.integers(1, 4), st.none() | st.integers(0, 60)), max_size=5
)  # fmt: skip
_POSTED = st.lists(st.tuples(st.sampled_from(_PLACES), st.sampled_from(("TTX", "MXH")), st.integers(1, 3)), max_size=4)
_TARGETED = st.tuples(st.integers(1, 6), st.integers(1, 300), st.integers(1, 6))


@pytest.mark.parametrize("with_reports", [False, True])
@settings(deadline=None, max_examples=few(3))
@given(held=_HELD, posted=_POSTED, targeted=_TARGETED)
def test_done_as_planned_nothing_is_missing_and_with_one_less_something_is(with_reports, held, posted, targeted):
    """A plan that is one session short shames the commune that followed it; one too long wastes its evenings."""
    rows = [
        [activity(agency=AGENCIES[place], place=place, sessions=sessions, children=came) for place, sessions, came in held],
        [posting(agency=AGENCIES[place], place=place, channel=channel, postings=times) for place, channel, times in posted],
        [submission(agency=agency, clause="1a") for agency in ("UR", "GD")] if with_reports else [],
        [[name, None, None, value] for name, value in zip(("Số buổi", "Lượt người", "Lượt đăng 111"), targeted, strict=True)],
    ]
    plan = closing_plan(_report(*rows))
    known = [(step, step.count) for step in plan if step.count is not None]
    left = {step.closes for step in closing_plan(_after(known, *rows)) if step.count is not None or step.average}
    assert left == set()
    for short in range(len(known)):
        less = [(step, number - (at == short)) for at, (step, number) in enumerate(known)]
        assert any(step.count for step in closing_plan(_after(less, *rows)))


_TABLES = {"activities": (activity, "date"), "postings": (posting, "date"), "submissions": (submission, "sent_on")}
_SENT = st.lists(st.tuples(st.sampled_from(list(_TABLES)), st.booleans()), max_size=7)


@settings(deadline=None, max_examples=few(10))
@given(sent=_SENT)
def test_what_waits_is_mended_first_and_what_may_follow_says_that_it_depends_on_it(sent):
    """Asked to hold three sessions more, a commune holds them, and then finds that one cell was all that was wrong."""
    tabs = {table: [] for table in _TABLES}
    for number, (table, counts) in enumerate(sent):
        row, day = _TABLES[table]
        own = {"results": f"Việc {number}"} if table == "submissions" else {"note": f"Việc {number}"}
        tabs[table].append(row(**own, **{day: date(2023, 3, 1) if counts else "31/09/2023"}))
    targets = [["Số buổi", None, "23497", 50], ["Lượt đăng 111", None, "23497", 60]]
    report = _report(*tabs.values(), targets, periods=ALONE)
    steps = closing_plan(report, [report.place("23497")])
    waiting = [table for table, counts in sent if not counts]
    open_tables = {"activities", "postings"} if ("submissions", True) in sent else set(_TABLES)
    mending = [step.count for step in steps if step.action is Action.MEND]
    assert mending == ([len(waiting)] if open_tables & set(waiting) else [])
    assert all(step.action is Action.MEND for step in steps[: len(mending)])
    after = {step.action: step.after_mending for step in steps if step.action in (Action.HOLD, Action.POST)}
    tables = {Action.HOLD: "activities", Action.POST: "postings"}
    assert after == {action: tables[action] in waiting for action in after}


def test_a_row_that_only_repeats_another_fills_no_gap():
    """It is to be deleted: nothing of what is missing depends on it."""
    held = [activity(), activity()]
    report = _report(held, targets=[["Số buổi", None, "23497", 5]])
    steps = closing_plan(report, [report.place("23497")])
    assert next((step.action, step.after_mending) for step in steps) == (Action.HOLD, False)
