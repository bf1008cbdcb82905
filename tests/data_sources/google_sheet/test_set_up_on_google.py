"""Setting a sheet up over the wire: done twice, nothing changes; nothing typed is lost; what is set up can be read."""

from datetime import UTC, date, datetime

import pytest

from data_sources.demo import demo_workbook
from data_sources.google_sheet.answers.described import described
from data_sources.google_sheet.api import GoogleApi
from data_sources.google_sheet.connection import connection_of
from data_sources.google_sheet.google_failures import GoogleFailure
from data_sources.google_sheet.setup import SETUP_PATIENCE, set_up
from data_sources.google_sheet.sheet import GoogleSheet
from exports.blueprint_cells import blueprint
from records.cleaning.read import records_of
from records.workbook.raw import Workbook
from tests.fake_google import running_google
from tests.sheets import activities, activity, office, submission, submissions

NOW = datetime(2023, 7, 20, 1, 0, tzinfo=UTC)
BLUEPRINT = blueprint("vi")


@pytest.fixture(scope="module")
def process():
    """The stand-in for Google, one for all tests here."""
    with running_google() as google:
        yield google


@pytest.fixture
def google(process):
    """The stand-in, with nothing in it."""
    process.reset()
    return process


def connection(google):
    """The connection to the one sheet."""
    return connection_of({"connections": {"gsheets": google.secrets("s")}})


def done(google, drawn=BLUEPRINT):
    """Set the sheet up."""
    known = connection(google)
    return set_up(GoogleApi(known, writes=True, patience=SETUP_PATIENCE), drawn, account=known.email)


def cells(google):
    """The texts shown in every tab, blank cells left out."""
    shown = {}
    for sheet in google.resource("s", "sheets(properties.title,data.rowData.values.formattedValue)")["sheets"]:
        rows = [row for block in sheet["data"] for row in block.get("rowData", ())]
        shown[sheet["properties"]["title"]] = {
            (number, index): cell["formattedValue"]
            for number, row in enumerate(rows)
            for index, cell in enumerate(row.get("values", ()))
            if "formattedValue" in cell
        }
    return shown


def test_a_blank_sheet_is_set_up_with_one_batch_and_the_second_time_nothing_changes(google):
    """Whoever is not sure whether it worked runs it again."""
    google.add_blank_sheet("s")
    first = done(google)
    google.copy_sheet("s", "once")
    second = done(google)
    assert google.differing("s", "once") == []
    assert (len(first.added), first.kept, first.locale_before) == (11, (), "en_US")
    assert (second.added, len(second.kept), second.locale_before) == ((), 11, None)
    assert sum(call["method"] == "POST" and "batchUpdate" in call["path"] for call in google.calls()) == 2


def test_what_is_set_up_is_read_without_a_fault(google):
    """A sheet that its own reader finds fault with would teach people to ignore faults."""
    google.add_blank_sheet("s")
    done(google)
    google.share("s", "reader")
    workbook = GoogleSheet(connection(google), clock=lambda: NOW).read()
    assert workbook.locale == "vi_VN"
    problems = {(problem.code, problem.tab) for problem in records_of(workbook, date(2023, 7, 20)).problems}
    assert problems == {("empty_table", tab) for tab in ("Địa bàn", "Đơn vị", "Nội dung", "Kênh", "Kỳ báo cáo")}


def test_a_sheet_filled_from_a_programme_gives_that_programme(google):
    """A new year begins with last year's communes and agencies, not with typing them again."""
    programme = records_of(demo_workbook(), date(2023, 12, 20)).programme
    google.add_blank_sheet("s")
    assert len(done(google, blueprint("vi", programme=programme)).filled) == 7
    workbook = GoogleSheet(connection(google), clock=lambda: NOW).read()
    assert records_of(workbook, date(2023, 12, 20)).programme == programme


def test_nothing_that_people_typed_is_changed(google):
    """Agencies have worked in the sheet for months."""
    rows = [activity(), activity(children="khoảng 200", date=date(2023, 3, 1))]
    tabs = (*office(), activities(*rows, name="Đăk Rve"), activities(rows[0], name="Tân Lập"), submissions(submission()))
    google.add_sheet("s", Workbook("Sổ của huyện", NOW, tabs), role="writer")
    before = cells(google)
    summary = done(google)
    after = cells(google)
    assert summary.kept == ("Địa bàn", "Đơn vị", "Nội dung", "Kênh", "Kỳ báo cáo", "Đăk Rve", "Tân Lập", "Báo cáo")
    assert summary.added == ("Chỉ tiêu", "Chỉ số", "Thông tin chung", "Đăng tải 111")
    added = {tab: {place: text for place, text in after[tab].items() if place not in before[tab]} for tab in before}
    assert {tab: {place: after[tab][place] for place in before[tab]} for tab in before} == before
    assert {tab: found for tab, found in added.items() if found} == {
        "Địa bàn": {(0, 13): "Danh sách chọn", (1, 13): "Toàn huyện"},
    }


def test_a_programme_is_not_written_over_the_one_that_stands(google):
    """The second time it is the office's own, with what they mended since."""
    programme = records_of(demo_workbook(), date(2023, 12, 20)).programme
    google.add_blank_sheet("s")
    done(google, blueprint("vi", programme=programme))
    google.type("s", "Kênh", row=2, cells=["BTV", "Báo của tỉnh"])
    before = cells(google)
    assert done(google, blueprint("vi", programme=programme)).filled == ()
    assert cells(google) == before


def test_rows_typed_since_are_kept_when_it_is_set_up_again(google):
    """It is run again whenever a rule was lost."""
    google.add_blank_sheet("s")
    done(google)
    google.append("s", "Hoạt động", [activity(), activity()])
    before = cells(google)
    done(google)
    assert cells(google) == before


def test_an_account_that_may_only_read_is_told_so_and_nothing_is_changed(google):
    """The person forgot to share it as Editor."""
    google.add_blank_sheet("s", role="reader")
    before = google.resource("s")
    with pytest.raises(GoogleFailure) as failure:
        done(google)
    assert failure.value.kind == "google_not_editor"
    assert google.resource("s") == before


def test_a_sheet_with_a_tab_for_each_of_a_hundred_agencies_is_described_whole(google):
    """Their names together are longer than one address may be."""
    tabs = [activities(activity(), name=f"Ủy ban nhân dân xã Đăk Tờ Lung {number}") for number in range(100)]
    google.add_sheet("s", Workbook("Sổ của tỉnh", NOW, (*office(), *tabs)))
    found = described(GoogleApi(connection(google)))
    assert [tab.tab.name for tab in found.tabs[-1:]] == [tabs[99].name]
    assert max(len(call["path"]) for call in google.calls()) < 8000
