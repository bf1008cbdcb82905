"""The measures that an office declares: what each gives at a place and over the whole, and what is wrong with a line."""

from datetime import date

import openpyxl
import pytest

from data_sources.files.workbook_file import read_path
from exports.json.report_json import report_document
from indicators.report import report_of
from records.workbook.raw import CellError, Merge, Tab
from tests.sheets import (
    ACTIVITY_HEADER,
    TARGETS,
    activities,
    activity,
    office,
    posting,
    postings,
    read,
    submission,
    submissions,
)

LINE = ["Mã", "Tên", "Lấy từ", "Cột", "Cách tính", "Điều kiện", "Mẫu số", "Đơn vị tính"]
PLACES = [
    ["Mã", "Tên", "Loại", "Trẻ em", "Số trường"],
    ["23479", "Đăk Rve", "thị trấn", 200, 2],
    ["23482", "Đăk Kôi", "xã", 100, 3],
    ["23497", "Tân Lập", "xã", None, None],
]


def declared(*lines, targets=(), places=PLACES):
    """The office tables with these lines of measures."""
    return office(Chỉ_số=[LINE, *lines], Chỉ_tiêu=[TARGETS, *targets], Địa_bàn=places)


def with_schools(*rows, merges=()):
    """A tab of activities with a column `Trường` of its own; each row is a school and the cells that differ."""
    return Tab("Hoạt động", [[*ACTIVITY_HEADER, "Trường"], *([*activity(**cells), school] for school, cells in rows)], merges)


def values(report):
    """The value of the one measure at each place, and over the whole."""
    return {there.key: next(iter(there.measures.values())).value for there in (*report.places, report.district)}


MARCH = date(2023, 3, 1)
RVE, KOI = {"place": "Đăk Rve", "agency": "UR"}, {"place": "Đăk Kôi", "agency": "UK"}
SCHOOLS = ["TR", "Trường có buổi", "Hoạt động", "Trường", "số khác nhau", None, "Số trường", "trường"]


def test_different_texts_of_a_column_of_one_s_own_are_counted():
    """One school that two rows name, once in capitals, is one school; blanks are none."""
    common = {"place": "Toàn huyện", "agency": "GD"}
    again = {**RVE, "clause": "1b"}
    rows = [("THCS Một", RVE), ("thcs một", again), ("TH Hai", KOI), (None, {**KOI, "clause": "1b"}), ("THPT Chung", common)]
    report = report_of(read(with_schools(*rows), programme=declared(SCHOOLS)), "K1")
    assert values(report) == {"23479": 1, "23482": 1, "23497": None, "*": 3}


@pytest.mark.parametrize(
    ("how", "column", "where", "expected"),
    [
        ("tổng", "Số buổi", None, (5, 9)),
        ("lớn nhất", "Trẻ em", None, (60, 60)),
        ("số dòng", None, None, (2, 3)),
        ("tổng", "Số buổi", "Hình thức = trực tiếp", (2, 6)),
        ("số dòng", None, "Nội dung = Truyền thông; Hình thức = Trực tuyến", (1, 1)),
        ("tổng", "Số buổi", "Đơn vị = PGD", (3, 3)),
        ("số dòng", None, "Ngày = 1/2/2023", (1, 2)),
        ("số khác nhau", "Đơn vị", None, (2, 2)),
    ],
)
def test_a_measure_is_taken_over_the_rows_that_meet_its_conditions(how, column, where, expected):
    """Names are those of the office by any of their names, and a text is what it says in whatever case."""
    rows = [
        activity(place="Đăk Rve", agency="UR", sessions=2, children=60, form="Trực tiếp"),
        activity(
            place="Đăk Rve", agency="GD", clause="1b", sessions=3, children=None, form="Trực tuyến", date=date(2023, 3, 1)
        ),
        activity(place="Đăk Kôi", agency="UR", sessions=4, children=10, form="trực  tiếp"),
    ]
    line = ["M", "Đo", "Hoạt động", column, how, where, None, None]
    report = report_of(read(activities(*rows), programme=declared(line)), "K1")
    assert (values(report)["23479"], values(report)["*"]) == expected


def test_postings_and_reports_are_measured_too():
    """A report belongs to the place of its agency."""
    lines = (
        ["BAI", "Bài có địa chỉ", "Đăng tải 111", "Số lượt", "tổng", "Địa chỉ hỗ trợ = Có", None, "bài"],
        ["BC", "Báo cáo có số", "Báo cáo", "Số văn bản", "số khác nhau", None, None, None],
    )
    rows = (
        postings(posting(local_contacts="Có"), posting(local_contacts="Không", postings=9)),
        submissions(submission(document_no="12/BC"), submission(agency="GD", clause="1b", document_no="7/BC")),
    )
    report = report_of(read(*rows, programme=declared(*lines)), "K1")
    found = {key: {code: m.value for code, m in report.place(key).measures.items()} for key in ("23497", "*")}
    assert found == {"23497": {"BAI": 3, "BC": 1}, "*": {"BAI": 3, "BC": 2}}


def test_a_cell_that_is_no_count_is_unknown_for_the_measure_alone():
    """The row counts; the cell is told, and a blank one is only unknown."""
    line = ["GIO", "Số giờ", "Hoạt động", "Giờ", "tổng", None, None, "giờ"]
    rows = [("2", {}), ("cả ngày", {"date": MARCH}), (None, {"clause": "1b"}), (3, {"date": date(2023, 2, 2)})]
    tab = with_schools(*rows)
    tab.rows[0][-1] = "Giờ"
    records = read(tab, programme=declared(line))
    issues = records.issues[records.issues["code"] == "measure_cell"]
    assert values(report_of(records, "K1"))["*"] == 5
    assert issues[["cell", "severity", "raw"]].values.tolist() == [["M3", "warning", "cả ngày"]]
    assert len(records.activities) == 4


@pytest.mark.parametrize(
    ("unit", "typed", "value"),
    [
        *(("giờ", "4 giờ", 4), ("giờ", "04giờ", 4), ("Giờ học", "khoảng 1.200 GIỜ HỌC", 1200), ("giờ", "4", 4)),
        *(("giờ", "4 buổi", 4), ("giờ", "4-5 giờ", None), ("giờ", "4 giờ, 5 giờ", None), ("giờ", "cả giờ", None)),
        *(("giờ", "4,5 giờ", None), ("giờ", "4 ngày", None), (None, "4 giờ", None), ("%", "80%", None)),
    ],
)
def test_a_count_may_carry_the_unit_that_the_office_declares(unit, typed, value):
    """`4 giờ` in a column of hours is as plain as `4 buổi` in one of sessions; a range or another unit is no count."""
    line = ["GIO", "Số giờ", "Hoạt động", "Trường", "tổng", None, None, unit]
    records = read(with_schools((typed, RVE)), programme=declared(line))
    assert values(report_of(records, "K1"))["*"] == value
    assert (records.issues["code"] == "measure_cell").sum() == (value is None)


def test_a_denominator_may_carry_the_unit_of_its_measure():
    """A share is a number of schools of a number of schools."""
    places = [[*row[:4], "2 trường" if row[1] == "Đăk Rve" else row[4]] for row in PLACES]
    records = read(with_schools(("A", RVE)), programme=declared(SCHOOLS, places=places))
    assert report_of(records, "K1").place("23479").measures["TR"].per == 2


def test_merged_cells_and_ditto_marks_of_an_extra_column_hold_for_their_rows():
    """A school typed once over two rows is one school, a count typed once over two is nobody's."""
    merges = (Merge(1, 12, 2, 12),)
    rows = [("THCS Một", RVE), (None, {**RVE, "clause": "1b"}), ("nt", KOI), ("TH Hai", {**KOI, "clause": "1b"})]
    report = report_of(read(with_schools(*rows, merges=merges), programme=declared(SCHOOLS)), "K1")
    assert (values(report)["23479"], values(report)["23482"]) == (1, 2)
    line = ["GIO", "Số giờ", "Hoạt động", "Trường", "tổng", None, None, None]
    shared = [(6, RVE), (None, {**RVE, "clause": "1b"}), (4, KOI)]
    records = read(with_schools(*shared, merges=merges), programme=declared(line))
    assert values(report_of(records, "K1")) == {"23479": None, "23482": 4, "23497": None, "*": 4}
    assert (records.issues["code"] == "measure_cell").sum() == 2


@pytest.mark.parametrize(
    ("value", "targets"),
    [("80%", {"23479": 2, "23482": 3}), (0.5, {"23479": 1, "23482": 2}), (2, {"23479": 2, "23482": 2, "23497": 2})],
)
def test_a_target_of_a_share_is_a_number_or_a_part_of_what_a_place_has(value, targets):
    """80% of three schools are three: two would be 67%. A part of nobody knows how many asks for nothing."""
    programme = declared(SCHOOLS, targets=[["Trường có buổi", None, None, value]])
    report = report_of(read(with_schools(("A", RVE)), programme=programme), "K1")
    required = {there.key: [r for r in there.requirements if r.key == "measure:TR"] for there in report.places}
    assert {key: found[0].target for key, found in required.items() if found} == targets
    assert (required["23479"][0].achieved, str(required["23482"][0].state)) == (1, "not_reported")


def test_a_share_of_what_is_no_share_is_refused():
    """80% of sessions is 80% of nothing."""
    records = read(programme=declared(targets=[["Số buổi", None, None, "80%"]]))
    assert records.programme.targets == ()
    assert [(p.code, p.cell) for p in records.problems if p.table == "targets"] == [("office_cell", "D2")]


def test_more_than_there_is_is_shown_and_told():
    """A third school where two are known is a wrong number of schools, or a name typed in two ways."""
    rows = [("A", RVE), ("B", {**RVE, "date": MARCH}), ("C", {**RVE, "clause": "1b"})]
    document = report_document(report_of(read(with_schools(*rows), programme=declared(SCHOOLS)), "K1"), "vi")
    told = [issue for issue in document["issues"] if issue["code"] == "over_whole"]
    assert document["places"][0]["measures"] == {"TR": {"value": 3, "per": 2}}
    assert [(i["tab"], i["cell"], i["raw"], i["value"]) for i in told] == [("Địa bàn", "E2", "2", "3/2")]
    assert document["district"]["measures"] == {"TR": {"value": 3, "per": None}}


@pytest.mark.parametrize(
    ("changed", "detail", "cell"),
    [
        ({0: None}, "missing", "A3"),
        ({1: None}, "missing", "B3"),
        ({2: None}, "missing", "C3"),
        ({0: "TR"}, "duplicate", "A3"),
        ({2: "Sổ tay"}, "table", "C3"),
        ({3: "Trường học"}, "column", "D3"),
        ({3: None}, "missing", "D3"),
        ({4: "trung bình"}, "how", "E3"),
        ({4: None}, "missing", "E3"),
        ({5: "trực tiếp"}, "where", "F3"),
        ({5: "Cách làm = trực tiếp"}, "where_column", "F3"),
        ({5: "Nội dung = 9z"}, "where_value", "F3"),
        ({6: "Số lớp"}, "per", "G3"),
        ({6: "Tên"}, "per", "G3"),
    ],
)
def test_a_faulty_line_is_named_by_its_cell_and_the_others_hold(changed, detail, cell):
    """An office that slips in one line must not lose what the others say, nor get a number that means something else."""
    line = ["HAI", "Đo hai", "Hoạt động", "Trường", "số khác nhau", None, None, None]
    for column, value in changed.items():
        line[column] = value
    records = read(with_schools(("A", RVE)), programme=declared(SCHOOLS, line))
    told = [(p.code, p.detail, p.cell) for p in records.problems if p.table == "measures"]
    assert told == [("measure_line", detail, cell)]
    assert [measure.code for measure in records.programme.measures] == ["TR"]


def test_a_denominator_that_is_no_count_is_unknown_and_told():
    """`nhiều` schools are not 0 schools."""
    places = [[*row[:4], "nhiều" if row[1] == "Đăk Rve" else row[4]] for row in PLACES]
    records = read(with_schools(("A", RVE)), programme=declared(SCHOOLS, places=places))
    assert report_of(records, "K1").place("23479").measures["TR"].per is None
    assert records.issues[["tab", "cell", "code"]].values.tolist() == [["Địa bàn", "E2", "measure_cell"]]


def test_what_a_cluster_did_is_the_sum_of_its_places():
    """Its coverage is requirements met over requirements of its places, and what was done for all is no cluster's."""
    places = [[*row, cluster] for row, cluster in zip(PLACES, ["Cụm", "Cụm Bắc", "cụm bắc", None], strict=True)]
    rows = [activity(**RVE), activity(**KOI, sessions=3), activity(), activity(place="Toàn huyện", agency="GD", sessions=9)]
    programme = declared(
        ["M", "Đo", "Hoạt động", None, "số dòng", None, None, None], targets=[["Số buổi", None, None, 3]], places=places
    )
    document = report_document(report_of(read(activities(*rows), programme=programme), "K1"), "vi")
    (cluster,) = document["clusters"]
    assert (cluster["name"], cluster["places"], cluster["sessions"]) == ("Cụm Bắc", ["23479", "23482"], 5)
    parts = [place for place in document["places"] if place["code"] in cluster["places"]]
    for name in ("children", "attendances", "requirements", "requirements_met"):
        assert cluster[name] == sum(part[name] or 0 for part in parts)
    assert cluster["measures"] == {"M": {"value": 2, "per": None}}
    assert "clusters" not in report_document(report_of(read(activities(*rows)), "K1"), "vi")


def test_codes_that_fold_to_one_are_two_in_a_condition():
    """Clause 1.1 is not clause 11, though only a point parts them."""
    clauses = [["Mã", "Tên", "Nhóm"], ["1.1", "Tuyên truyền", 1], ["11", "Phổ biến", 1]]
    line = ["M", "Đo", "Hoạt động", "Số buổi", "tổng", "Nội dung = 1.1", None, None]
    rows = [activity(clause="1.1", sessions=2), activity(clause="11", sessions=5)]
    programme = office(Chỉ_số=[LINE, line], Nội_dung=clauses)
    assert values(report_of(read(activities(*rows), programme=programme), "K1"))["*"] == 2


@pytest.mark.parametrize("column", [3, 4, 5, 6])
def test_a_line_with_a_failed_formula_gives_no_number(column):
    """Without its condition a measure would count every row, and nobody would see it."""
    line = ["HAI", "Đo hai", "Hoạt động", "Trường", "số khác nhau", "Nội dung = 1a", "Số trường", None]
    line[column] = CellError("#REF!")
    records = read(with_schools(("A", RVE)), programme=declared(SCHOOLS, line))
    told = [(p.code, p.detail, p.cell) for p in records.problems if p.table == "measures"]
    assert told == [("measure_line", "unreadable", f"{'ABCDEFGH'[column]}3")]
    assert [measure.code for measure in records.programme.measures] == ["TR"]


def test_a_name_in_brackets_tells_two_columns_apart():
    """`Số em (nam)` beside `Số em (nữ)` are two counts."""
    rows = [[*activity(), 7, 9]]
    tab = Tab("Hoạt động", [[*ACTIVITY_HEADER, "Số em (nam)", "Số em (nữ)"], *rows])
    line = ["NU", "Em gái", "Hoạt động", "Số em (nữ)", "tổng", None, None, "em"]
    assert values(report_of(read(tab, programme=declared(line)), "K1"))["*"] == 9


def test_a_header_that_is_repeated_without_a_column_of_ones_own_keeps_it():
    """After the break of a page people type the first headings again, and leave the rest."""
    header = [*ACTIVITY_HEADER, "Trường"]
    again = [*ACTIVITY_HEADER, None]
    tab = Tab("Hoạt động", [header, [*activity(**RVE), "A"], again, [*activity(**RVE, clause="1b"), "B"]])
    assert values(report_of(read(tab, programme=declared(SCHOOLS)), "K1"))["23479"] == 2


def test_a_measure_may_be_called_a_total():
    """`Tổng số buổi trực tiếp` is a name, and no line of sums."""
    line = [1, "Tổng số buổi trực tiếp", "Hoạt động", "Số buổi", "tổng", None, None, None]
    assert values(report_of(read(activities(activity()), programme=declared(line)), "K1"))["*"] == 2


def test_a_failed_formula_is_no_school():
    """`#N/A` of a look-up that finds nothing would be one more school."""
    rows = [("A", RVE), (CellError("#N/A"), {**RVE, "clause": "1b"})]
    records = read(with_schools(*rows), programme=declared(SCHOOLS))
    assert values(report_of(records, "K1"))["23479"] == 1
    assert "measure_cell" in set(records.issues["code"])


def test_a_denominator_merged_over_places_is_nobody_s():
    """Five schools typed once over two communes are five of both, and of neither."""
    places = Tab("Địa bàn", PLACES, (Merge(1, 4, 2, 4),))
    tabs = [places if tab.name == "Địa bàn" else tab for tab in declared(SCHOOLS)]
    report = report_of(read(with_schools(("A", RVE)), programme=tuple(tabs)), "K1")
    assert [there.measures["TR"].per for there in report.places] == [None, None, None]


def test_a_cell_that_excel_shows_as_100_per_cent_is_the_whole_and_not_one(tmp_path):
    """Excel keeps `100%` as the number 1: one school of thirty would be all of them."""
    book = openpyxl.Workbook()
    book.active.title = "Chỉ tiêu"
    book.active.append(["Chỉ số", "Giá trị"])
    book.active.append(["Trường có buổi", 1])
    book.active["B2"].number_format = "0%"
    book.save(tmp_path / "chi-tieu.xlsx")
    typed = read_path(tmp_path / "chi-tieu.xlsx").tabs[0].rows[1][1]
    targets = [["Trường có buổi", None, None, typed]]
    report = report_of(read(with_schools(("A", RVE)), programme=declared(SCHOOLS, targets=targets)), "K1")
    found = [requirement.target for requirement in report.place("23479").requirements if requirement.key == "measure:TR"]
    assert found == [2]
