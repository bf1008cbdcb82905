"""The demo workbook in the repository is the one its generator makes, and tells the story it is meant to tell."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from data_sources.demo_workbook.demo_programme import period_of
from data_sources.demo_workbook.demo_rows import Line
from data_sources.demo_workbook.generate import DEMO_WORKBOOK, write_demo_workbook
from data_sources.demo_workbook.sheets import demo_sheets

OFFICE_TABS = ["Địa bàn", "Đơn vị", "Nội dung", "Kênh", "Kỳ báo cáo", "Chỉ tiêu", "Thông tin chung"]
AGENCY_TABS = ["Hoạt động - Các xã", "Hoạt động - Cấp huyện", "Đăng tải 111", "Báo cáo"]

MOBILE = re.compile(r"(?:\+84|\b0)[35789]\d{8}\b")
CITIZEN_ID = re.compile(r"\b\d{12}\b")
EMAIL = re.compile(r"\S+@\S+")
NEAR_CHILD = re.compile(r"\b(?:em|cháu|trẻ|nạn nhân|học sinh) (\w+(?: \w+)?)")


@pytest.fixture(scope="module")
def committed() -> Workbook:
    """The workbook that the repository ships."""
    return openpyxl.load_workbook(DEMO_WORKBOOK, data_only=True)


@pytest.fixture(scope="module")
def lines() -> dict[str, list[Line]]:
    """The agency rows per tab, with what their writers meant."""
    return {sheet.name: list(sheet.lines.values()) for sheet in demo_sheets() if sheet.lines}


def cells_and_merges(path: Path) -> dict[str, tuple[dict[str, tuple[object, str]], list[str]]]:
    """Every filled cell with its kind, and the merges, per tab."""
    workbook = openpyxl.load_workbook(path, data_only=True)
    return {
        tab.title: (
            {
                cell.coordinate: (cell.value, cell.data_type)
                for row in tab.iter_rows()
                for cell in row
                if cell.value is not None
            },
            sorted(str(merge) for merge in tab.merged_cells.ranges),
        )
        for tab in workbook
    }


def texts(workbook: Workbook) -> list[str]:
    """Every text in the workbook."""
    cells = (cell.value for tab in workbook for row in tab.iter_rows() for cell in row)
    return [value for value in cells if isinstance(value, str)]


def counted(lines: dict[str, list[Line]], tab: str, place: str) -> list[Line]:
    """The rows of a place that count."""
    return [line for line in lines[tab] if line.values["Địa bàn"] == place and line.verdict != "rejected"]


def day_of(line: Line) -> date:
    """The day a row is about."""
    day = line.day()
    assert day is not None
    return day


def period_of_line(line: Line) -> str:
    """The period a row is about."""
    return line.text("Kỳ") if "Kỳ" in line.values else period_of(day_of(line))


def test_the_committed_workbook_is_what_the_generator_writes(tmp_path: Path) -> None:
    """A file edited by hand, or a generator changed and not run, would be a demo that no one can rebuild."""
    write_demo_workbook(tmp_path / "again.xlsx")
    assert cells_and_merges(DEMO_WORKBOOK) == cells_and_merges(tmp_path / "again.xlsx")


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """A file that changes whenever it is made would be a change in every commit."""
    write_demo_workbook(tmp_path / "one.xlsx")
    write_demo_workbook(tmp_path / "two.xlsx")
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_the_tabs_are_seven_office_tables_four_agency_tables_and_a_note(committed: Workbook) -> None:
    """Tables of the office are found by the names of their tabs."""
    assert committed.sheetnames == [*OFFICE_TABS, *AGENCY_TABS, "Ghi chú chung"]


def test_places_hold_the_register_before_and_after_the_merger(committed: Workbook) -> None:
    """The new register takes over codes of the old one, so only its dates tell them apart."""
    header, *places = committed["Địa bàn"].iter_rows(values_only=True)
    codes = [(place[header.index("Mã")], place[header.index("Tên")]) for place in places]
    assert codes[2] == ("23485", "Đăk Tơ Lung")
    assert codes[7:] == [("23479", "Đăk Rve"), ("23485", "Đăk Kôi"), ("23497", "Kon Braih")]
    assert {place[header.index("Đến ngày")].date() for place in places[:7]} == {date(2025, 6, 30)}
    assert {place[header.index("Từ ngày")].date() for place in places[7:]} == {date(2025, 7, 1)}


def test_every_population_says_that_it_is_illustrative(committed: Workbook) -> None:
    """The communes' real populations are not public, and an invented one must not be quoted as if it were."""
    header, *places = committed["Địa bàn"].iter_rows(values_only=True)
    assert {place[header.index("Nguồn số liệu")] for place in places} == {"Số liệu minh họa"}
    assert committed.properties.description == "Số liệu minh họa"


def test_sixteen_agencies_owe_thirty_five_reports(committed: Workbook) -> None:
    """The call of March 2023 names nine reporters of three clauses, one of two and six of one."""
    groups = [row[2] for row in committed["Đơn vị"].iter_rows(min_row=2, values_only=True)]
    clauses = Counter(row[2] for row in committed["Nội dung"].iter_rows(min_row=2, values_only=True))
    assert len(groups) == 16
    assert sum(clauses[group] for group in groups) == 35


def test_about_six_hundred_rows_spread_over_four_periods(lines: dict[str, list[Line]]) -> None:
    """A demo with ten rows would not show what the dashboard is for."""
    rows = [line for tab in lines.values() for line in tab]
    periods = Counter(period_of_line(line) for line in rows)
    assert 570 <= len(rows) <= 630
    assert periods == pytest.approx({"2023-D1": 220, "2023-Q2": 140, "2023-Q3": 140, "2023-Q4": 100}, rel=0.1)


def test_three_quarters_are_typed_right_and_one_row_in_twenty_is_lost(lines: dict[str, list[Line]]) -> None:
    """More dirt than in real life would make the ledger look like the point."""
    verdicts = Counter(line.verdict for tab in lines.values() for line in tab)
    shares = {verdict: count / verdicts.total() for verdict, count in verdicts.items()}
    assert shares == pytest.approx({"accepted": 0.76, "repaired": 0.19, "rejected": 0.05}, abs=0.02)


def test_nothing_that_counts_lies_after_the_day_of_the_demo(lines: dict[str, list[Line]]) -> None:
    """The fourth quarter is shown half full; a row from its future would give the demo away."""
    cells = [line.cells.get(label) for tab in lines.values() for line in tab for label in ("Ngày", "Ngày gửi")]
    later = [day for day in cells if isinstance(day, date) and day > date(2023, 12, 20)]
    assert later == [date(2032, 11, 12)]


def test_only_the_planted_phone_and_child_look_like_personal_data(committed: Workbook) -> None:
    """The file is public; what looks like a person in it must be invented and known."""
    text = "\n".join(texts(committed))
    assert set(MOBILE.findall(text)) == {"0900000000", "0796863111"}
    assert [*CITIZEN_ID.findall(text), *EMAIL.findall(text)] == []
    assert [name for name in NEAR_CHILD.findall(text) if name[0].isupper()] == ["Y Hoa"]


def test_every_link_leads_to_the_reserved_example_site(committed: Workbook) -> None:
    """An invented address must not be somebody's page."""
    links = [text for text in texts(committed) if "://" in text]
    assert len(links) > 200
    assert all(link.startswith("https://example.vn/") for link in links)


def test_dak_pne_falls_silent_after_the_second_quarter(lines: dict[str, list[Line]]) -> None:
    """A leader should see at once which commune has not been heard of."""
    heard = {
        period_of_line(line)
        for tab in lines.values()
        for line in tab
        if "Đăk Pne" in (line.values.get("Địa bàn"), line.text("Đơn vị").removeprefix("UBND xã "))
    }
    assert heard == {"2023-D1", "2023-Q2"}


def test_dak_koi_meets_people_but_never_posts_the_hotline(lines: dict[str, list[Line]]) -> None:
    """Sessions without the hotline are the gap that a total of activities hides."""
    assert len(counted(lines, "Hoạt động - Các xã", "Đăk Kôi")) > 15
    assert counted(lines, "Đăng tải 111", "Đăk Kôi") == []


def test_tan_lap_posts_without_a_single_link(lines: dict[str, list[Line]]) -> None:
    """Postings that nobody can look up are shown apart from those that someone can."""
    postings = counted(lines, "Đăng tải 111", "Tân Lập")
    assert len(postings) > 10
    assert {line.values["Minh chứng"] for line in postings} == {None}


def test_dak_to_re_holds_more_from_quarter_to_quarter(lines: dict[str, list[Line]]) -> None:
    """The demo must also show that the dashboard sees an effort."""
    rows = Counter(period_of_line(line) for line in counted(lines, "Hoạt động - Các xã", "Đăk Tờ Re"))
    assert [rows[period] for period in ("2023-Q2", "2023-Q3", "2023-Q4")] == [4, 6, 7]


def test_results_are_written_in_many_different_sentences(lines: dict[str, list[Line]]) -> None:
    """A report made of one repeated sentence would not show how the document reads."""
    assert len({line.values["Kết quả"] for line in lines["Báo cáo"]}) >= 25
