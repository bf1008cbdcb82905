"""Everything that can go wrong with Google and the sheet: the stored figures stay on the screen, and one sentence says why."""

import os
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from data_sources.demo import demo_workbook
from tests.browser.conftest import DESK, visit
from tests.browser.live import counted
from tests.browser.spoiled_sites import SpoiledSites
from tests.fault_kinds import SHEETS_FAULTS, TOKEN_FAULTS
from words import say

SLOW = ("stall", "drip", "token: stall", "drive: stall")  # forty seconds and more: begun first, looked at last
DRIVE = ["403-user-rate", "403-api-disabled", "500", "stall"]
SHARING = {
    "not shared any more": ("google_not_shared", lambda google: google.share("sheet", None)),
    "sheet deleted": ("google_not_found", lambda google: google.delete_sheet("sheet")),
}
# One of each sort that is told at once; all of them, and those that are waited for, with LIVE_FAULTS=all (`make long`).
# A tab that was cleared and a heading that was renamed: test_live_journeys and test_live_guard show them in every run.
USUAL = {"truncated-json", "not shared any more", "tab deleted", "drive: 403-api-disabled"}
FACTS = {
    "google_rate_limited": {"seconds": 60},
    "google_api_disabled": {"api": "Sheets"},
    "google_range_gone": {"tab": "Hoạt động"},
    "google_too_big": {"limit": 60},
}
VILLAGES = "Hoạt động - Các xã"
PATH = "tong-quan?ky=2023-Q3"
STORED, EDITED = "111", "211"  # sessions of the third quarter: as stored, and with what was typed since
TYPED = [None, "UBND xã Tân Lập", "Tân Lập", "1a", "Họp thôn", date(2023, 8, 1), 100, 30]
TABLE = "What a reader sees of each fault; an open page is told within ten seconds more"
HEAD = ("fault", "kind", "seconds until told", "stored copy shown", "what the reader sees")


def _fault(google, *, name, api=None):
    google.append("sheet", VILLAGES, [TYPED])
    google.fault(name, api=api)


def _rename_heading(google):
    """The column of days gets a heading that no table has."""
    tabs = [
        replace(tab, rows=[["Ngày thực hiện" if cell == "Ngày" else cell for cell in row] for row in tab.rows])
        if tab.name == VILLAGES
        else tab
        for tab in demo_workbook().tabs
    ]
    google.add_sheet("sheet", replace(demo_workbook(), tabs=tuple(tabs)))


CASES = {
    **{name: (kind, partial(_fault, name=name)) for name, kind in (SHEETS_FAULTS | TOKEN_FAULTS).items()},
    "token: stall": ("google_timeout", partial(_fault, name="stall", api="token")),
    **SHARING,
}
SILENT = {f"drive: {name}": partial(_fault, name=name, api="drive") for name in DRIVE}
HELD = {
    "tab deleted": ("tab_gone", lambda google: google.delete_tab("sheet", VILLAGES)),
    "tab cleared": ("tab_emptied", lambda google: google.clear_tab("sheet", VILLAGES)),
    "heading renamed": ("table_unreadable", _rename_heading),
}
RENAMED = {"tab renamed": lambda google: google.rename_tab("sheet", "Đơn vị", "Các đơn vị")}
SPOILS = {name: spoil for name, (_, spoil) in (CASES | HELD).items()} | SILENT | RENAMED


def _run_now(names):
    """The cases that are run now, the slow ones last: they are begun first."""
    every = os.environ.get("LIVE_FAULTS") == "all"
    return sorted((name for name in names if every or name in USUAL), key=lambda name: name in SLOW)


@pytest.fixture(scope="module")
def sites(request, tmp_path_factory):
    """The servers of the tests that are run, the slow ones begun first."""
    wanted = [item.callspec.params["case"] for item in request.session.items if item.path == request.path]
    order = sorted(wanted, key=lambda name: name not in SLOW)
    made = SpoiledSites(tmp_path_factory.mktemp("sites"), demo_workbook(), {name: SPOILS[name] for name in order})
    yield made
    made.close()


@pytest.fixture
def table(report):
    """The table of what a reader sees, printed after the tests."""
    return report.setdefault(TABLE, [_line(*HEAD)])


@pytest.mark.parametrize("case", _run_now(CASES))
def test_the_stored_figures_stay_and_the_fault_is_told(browser, sites, table, case):
    """Google down must not mean dashboard down, and an official must read what to do about it."""
    kind, _ = CASES[case]
    with sites.take(case) as spoiled, visit(browser, spoiled.site.url, DESK) as visitor:
        facts = FACTS.get(kind, {}) | {"email": spoiled.google.email} | ({"seconds": 90} if "retry" in case else {})
        visitor.open(f"{PATH}&lang=en")
        english = _alarms(visitor)
        visitor.page.get_by_role("radio", name="Tiếng Việt").click()
        visitor.arrive("Tổng quan")
        told, shown = _alarms(visitor), _sessions(visitor)
        table.append(_line(case, kind, f"{spoiled.seconds:.1f}", "yes" if shown == STORED else "NO", " ".join(told)))
        assert [len(english), len(told)] == [1, 1]
        assert english[0].startswith("⚠ " + say(f"error.{kind}", "en", **facts))
        assert told[0].startswith("⚠ " + say(f"error.{kind}", "vi", **facts))
        assert shown == STORED


@pytest.mark.parametrize("case", _run_now(HELD))
def test_a_reading_that_lost_a_tab_is_held_back_and_told(browser, sites, table, case):
    """Someone deleted the wrong tab: the leader must not see a district without sessions."""
    kind, _ = HELD[case]
    with sites.take(case) as spoiled, visit(browser, spoiled.site.url, DESK) as visitor:
        visitor.open(PATH)
        told, shown = _alarms(visitor), _sessions(visitor)
        table.append(_line(case, kind, f"{spoiled.seconds:.1f}", "yes" if shown == STORED else "NO", " ".join(told)))
        assert len(told) == 1
        assert say(f"loss.{kind}", "vi", tab=VILLAGES, before=counted(demo_workbook(), VILLAGES), after=0) in told[0]
        assert shown == STORED


@pytest.mark.parametrize("case", _run_now(SILENT))
def test_without_drive_the_sheet_is_read_all_the_same(browser, sites, table, case):
    """Drive only tells of edits; figures must not grow old because it is switched off."""
    with sites.take(case) as spoiled, visit(browser, spoiled.site.url, DESK) as visitor:
        visitor.open(PATH)
        strip = visitor.page.locator(".ps-fresh").first.inner_text()
        table.append(_line(case, "–", f"{spoiled.seconds:.1f}", "fresh figures", strip))
        assert (visitor.page.locator("[role=alert]").count(), _sessions(visitor)) == (0, EDITED)
        assert say("fresh.never_failed", "vi") in strip


@pytest.mark.parametrize("case", RENAMED)
def test_a_renamed_office_tab_is_followed_and_told(browser, sites, table, case):
    """Whoever tidies the names of tabs must not take a table away, and should hear of it."""
    with sites.take(case) as spoiled, visit(browser, spoiled.site.url, DESK) as visitor:
        visitor.open(PATH)
        assert (_alarms(visitor), _sessions(visitor)) == ([], STORED)
        visitor.open(PATH.replace("tong-quan", "chat-luong"))
        told = say("problem.renamed_tab", "vi", label="Đơn vị", tab="Các đơn vị")
        table.append(_line(case, "–", f"{spoiled.seconds:.1f}", "fresh figures", told))
        assert told in visitor.page.locator("[data-testid=stMain]").inner_text()


def _alarms(visitor):
    return visitor.page.locator(".ps-alarm[role=alert]").all_inner_texts()


def _sessions(visitor):
    card = visitor.page.locator(".ps-card", has_text="Số buổi đã tổ chức")
    return card.locator(".ps-value").inner_text()


def _line(fault, kind, seconds, shown, text):
    return f"{fault:23} | {kind:20} | {seconds:18} | {shown:17} | {text}"
