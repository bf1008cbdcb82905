"""Many viewers at once, and Google slow: one reading serves them all, and none of them waits for it."""

import pytest

from data_sources.demo import demo_workbook
from tests.browser.live import QUICK, live_server, read_and_store, site
from tests.browser.stream import viewers
from tests.fake_google import running_google
from words import say
from words.formats import instant

CROWD = 50
FIGURES = '<ul class="ps-cards"'
MEASURED = "measured, asserted nowhere"


def _asked(google, api, what=""):
    return [call for call in google.calls() if call["api"] == api and what in call["path"]]


@pytest.mark.long
def test_fifty_who_arrive_before_the_first_reading_cause_one(tmp_path, report):
    """A village meeting opens the link together; the account has sixty reads a minute for all of them."""
    with running_google() as google:
        google.add_sheet("sheet", demo_workbook())
        google.fault("stall", api="sheets", path_has="?fields=")  # the first reading begins when the crowd is there
        waiting = set()

        def enough(viewer):
            if say("waiting.title", "vi") in viewer.pages[0] and viewer not in waiting:
                waiting.add(viewer)
                if len(waiting) == CROWD:
                    google.clear_faults()
            return FIGURES in viewer.pages[-1]

        with live_server(google, tmp_path) as live:
            came = viewers(live.url, "tong-quan", count=CROWD, enough=enough, seconds=120)
        assert (len(waiting), sum(FIGURES in viewer.pages[-1] for viewer in came)) == (CROWD, CROWD)
        assert len(_asked(google, "token")) == 1
        assert [len(_asked(google, "sheets", what)) for what in ("UNFORMATTED", "=FORMATTED")] == [1, 1]
        assert "429" not in live.log.read_text(encoding="utf-8")
    first, last = max(viewer.first for viewer in came), max(viewer.last for viewer in came)
    line = f"{CROWD} viewers at once, nothing read yet: each sees a page within {first:.1f} s, the figures within {last:.1f} s"
    report.setdefault(MEASURED, []).append(line)


def test_who_arrives_while_google_is_silent_sees_the_stored_copy_at_once(tmp_path, report):
    """Forty seconds before an empty page, and a leader closes it."""
    with running_google() as google:
        google.add_sheet("sheet", demo_workbook())
        stored = read_and_store(google, site(google, tmp_path)).copy.reading
        google.forget_calls()
        for api in ("token", "sheets", "drive"):
            google.fault("stall", api=api)
        with live_server(google, tmp_path, script=QUICK) as live:  # it asks at once, and does not wait for the first visitors
            (viewer,) = viewers(live.url, "tong-quan", count=1, enough=lambda viewer: FIGURES in viewer.pages[-1])
            unanswered = google.calls()
    page = viewer.pages[0]
    assert (FIGURES in page, [call["api"] for call in unanswered]) == (True, ["token"])
    assert f"Đọc lúc {instant(stored.read_at, 'vi')}" in page
    assert say("fresh.never_failed", "vi") in page
    line = f"a stored copy while Google is silent: shown after {viewer.first:.2f} s"
    report.setdefault(MEASURED, []).append(line)


def test_where_nothing_was_ever_read_the_failure_and_the_way_out_are_told(tmp_path):
    """The first hour of a new office: the sheet is not shared yet, and the page must say so instead of waiting."""
    with running_google() as google:
        google.add_sheet("sheet", demo_workbook(), role=None)
        with live_server(google, tmp_path) as live:
            told = say("error.google_not_shared", "vi", email=google.email)
            (viewer,) = viewers(live.url, "tong-quan", count=1, enough=lambda viewer: told in viewer.pages[-1])
    assert told in viewer.pages[-1]
    assert 'href="ket-noi' in viewer.pages[-1]
