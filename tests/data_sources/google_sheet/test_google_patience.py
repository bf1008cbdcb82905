"""How often Google is asked again, counted at the other end of the wire."""

from dataclasses import replace

import pytest

from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.google_failures import GoogleFailure
from records.workbook.raw import Workbook
from tests.data_sources.google_sheet.conftest import IMPATIENT, MORNING
from tests.sheets import activities, activity

PASSING = [
    "500",
    "502-html",
    "503",
    "504",
    "reset-before",
    "reset-in-body",
    "truncated-json",
    "truncated-gzip",
    "html-200",
    "null",
]
LASTING = ["401", "403-not-shared", "403-api-disabled", "403-scope", "404", "400-xlsx", "302", "oversized"]


@pytest.fixture
def api(google, connect):
    google.add_sheet("s", Workbook("Bảng thử", MORNING, (activities(activity()),)), role="writer")
    return lambda **more: GoogleApi(connect(), patience=replace(IMPATIENT, deadline=30.0), **more)


def calls(google, api="sheets"):
    return len([call for call in google.calls() if call["api"] == api])


def failure_of(ask, *arguments):
    with pytest.raises(GoogleFailure) as caught:
        ask(*arguments)
    return caught.value


@pytest.mark.parametrize("fault", PASSING)
def test_what_passes_is_asked_again_until_it_has_passed(google, api, fault):
    """Google's servers stumble every day; nobody should hear of it."""
    google.fault(fault, times=3)
    assert api().describe("properties(title)") == {"properties": {"title": "Bảng thử"}}
    assert calls(google) == 4


@pytest.mark.parametrize("fault", PASSING)
def test_what_does_not_pass_is_asked_four_times(google, api, fault):
    """gspread's own waiting asks 975 times, for 34 hours."""
    google.fault(fault)
    assert failure_of(api().describe, "properties").retry
    assert calls(google) == 4


@pytest.mark.parametrize("fault", LASTING)
def test_what_a_person_has_to_mend_is_not_asked_again(google, api, fault):
    """Each needless question takes one of sixty reads a minute."""
    google.fault(fault)
    assert not failure_of(api().describe, "properties").retry
    assert calls(google) == (2 if fault == "401" else 1)  # a token may have run out between two questions, so once more


def test_a_token_that_ran_out_is_fetched_anew_and_nobody_notices(google, api):
    """A token lives for an hour, the dashboard for months."""
    asking = api()
    asking.describe("properties(title)")
    google.forget_tokens()
    assert asking.describe("properties(title)") == {"properties": {"title": "Bảng thử"}}
    assert calls(google, "token") == 2


def test_a_token_is_fetched_once_for_many_questions(google, api):
    """Signing and exchanging takes longer than the question itself."""
    asking = api()
    for _ in range(5):
        asking.describe("properties(title)")
    assert (calls(google, "token"), calls(google)) == (1, 5)


@pytest.mark.parametrize("fault", ["token-503", "token-html", "reset-before"])
def test_the_token_is_asked_for_as_patiently_as_the_sheet(google, api, fault):
    """google-auth by itself asks three times within each of our four tries."""
    google.fault(fault, api="token", times=3)
    assert api().describe("properties(title)")
    assert calls(google, "token") == 4


@pytest.mark.parametrize(
    ("fault", "options", "wait"),
    [
        ("429", {}, 60),
        ("429-retry-after", {"seconds": 90}, 90),
        ("429-retry-after", {"seconds": 5}, 60),
        ("403-user-rate", {}, 60),
    ],
)
def test_google_s_limit_is_handed_on_and_never_waited_for(google, api, fault, options, wait):
    """A question that sleeps for a minute holds everyone up; whoever asked knows better what to do meanwhile."""
    google.fault(fault, **options)
    failure = failure_of(api().describe, "properties")
    assert (failure.retry, failure.wait, calls(google)) == (True, wait, 1)


def test_a_real_quota_is_told_like_any_limit(google, api):
    """Sixty reads a minute is what Google gives one account."""
    google.set_quota(2)
    asking = api()
    asking.describe("properties")
    asking.describe("properties")
    assert failure_of(asking.describe, "properties").kind == "google_rate_limited"


def test_the_deadline_is_over_all_tries(google, connect):
    """Four tries of fifteen seconds each would be a minute; whoever waits was promised less."""
    google.fault("stall")
    asking = GoogleApi(connect(), patience=replace(IMPATIENT, read=0.4, deadline=1.0, tries=100, base=0.0))
    assert failure_of(asking.describe, "properties").kind == "google_timeout"
    assert 2 <= calls(google) <= 4


def test_a_change_is_asked_for_once(google, api):
    """The answer may be lost after the change was made; asked again, it would be made twice."""
    google.fault("503")
    assert failure_of(api(writes=True).update, [{"addSheet": {"properties": {"title": "Trang mới"}}}]).kind == "google_down"
    assert calls(google) == 1


def test_who_may_only_look_is_told_to_become_an_editor(google, api):
    """“Share the sheet” would be no help: it is shared."""
    google.share("s", "reader")
    failure = failure_of(api(writes=True).update, [{"addSheet": {"properties": {"title": "Trang mới"}}}])
    assert (failure.kind, failure.facts) == ("google_not_editor", {"email": google.email})


def test_an_api_for_reading_asks_for_no_right_to_write(api):
    """A key that leaks from a dashboard must not let anyone change the sheet."""
    failure = failure_of(api().update, [{"addSheet": {"properties": {"title": "Trang mới"}}}])
    assert failure.kind == "google_scope"


def test_many_tabs_are_asked_for_in_addresses_of_a_length_that_google_takes(google, connect):
    """A tab for each of 150 agencies makes an address of twenty thousand characters, and Google answers 414."""
    from records.workbook.raw import Tab

    names = [f"Hoạt động của Ủy ban nhân dân xã thứ {number}" for number in range(150)]
    google.add_sheet("s", Workbook("Bảng thử", MORNING, tuple(Tab(name, [[name]]) for name in names)))
    asking = GoogleApi(connect(), patience=IMPATIENT)
    assert asking.values([f"'{name}'!A:Z" for name in names], "FORMATTED_VALUE") == [[[name]] for name in names]
    assert max(len(call["path"]) for call in google.calls()) < 8000
