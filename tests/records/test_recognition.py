"""How the tables are found: by tab or by header, wherever the header stands and however the columns are named and ordered."""

import random
from dataclasses import replace
from datetime import date

import pytest

from records.layout.header_problems import header_problems
from records.layout.labels import field_of, fields_by_label, label_forms
from records.layout.recognise import agency_headers
from records.workbook.column import Column, Reads, Table
from records.workbook.columns import TABLES
from records.workbook.raw import Tab
from tests.sheets import (
    ACTIVITY_HEADER,
    OFFICE,
    POSTING_HEADER,
    activities,
    activity,
    found,
    office,
    posting,
    postings,
    read,
    submission,
    submissions,
    verdicts,
)


def problems(records):
    """The problems of the sheet, but for the agency tables that the test does not draw."""
    return [(p.tab, p.cell, str(p.code), p.label) for p in records.problems if p.code != "missing_table" or p.cell]


@pytest.mark.parametrize("above", [0, 1, 7, 19, 20, 300])
def test_the_header_may_stand_in_any_row(above):
    """Offices put the country's name and motto above their tables."""
    titles = [["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], [], ["Đơn vị: Phòng VH&TT", None, "Ngày 5/3"]]
    rows = [titles[n % 3] for n in range(above)]
    records = read(Tab("Số liệu", [*rows, ACTIVITY_HEADER, activity()]))
    assert (verdicts(records), records.ledger["row"].tolist()) == (["accepted"], [above + 2])


def test_columns_may_stand_in_any_order_with_others_between():
    """Each agency moves columns to its liking."""
    order = random.Random(3).sample(range(len(ACTIVITY_HEADER)), len(ACTIVITY_HEADER))
    rows = [
        [value for n in order for value in (row[n], extra)]
        for row, extra in ((ACTIVITY_HEADER, "Khác"), (activity(), "bất kỳ"))
    ]
    records = read(Tab("Số liệu", rows))
    kept = ["agency", "place", "clause", "sessions", "children"]
    assert records.activities[kept].to_numpy().tolist() == [["UL", "23497", "1a", 2, 30]]


@pytest.mark.parametrize(
    ("label", "alias"),
    [
        *(
            ("Đơn vị", "Cơ quan"),
            ("Đơn vị", "ĐƠN VỊ BÁO CÁO"),
            ("Địa bàn", "Xã"),
            ("Địa bàn", "Xã, thị trấn"),
            ("Ngày", "Thời gian"),
        ),
        *(
            ("Ngày", "Ngày tổ chức"),
            ("Ngày", "Ngày đăng"),
            ("Số buổi", "Buổi"),
            ("Trẻ em", "Học sinh"),
            ("Trẻ em", "thiếu nhi"),
        ),
        *(
            ("Cha mẹ, người chăm sóc", "Phụ huynh"),
            ("Cán bộ, giáo viên", "Cán bộ"),
            ("Minh chứng", "Link"),
            ("Minh chứng", "Đường dẫn"),
        ),
        *(("Số buổi", "  so   buoi: "), ("Cán bộ, giáo viên", "CÁN BỘ / GIÁO VIÊN")),
    ],
)
def test_a_label_is_known_by_its_aliases_and_without_marks(label, alias):
    """The heading is the agency's, the meaning the programme's."""
    header = [alias if heading == label else heading for heading in ACTIVITY_HEADER]
    row = activity(caregivers=5, officials=6, evidence="www.example.vn")
    records = read(Tab("Số liệu", [header, row]))
    assert (verdicts(records), [p for p in problems(records) if p[0] == "Số liệu"]) == (["accepted"], [])
    assert records.activities[["children", "caregivers", "officials", "evidence"]].to_numpy().tolist() == [
        [30, 5, 6, "www.example.vn"]
    ]


@pytest.mark.parametrize(
    ("tab", "old", "new"),
    [
        *((postings(posting()), "Số lượt", "Lượt"), (postings(posting()), "Số lượt", "Lượt đăng")),
        *((submissions(submission()), "Kết quả", "Kết quả thực hiện"), (submissions(submission()), "Ngày gửi", "Ngày nộp")),
    ],
)
def test_aliases_hold_in_every_agency_table(tab, old, new):
    """A posting's count is `Lượt` as often as `Số lượt`."""
    header = [new if label == old else label for label in tab.rows[0]]
    assert verdicts(read(Tab("x", [header, *tab.rows[1:]]))) == ["accepted"]


def test_several_tabs_of_one_table_are_read_as_one():
    """One tab for each agency is how most districts work."""
    tabs = [activities(activity(agency=agency), name=agency) for agency in ("UL", "UK", "GD")]
    records = read(*tabs)
    assert records.activities[["tab", "agency"]].to_numpy().tolist() == [["UL", "UL"], ["UK", "UK"], ["GD", "GD"]]


def test_three_bold_labels_make_a_header_and_what_it_lacks_is_named():
    """A table without its day still shows whose rows cannot count, and why."""
    records = read(Tab("Số liệu", [["Đơn vị", "Địa bàn", "Số buổi"], ["UL", "Tân Lập", 3]]))
    missing = [(cell, label) for tab, cell, code, label in problems(records) if tab == "Số liệu" and code == "missing_column"]
    assert {("A1", "Nội dung"), ("A1", "Ngày")} <= set(missing)
    assert (verdicts(records), found(records)) == (["rejected"], [(None, "missing"), (None, "missing")])
    assert "activities" in records.unreadable


def test_another_tab_may_still_hold_a_table_that_one_tab_lacks_a_column_of():
    """One agency's broken sheet must not silence the district."""
    records = read(Tab("Hỏng", [["Đơn vị", "Địa bàn", "Số buổi"], ["UL", "Tân Lập", 3]]), activities(activity()))
    assert (verdicts(records), "activities" in records.unreadable) == (["rejected", "accepted"], False)


def test_a_column_that_stands_twice_is_named_and_the_rest_is_read():
    """`Trẻ em` and `Học sinh` side by side: which is meant, only the agency knows."""
    records = read(Tab("Số liệu", [[*ACTIVITY_HEADER, "Học sinh"], [*activity(), 30], [*activity(agency="GD"), 31]]))
    assert ("Số liệu", "M1", "duplicate_column", "Trẻ em") in problems(records)
    assert (verdicts(records), found(records)) == (["accepted", "rejected"], [("H3", "many_values")])


def test_the_table_with_most_bold_labels_wins():
    """Activities and postings share three of their headings."""
    shared = ["Đơn vị", "Địa bàn", "Ngày"]
    tabs = [Tab("a", [[*shared, "Kênh", "Số lượt", "Nội dung"]]), Tab("b", [[*shared, "Nội dung", "Số buổi", "Kênh"]])]
    assert [(t.tab, t.table) for t in read(*tabs).tabs[-2:]] == [("a", "postings"), ("b", "activities")]


def test_of_tables_with_as_many_bold_labels_the_one_with_more_labels_wins():
    """The optional headings decide where the bold ones do not."""
    header = ["Đơn vị", "Địa bàn", "Ngày"]
    tabs = [Tab("a", [[*header, "Địa chỉ hỗ trợ"]]), Tab("b", [[*header, "Hình thức"]])]
    assert [(t.tab, t.table) for t in read(*tabs).tabs[-2:]] == [("a", "postings"), ("b", "activities")]


def test_a_missing_table_is_a_problem_that_names_it():
    """Without its periods no figure may be believed."""
    records = read(activities(activity()), programme=office(Kỳ_báo_cáo=None))
    assert ("Kỳ báo cáo", "missing_table") in {(p.tab, str(p.code)) for p in records.problems}
    assert {"periods", "postings", "submissions"} <= set(records.unreadable)


def test_a_missing_target_table_stops_nothing():
    """A programme may have no targets."""
    records = read(activities(activity()), postings(posting()), submissions(submission()))
    assert records.unreadable == ()


def test_a_tab_that_matches_nothing_is_listed_and_not_read():
    """Notes and lookups are everywhere."""
    records = read(activities(activity()), Tab("Ghi chú chung", [["Đề nghị nhập trước hạn", 15]]), Tab("Trống", []))
    assert [p[0] for p in problems(records) if p[2] == "unread_tab"] == ["Ghi chú chung"]
    assert [(t.tab, t.table, t.seen) for t in records.tabs[-2:]] == [("Ghi chú chung", None, 0), ("Trống", None, 0)]


def test_office_tabs_are_known_without_marks_and_agency_tabs_by_any_name():
    """`dia ban` is `Địa bàn`; a tab of activities may be called after a commune."""
    tabs = tuple(Tab(tab.name.upper() + " ", tab.rows) for tab in office())
    assert verdicts(read(activities(activity(), name="Báo cáo"), programme=tabs)) == ["accepted"]


def test_an_agency_table_on_a_tab_with_an_office_name_is_the_agency_table():
    """Someone will call the tab of their rows `Nội dung`."""
    assert verdicts(read(activities(activity(), name="Chỉ tiêu"))) == ["accepted"]


def test_office_headers_stand_anywhere_in_any_order_too():
    """The office has titles above its tables as well."""
    turned = [["Kỳ báo cáo của huyện"], [], *(row[::-1] for row in OFFICE["Kỳ báo cáo"])]
    records = read(activities(activity()), programme=office(Kỳ_báo_cáo=turned))
    assert [(p.code, p.start) for p in records.programme.periods] == [("K1", date(2023, 1, 1)), ("K2", date(2023, 4, 1))]


def test_the_columns_of_two_tabs_may_differ():
    """What one tab lacks is missing only in its rows."""
    short = Tab("Ngắn", [["Đơn vị", "Địa bàn", "Kênh", "Ngày", "Số lượt"], ["UK", "Đăk Kôi", "TTX", date(2023, 2, 1), 4]])
    records = read(postings(posting()), short)
    assert records.postings["evidence"].tolist() == ["https://example.vn/a", None]
    assert [p[3] for p in problems(records) if p[0] == "Ngắn"] == ["Địa chỉ hỗ trợ", "Minh chứng", "Ghi chú"]
    assert len(POSTING_HEADER) == 9


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_label_is_known_as_the_template_writes_it(table):
    """A column with a heading that is never found would lose what everybody types below it, and tell nobody why."""
    assert [column.label for column in table.columns if field_of(column.label, table) != column.field] == []


def test_a_label_may_have_brackets_and_is_known_without_them_where_no_other_is_so():
    """`Người phụ trách (mã)` is one column, `Ngày (dd/mm/yyyy)` the day; neither takes the place of the other."""
    labels = ("Ghi chú (nội bộ)", "Người phụ trách (mã)", "Ghi chú")
    fields = fields_by_label(Table("x", "X", False, False, tuple(Column(label, label, Reads.TEXT) for label in labels)))
    typed = {"Ghi chú": labels[2], "ghi chú (chung)": labels[2], "GHI CHÚ (nội bộ)": labels[0], "Người phụ trách": labels[1]}
    plain = {text: text.partition("(")[0] for text in (*typed, *labels)}
    named = {text: next(fields[form] for form in label_forms(text, plain[text]) if form in fields) for text in plain}
    assert named == typed | dict(zip(labels, labels, strict=True))


@pytest.mark.parametrize(("heading", "told"), [(None, []), ("Cột thử nghiệmm", ["Cột thử nghiệm"])])
def test_nobody_is_told_of_an_optional_column_but_of_a_slip_in_its_heading(heading, told):
    """Sheets made before the column lack it rightly; a heading with a slip would lose what agencies type below it."""
    tab = Tab("Hoạt động", [[*ACTIVITY_HEADER, heading], activity()])
    header = agency_headers(tab)[0]
    added = Column("Cột thử nghiệm", "added", Reads.TEXT, optional=True)
    header = replace(header, table=replace(header.table, columns=(*header.table.columns, added)))
    assert [problem.label for problem in header_problems(tab, header)] == told
