"""What must hold for every workbook, however it was filled."""

import copy
import csv
import io
import json
import random
from datetime import UTC, date, datetime, time

import openpyxl
import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data_sources.demo import demo_workbook
from exports.csv.summary_csv import summary_csv
from exports.json.report_json import report_json
from exports.xlsx.summary import summary_xlsx
from indicators.report import report_of
from records.cleaning.read import records_of
from records.ledger import COUNTED
from records.workbook.raw import CellError, Merge, Tab, Workbook
from tests.examples import few
from ui.places.comparison import figure_rows
from ui.selection.selection import Selection
from ui.selection.view import View

AS_OF = date(2023, 12, 20)
OFFICE = tuple(
    tab for tab in demo_workbook().tabs if tab.name in {"Địa bàn", "Đơn vị", "Nội dung", "Kênh", "Kỳ báo cáo", "Chỉ tiêu"}
)
HEADERS = {
    "Hoạt động": [
        "STT",
        "Đơn vị",
        "Địa bàn",
        "Nội dung",
        "Ngày",
        "Số buổi",
        "Trẻ em",
        "Phụ huynh",
        "Cán bộ",
        "Link",
        "Ghi chú",
    ],
    "Đăng tải 111": ["STT", "Đơn vị", "Địa bàn", "Kênh", "Ngày", "Số lượt", "Địa chỉ hỗ trợ", "Minh chứng", "Ghi chú"],
    "Báo cáo": ["STT", "Đơn vị", "Kỳ", "Nội dung", "Kết quả", "Khó khăn, vướng mắc", "Ngày gửi"],
}
TYPED = st.one_of(
    st.none(),
    st.sampled_from(
        [
            "nt",
            '"',
            "-",
            "Tổng cộng",
            "Đăk Rve",
            "TT. Đăk Rve",
            "Toàn huyện",
            "PGD",
            "UBND xã Tân Lập",
            "1a",
            "1A",
            "TTX",
            "2023-Q3",
        ]
    ),
    st.sampled_from(
        ["03 buổi", "1.200", "khoảng 200", "không", "nhiều", "12,5", "200-250", "15/8", "15/08/2023", "T8/2023", "Có"]
    ),
    st.sampled_from(
        ["https://example.vn/a", "#REF!", "em Nguyễn Văn A 0900000000", "=1+1", "STT", "Đơn vị", "Địa bàn", "Ngày"]
    ),
    st.sampled_from([CellError("#N/A"), True, False, date(2023, 8, 5), datetime(2023, 8, 5, 8, 0), time(8, 0)]),
    st.integers(min_value=-3, max_value=50_000),
    st.floats(allow_nan=True, allow_infinity=True),
    st.text(max_size=12),
)
GRIDS = st.lists(st.lists(TYPED, max_size=12), max_size=14)
# Below the header: a merge from the header downwards would make the first row below it part of the header.
MERGES = st.lists(st.tuples(st.integers(2, 14), st.integers(0, 10), st.integers(0, 4)), max_size=4)
EXAMPLES = few(8)  # of each property
QUIET = settings(deadline=None, max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def _workbook(tabs: list[Tab]) -> Workbook:
    return Workbook("thử.xlsx", datetime(2023, 12, 20, 3, 0, tzinfo=UTC), (*OFFICE, *tabs))


def _tab(name: str, grid: list[list[object]], merges: list[tuple[int, int, int]] = ()) -> Tab:
    blocks = tuple(Merge(top, left, top + down, left) for top, left, down in merges)
    return Tab(name, [["Số liệu các đơn vị"], HEADERS[name], *grid], blocks)


def _good_rows(count: int, seed: int) -> dict[str, list[list[object]]]:
    """Rows without a reference to another row, in every table."""
    draw = random.Random(seed)
    places = ["Đăk Rve", "Đăk Kôi", "TT. Đăk Rve", "Toàn huyện", "Tân Lập", "Đăk Tờ Re"]
    agencies = ["PGD", "UBND xã Tân Lập", "Huyện Đoàn", "UBND xã Đăk Kôi", "TTVH"]

    def day() -> date:
        return date(2023, draw.randint(4, 12), draw.randint(1, 20))

    counts = [0, 3, 40, "khoảng 200", None, "1.200", "nhiều"]

    def activity(number: int) -> list[object]:
        audiences = [draw.choice(counts) for _ in range(3)]
        what = [draw.choice(agencies), draw.choice(places), draw.choice(["1a", "1B", "3"]), day(), draw.randint(0, 4)]
        return [number, *what, *audiences, f"https://example.vn/{number}", None]

    def posting(number: int) -> list[object]:
        channel = draw.choice(["TTX", "TTDTX", "BDT", "MXH"])
        what = [draw.choice(agencies), draw.choice(places), channel, day(), draw.randint(0, 9)]
        return [number, *what, draw.choice(["Có", "Không", None]), draw.choice([None, "www.example.vn"]), f"lần {number}"]

    def submission(number: int) -> list[object]:
        what = [draw.choice(agencies), draw.choice(["2023-Q3", "2023-Q2"]), draw.choice(["1a", "1b", "3"])]
        return [number, *what, f"Kết quả {number}", None, day()]

    activities, postings, submissions = ([row(number) for number in range(count)] for row in (activity, posting, submission))
    return {"Hoạt động": activities, "Đăng tải 111": postings, "Báo cáo": submissions}


def _numbers(workbook: Workbook) -> dict[str, object]:
    document = json.loads(report_json(report_of(records_of(workbook, AS_OF), "2023-Q3"), "vi"))
    return {name: document[name] for name in ("rows", "reports", "report_status", "places", "district")}


@QUIET
@given(grids=st.tuples(GRIDS, GRIDS, GRIDS), merges=MERGES)
def test_no_row_is_lost_whatever_was_typed(grids, merges):
    """A row that is in no verdict is a commune's work that nobody will ever see."""
    tabs = [_tab(name, grid, merges) for name, grid in zip(HEADERS, grids, strict=True)]
    records = records_of(_workbook(tabs), AS_OF)
    for tab in tabs:
        tallies = [tally for tally in records.tabs if tally.tab == tab.name]
        ledger = records.ledger[records.ledger["tab"] == tab.name]
        filled = [n for n, row in enumerate(tab.rows[2:], 3) if any(c is not None and str(c).strip() for c in row)]
        assert all(t.seen == t.accepted + t.repaired + t.rejected + t.ignored for t in tallies)
        assert sum(t.seen for t in tallies) == max(filled, default=2) - 2
        assert ledger["row"].is_unique
        assert ledger["row"].is_monotonic_increasing
        typed = {n for n in filled if any(isinstance(c, str) and any(map(str.isalpha, c)) for c in tab.rows[n - 1])}
        assert typed <= set(ledger["row"]), "only runs of rows in which nobody typed a word stand in the sums alone"
        assert sum(t.accepted + t.repaired for t in tallies) == int(ledger["verdict"].isin(COUNTED).sum())


@QUIET
@given(grids=st.tuples(GRIDS, GRIDS, GRIDS))
def test_reading_changes_neither_the_workbook_nor_the_records(grids):
    """A report that changes what it reads gives another number the second time."""
    workbook = _workbook([_tab(name, grid) for name, grid in zip(HEADERS, grids, strict=True)])
    before = repr([(tab.name, tab.rows, tab.merges) for tab in workbook.tabs])
    records = records_of(workbook, AS_OF)
    assert repr([(tab.name, tab.rows, tab.merges) for tab in workbook.tabs]) == before
    frames = {
        name: copy.deepcopy(getattr(records, name)) for name in ("activities", "postings", "submissions", "ledger", "issues")
    }
    report_of(records, "2023-Q3")
    for name, frame in frames.items():
        pd.testing.assert_frame_equal(getattr(records, name), frame)


@QUIET
@given(seed=st.integers(0, 10_000))
def test_the_order_of_rows_changes_no_number(seed):
    """Agencies type in any order; sorting the sheet must not move a commune up or down."""
    rows = _good_rows(12, seed)
    rows["Báo cáo"] = list({(row[1], row[2], row[3]): row for row in rows["Báo cáo"]}.values())
    shuffled = {name: random.Random(seed + 1).sample(grid, len(grid)) for name, grid in rows.items()}
    first, second = ([_tab(name, grid) for name, grid in each.items()] for each in (rows, shuffled))
    assert _numbers(_workbook(first)) == _numbers(_workbook(second))


@QUIET
@given(seed=st.integers(0, 10_000))
def test_the_order_of_columns_changes_no_number(seed):
    """Offices move columns; the headings say what they are."""
    tabs = [_tab(name, grid) for name, grid in _good_rows(12, seed).items()]
    turned = []
    for tab in tabs:
        title, *table = tab.rows
        order = random.Random(seed).sample(range(len(table[0])), len(table[0]))
        turned.append(Tab(tab.name, [title, *([row[index] for index in order] for row in table)]))
    assert _numbers(_workbook(tabs)) == _numbers(_workbook(turned))


@QUIET
@given(grids=st.tuples(GRIDS, GRIDS, GRIDS), period=st.sampled_from(["2023-D1", "2023-Q2", "2023-Q3", "2023-Q4"]))
def test_statuses_sum_to_what_is_expected_and_parts_to_their_whole(grids, period):
    """Every expected report has one status, and no coverage is above one."""
    tabs = [_tab(name, grid) for name, grid in zip(HEADERS, grids, strict=True)]
    report = report_of(records_of(_workbook(tabs), AS_OF), period)
    totals = report.totals
    parts = (totals.on_time, totals.late, totals.undated, totals.empty, totals.pending, totals.overdue)
    assert sum(parts) == totals.expected == 35
    for there in (*report.places, report.district):
        assert 0 <= there.met <= there.required
        people = (there.figures.people_min, there.figures.people_max)
        assert people == (None, None) or people[0] <= people[1] <= there.figures.attendances
        assert all(requirement.gap == max(0, requirement.target - requirement.achieved) for requirement in there.requirements)
    assert report.district.met == sum(there.met for there in report.places) + sum(r.met for r in report.district.requirements)


NOTES = [
    [],
    [None, "Người lập bảng", None, None, None, None, None, "TRƯỞNG PHÒNG"],
    ["Ghi chú: số liệu đến 30/6"],
    [None, "I. Khối xã"],
    [None, "Tổng cộng", None, None, None, 999, 999, 999],
    list(range(1, 8)),
]


@st.composite
def _layouts(draw: st.DrawFn) -> tuple[dict[str, list[list[object]]], list[Tab], bool]:
    """Good rows of every table; the same in one tab of blocks with notes between, perhaps with tabs that repeat them."""
    rows = _good_rows(draw(st.integers(3, 8)), draw(st.integers(0, 10_000)))
    rest = {name: list(grid) for name, grid in rows.items()}
    mixed: list[list[object]] = []
    while any(rest.values()):
        name = draw(st.sampled_from([name for name, grid in rest.items() if grid]))
        order = draw(st.permutations(range(len(HEADERS[name]))))
        size = draw(st.integers(1, len(rest[name])))
        part, rest[name] = rest[name][:size], rest[name][size:]
        mixed += draw(st.lists(st.sampled_from(NOTES[:3]), max_size=3))
        mixed += [[row[index] if index < len(row) else None for index in order] for row in (HEADERS[name], *part)]
    copied = draw(st.booleans())
    tabs = [Tab("Tất cả", mixed)]
    if copied:
        tabs += [_tab(name, grid) for name, grid in rows.items() if name != "Báo cáo"]
    return rows, tabs, copied


@QUIET
@given(layout=_layouts())
def test_blocks_notes_and_copies_change_no_sum(layout):
    """However an agency lays its tables out, its work counts once, and every row has its verdict."""
    rows, tabs, copied = layout
    plain = records_of(_workbook([_tab(name, grid) for name, grid in rows.items()]), AS_OF)
    mixed = records_of(_workbook(tabs), AS_OF)
    for name, fields in (("activities", ["sessions", "children", "caregivers", "officials"]), ("postings", ["postings"])):
        assert getattr(mixed, name)[fields].sum().to_dict() == getattr(plain, name)[fields].sum().to_dict()
        assert len(getattr(mixed, name)) == len(getattr(plain, name))
    assert len(mixed.submissions) == len(plain.submissions)
    first = next(n for n, row in enumerate(tabs[0].rows) if "Đơn vị" in row)
    own = [tally for tally in mixed.tabs if tally.tab == "Tất cả"]
    assert sum(tally.seen for tally in own) == len(tabs[0].rows) - first - 1
    assert all(t.seen == t.accepted + t.repaired + t.rejected + t.ignored for t in mixed.tabs)
    repeated = {
        tally.table for tally in mixed.tabs if tally.tab in HEADERS and tally.seen and not tally.accepted + tally.repaired
    }
    assert repeated >= ({"activities", "postings"} if copied else set())


def _from_csv(text: str) -> dict[str, dict[str, str]]:
    return {row["Mã"]: row for row in csv.DictReader(io.StringIO(text), delimiter=";")}


def _from_xlsx(content: bytes) -> dict[str, dict[str, object]]:
    book = openpyxl.load_workbook(io.BytesIO(content))
    headings, *rows = book["Số liệu"].iter_rows(values_only=True)
    names = {"Số buổi": "sessions", "Lượt người": "attendances", "Lượt đăng 111": "postings", "Yêu cầu đạt": "requirements_met"}
    whole = {}
    for label, name in names.items():
        ((sheet, cell),) = book.defined_names[f"whole_{name}"].destinations
        whole[label] = book[sheet][cell].value
    return {str(row["Mã"]): row for row in (dict(zip(headings, row, strict=True)) for row in rows)} | {"*": whole}


@settings(QUIET, max_examples=EXAMPLES // 2)
@given(seed=st.integers(0, 10_000))
def test_the_screen_the_csv_the_workbook_and_the_json_say_the_same(seed):
    """Two truths about one commune are worse than none."""
    tabs = [_tab(name, grid) for name, grid in _good_rows(30, seed).items()]
    report = report_of(records_of(_workbook(tabs), AS_OF), "2023-Q3")
    document = json.loads(report_json(report, "vi"))
    in_json = {place["code"]: place for place in document["places"]} | {"*": document["district"]}
    in_csv = _from_csv(summary_csv(report, "vi").decode("utf-8-sig"))
    in_xlsx = _from_xlsx(summary_xlsx(report, "vi"))
    view = View(report, Selection(period="2023-Q3"), dark=False)
    assert set(in_json) == set(in_csv) == set(in_xlsx) == {*(there.key for there in report.places), "*"}
    for there in (*report.places, report.district):
        screen = {row[0].html: row[1].html.split(" <small>")[0].split(" (")[0] for row in figure_rows(view, [there])}
        for field, label in (("sessions", "Số buổi"), ("attendances", "Lượt người"), ("postings", "Lượt đăng 111")):
            number = in_json[there.key][field]
            assert in_csv[there.key][label] == ("" if number is None else str(number))
            assert in_xlsx[there.key][label] == number
            assert screen[label] == ("—" if number is None else f"{number:,}".replace(",", "."))
        met = in_json[there.key]["requirements_met"]
        shown = "—" if there.nothing_counts else met  # of a place of which nothing was heard nobody knows
        assert screen["Độ phủ"] == f"{shown}/{in_csv[there.key]['Số yêu cầu']}"
        assert in_xlsx[there.key]["Yêu cầu đạt"] == met
