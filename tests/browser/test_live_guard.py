"""What an office sees when rows go, copies come, and the disk is full: held back is only what counts, and nothing is hidden."""

import re
from dataclasses import replace
from datetime import date

import pytest

from data_sources.demo import demo_workbook
from records.workbook.raw import Tab
from tests.browser.conftest import DESK, visit
from tests.browser.live import counted, read_and_store, site
from tests.browser.office import Office, quick_server
from tests.disks import small_disk
from tests.fake_google import running_google
from tests.test_cli import run
from words import say

VILLAGES, DISTRICT = "Hoạt động - Các xã", "Hoạt động - Cấp huyện"
# Sessions of the third quarter: as stored; with a hundred more; with those and without the communes' tab.
STORED, EDITED, BOTH = "111", "211", "177"
TYPED = [None, "UBND xã Tân Lập", "Tân Lập", "1a", "Họp thôn", date(2023, 8, 1), 100, 30]  # as in the communes' tab
TYPED_TOO = [None, date(2023, 8, 1), "UBND xã Tân Lập", "Tân Lập", "Họp thôn", "1a", None, 100, 30]  # as in the district's
FULL = say("error.store_full", "vi", name="readings.sqlite")
NOT_WRITABLE = say("error.store_not_writable", "vi", name="readings.sqlite")
HELD, ALL_AGENCIES = "mất nhiều số liệu", "số liệu mới của tất cả các đơn vị chưa hiện ra"


@pytest.fixture(scope="module")
def server(browser, tmp_path_factory):
    """A server that is started while Google is down and the disk is full; one reading is stored."""
    folder = tmp_path_factory.mktemp("guard")
    with running_google() as google, small_disk(folder / "disk") as disk:
        google.set_quota(100_000)
        google.add_sheet("sheet", demo_workbook(), title="Theo dõi 2023")
        made = site(google, folder, store=disk.folder)
        read_and_store(google, made)
        google.fault("500")
        with quick_server(made, disk) as (url, pid), visit(browser, url, DESK) as visitor:
            yield Office(google, replace(made, url=url), disk, pid, visitor)


@pytest.fixture
def office(server):
    """That server on a good day, the demo in its sheet."""
    server.begin()
    return server


def test_a_full_disk_hides_nothing_and_loses_nothing(server):
    """One bad night: Google is down, the disk is full, and the server starts again; in the morning somebody makes room."""
    server.see(STORED, "Google Trang tính chưa phản hồi", FULL)
    server.google.clear_faults()
    server.google.append("sheet", VILLAGES, [TYPED])
    server.see(EDITED, f"{FULL} 1 lần đọc đang được giữ tạm")
    server.disk.make_room(server.pid)
    server.see(EDITED)
    with server.made.opened_store() as store:
        assert [str(reading.standing) for reading in store.readings()] == ["good", "good"]


@pytest.mark.long
def test_a_disk_only_for_reading_hides_nothing_and_loses_nothing(office):
    """The operating system makes a disk with an error read-only; nobody at the dashboard has done anything."""
    with office.disk.read_only():
        office.google.append("sheet", VILLAGES, [TYPED])
        office.see(EDITED, f"{NOT_WRITABLE} 1 lần đọc đang được giữ tạm")
    office.see(EDITED)
    with office.made.opened_store() as store:
        assert TYPED[4] in str(store.workbook(store.newest().id).tabs)


@pytest.mark.long
def test_a_copy_and_a_pivot_that_come_and_go_hold_no_later_entry_back(office):
    """Someone tries something out beside the tabs, tidies up, and the agencies go on typing."""
    book = demo_workbook()
    (villages,) = (tab for tab in book.tabs if tab.name == VILLAGES)
    pivot = [["Đơn vị", "Địa bàn", "Nội dung", "Số buổi"], ["UBND xã Tân Lập", "Tân Lập", "1a", 34]]
    for added in (replace(villages, name="Bản sao"), Tab("Tổng hợp", pivot)):
        with office.edit():
            office.put(replace(book, tabs=(*book.tabs, added)))
        with office.edit():
            office.put(book)
    with office.edit():
        office.google.append("sheet", VILLAGES, [TYPED])
    office.see(EDITED)
    with office.made.opened_store() as store:
        assert [reading.good for reading in store.readings(most=6)] == [True] * 6


def test_a_renamed_heading_is_named_with_its_cell_until_it_is_mended(office):
    """The banner said only that the table cannot be read, and nobody knew what to set right."""
    rows = next(tab.rows for tab in demo_workbook().tabs if tab.name == VILLAGES)
    number = next(number for number, row in enumerate(rows) if "Ngày" in row)
    renamed = ["Ngày thực hiện" if cell == "Ngày" else cell for cell in rows[number]]
    with office.edit():
        office.google.type("sheet", VILLAGES, row=number + 1, cells=renamed)
        office.google.append("sheet", DISTRICT, [TYPED_TOO])
    (told,) = office.see(STORED, HELD)
    assert f"không còn đọc được bảng “{VILLAGES}” ({VILLAGES}!" in told
    assert "thiếu cột “Ngày”" in told
    assert ALL_AGENCIES in told
    with office.edit():
        office.google.type("sheet", VILLAGES, row=number + 1, cells=rows[number])
    office.see(EDITED)


@pytest.mark.long
def test_three_small_deletions_are_asked_about(office):
    """Each takes less than half of what is left, and together they take the year's work."""
    full = counted(demo_workbook(), VILLAGES)
    for _ in range(3):
        with office.edit():
            office.google.delete_rows("sheet", VILLAGES, 20, 30)
    office.visitor.open("lich-su")
    asked = office.visitor.page.locator(".ps-error[role=alert]").inner_text()
    before, after = map(int, re.search(rf"trang “{VILLAGES}” từ (\d+) dòng được tính còn (\d+)", asked).groups())
    assert before >= full
    assert after < full / 2
    with office.made.opened_store() as store:
        assert [str(reading.standing) for reading in store.readings(most=3)] == ["held", "good", "good"]


@pytest.mark.long
def test_what_is_accepted_at_the_command_line_while_somebody_types_is_shown(office):
    """The server compared the next reading with its own old copy, and held it back again."""
    with office.edit():
        office.google.clear_tab("sheet", VILLAGES)
    accepted = run("pull", "--accept", "--secrets", office.made.secrets)
    with office.edit():
        office.google.append("sheet", DISTRICT, [TYPED_TOO])
    assert (accepted.returncode, accepted.stderr) == (0, "")
    office.see(BOTH)


def test_what_is_accepted_on_the_page_while_somebody_types_is_shown(office):
    """The button stood under the reading before; pressing it must not be lost, nor have to be done again for each row typed."""
    with office.edit():
        office.google.clear_tab("sheet", VILLAGES)
    office.visitor.open("lich-su")
    with office.edit():
        office.google.append("sheet", DISTRICT, [TYPED_TOO])
    office.visitor.page.get_by_role("button", name=say("held.accept", "vi")).click()
    office.see(BOTH)
