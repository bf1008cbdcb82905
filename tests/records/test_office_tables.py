"""What the office's own tables say, and what becomes of the cells in them that cannot be used."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from records.workbook.raw import CellError, Merge, Tab
from tests.examples import few
from tests.sheets import OFFICE, TARGETS, WITHOUT_PLACES, activities, activity, office, read, verdicts


def programme(**tables):
    """The programme and the problems of the office tables: cell, code and label."""
    records = read(activities(activity()), programme=office(**tables))
    tabs = {"Địa bàn", "Đơn vị", "Nội dung", "Kênh", "Kỳ báo cáo", "Chỉ tiêu"}
    return records.programme, [(p.cell, str(p.code), p.label) for p in records.problems if p.tab in tabs and p.cell]


def test_the_programme_is_read_as_the_office_wrote_it():
    """Nothing of any one district is in code."""
    read_in, problems = programme()
    assert problems == []
    assert [(p.code, p.name, p.kind, p.children, p.caregivers) for p in read_in.places] == [
        ("23479", "Đăk Rve", "thị trấn", 200, 300),
        ("23482", "Đăk Kôi", "xã", 100, None),
        ("23497", "Tân Lập", "xã", None, None),
    ]
    assert [(a.code, a.group, a.place) for a in read_in.agencies] == [
        *(("UR", "1", "23479"), ("UK", "1", "23482"), ("UL", "1", "23497"), ("GD", "1", None), ("LD", "2", None)),
    ]
    assert [(c.code, c.commune, c.required) for c in read_in.channels] == [
        *(("BDT", False, True), ("TTX", True, True), ("MXH", True, False)),
    ]


@pytest.mark.parametrize("group", [1, 1.0, "1", "Nhóm 1", "nhóm 1 "])
def test_a_group_may_be_typed_with_its_word(group):
    """Group 1 of the agencies is group 1 of the clauses however either is typed."""
    clauses = [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", group]]
    assert programme(Nội_dung=clauses)[0].clauses[0].group == "1"


@pytest.mark.parametrize(
    ("level", "commune"), [("xã", True), ("Xã", True), ("cấp xã", True), ("huyện", False), ("Cấp huyện", False)]
)
def test_a_channel_is_of_a_commune_or_of_the_district(level, commune):
    """A commune without an online newspaper has failed nothing."""
    assert programme(Kênh=[["Mã", "Tên", "Cấp"], ["A", "Loa", level]])[0].channels[0].commune is commune


@pytest.mark.parametrize(
    ("into", "told"), [("23497", False), (23497, False), ("Tân Lập", True), ("99999", True), (None, False)]
)
def test_a_unit_merged_into_one_that_has_no_such_code_is_told(into, told):
    """Its sessions would leave the new unit's figures, and nobody would know why they are too small."""
    rows = [
        ["Mã", "Tên", "Đến ngày", "Nhập vào"],
        ["23482", "Đăk Kôi", date(2023, 6, 30), into],
        ["23497", "Tân Lập", None, None],
    ]
    problems = programme(Địa_bàn=rows, Đơn_vị=WITHOUT_PLACES)[1]
    assert (("D2", "office_cell", "Nhập vào") in problems) is told


@pytest.mark.parametrize(
    ("lower", "told"),
    [
        (["Số buổi", "K1", "Đăk Kôi", 9], [("D3", "duplicate_target", "Giá trị")]),
        (["sessions", "Quý I", "23482", 4], []),
        (["Số buổi", None, "Đăk Kôi", 9], []),
    ],
)
def test_a_target_that_two_lines_set_differently_is_told(lower, told):
    """One of the two is not used: whether a place has met its target must not hang on which, without a word."""
    rows = [TARGETS, ["Số buổi", "K1", "Đăk Kôi", 4], lower]
    read_in, problems = programme(Chỉ_tiêu=rows)
    assert problems == told
    assert [t.value for t in read_in.targets if (t.period, t.place) == ("K1", "23482")] == [9 if told else 4]


@settings(deadline=None, max_examples=few(15))
@given(
    said=st.sampled_from(["Toàn huyện", "*", "toàn huyện", "Cả huyện", "Toàn địa bàn", "Toàn tỉnh", "3/3 xã, thị trấn"]),
    period=st.sampled_from([None, "K1", "Quý II"]),
    value=st.integers(0, 1_000),
    first=st.booleans(),
    general=st.booleans(),
)
def test_a_target_of_the_whole_is_told_and_becomes_no_places(said, period, value, first, general):
    """100 sessions of the whole district are not 100 of each commune; nobody may have to guess where the line went."""
    whole, every = ["Số buổi", period, said, value], ["Số buổi", None, None, 4]
    lines = ([whole, every] if first else [every, whole]) if general else [whole]
    read_in, problems = programme(Chỉ_tiêu=[TARGETS, *lines])
    assert [(t.period, t.place, t.value) for t in read_in.targets] == ([(None, None, 4)] if general else [])
    assert problems == [(f"C{2 + lines.index(whole)}", "target_of_the_whole", said)]


@pytest.mark.parametrize(("group", "told"), [("2", False), ("nhóm 1", False), ("1; 2", True), ("9", True)])
def test_a_clause_whose_group_no_agency_has_is_told(group, told):
    """Nobody is asked for it, so all would seem to have reported in full, and nothing would say why."""
    clauses = [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", "1"], ["2a", "Kết quả", "2"], ["9", "Phổ biến", group]]
    assert programme(Nội_dung=clauses)[1] == ([("C4", "clause_of_nobody", "9")] if told else [])


def test_of_clauses_whose_agency_is_left_out_only_the_cause_is_told():
    """The office fills one cell, and is not sent to a second tab where nothing is wrong."""
    agencies = [["Mã", "Tên", "Nhóm", "Địa bàn"], ["UR", "UBND thị trấn", "1", None], ["LD", "Liên đoàn", None, None]]
    clauses = [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", "1"], ["2a", "Phổ biến", "2"]]
    assert [code for _, code, _ in programme(Đơn_vị=agencies, Nội_dung=clauses)[1] if code == "clause_of_nobody"] == []


_GROUPS = ["1", "2", "nhóm 2", "1, 2", "II", "xã", "Chung", "không"]


@settings(deadline=None, max_examples=few(20))
@given(typed=st.lists(st.sampled_from(_GROUPS), min_size=1, max_size=6))
def test_agencies_whose_group_no_clause_has_are_told_once_a_group(typed):
    """They drop out of what is expected, so all seem to have reported, unless the office says that they need not."""
    agencies = [["Mã", "Tên", "Nhóm"], *([f"A{number}", f"Hội {number}", group] for number, group in enumerate(typed))]
    clauses = [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", "1"], ["2a", "Kết quả", "Nhóm 2"]]
    records = read(activities(), programme=office(Đơn_vị=agencies, Nội_dung=clauses))
    told = [(p.cell, p.label, p.other) for p in records.problems if p.code == "agency_of_no_clause"]
    named = {group: [f"Hội {n}" for n, other in enumerate(typed) if other == group] for group in ("1, 2", "II", "xã")}
    due = [(group, names) for group, names in named.items() if names]
    assert sorted(told) == sorted(
        (f"C{2 + typed.index(group)}", group, ", ".join(names[:3]) + (" …" if names[3:] else "")) for group, names in due
    )


def test_of_agencies_whose_clause_is_left_out_only_the_cause_is_told():
    """The office fills one cell, and is not sent to a second tab where nothing is wrong."""
    clauses = [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", "1"], ["2a", "Phổ biến", None]]
    assert [code for _, code, _ in programme(Nội_dung=clauses)[1]] == ["office_cell"]


@pytest.mark.parametrize("mark", ["x", "X", " x ", True, 1])
def test_a_channel_is_required_where_it_is_marked(mark):
    """One letter decides what every commune owes."""
    channels = [["Mã", "Tên", "Cấp", "Bắt buộc"], ["A", "Loa", "xã", mark], ["B", "Báo", "xã", None]]
    assert [channel.required for channel in programme(Kênh=channels)[0].channels] == [True, False]


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [("Tên", None, "office_cell"), ("Mã", CellError("#REF!"), "office_cell"), ("Nhóm", "-", "office_cell")],
)
def test_an_office_row_without_a_bold_cell_is_left_out_and_named(column, cell, code):
    """An agency without its group owes nothing, so nobody would notice."""
    agencies = [list(row) for row in OFFICE["Đơn vị"]]
    agencies[4][agencies[0].index(column)] = cell
    read_in, problems = programme(Đơn_vị=agencies)
    assert ("GD" not in [agency.code for agency in read_in.agencies], problems[0][1:]) == (True, (code, column))


@pytest.mark.parametrize("children", ["nhiều", 12.5, -3, CellError("#N/A")])
def test_a_population_that_cannot_be_read_is_unknown_and_named(children):
    """Unknown is not zero: a rate over nobody would be infinite."""
    places = [["Mã", "Tên", "Trẻ em"], ["P", "Tân Lập", children]]
    read_in, problems = programme(Địa_bàn=places, Đơn_vị=WITHOUT_PLACES)
    assert (read_in.places[0].children, problems) == (None, [("C2", "office_cell", "Trẻ em")])


def test_an_error_cell_in_an_office_table_is_told_as_one():
    """The office must look for a broken formula, not for a misspelt level."""
    channels = [["Mã", "Tên", "Cấp"], ["A", "Loa", CellError("#REF!")]]
    records = read(activities(activity()), programme=office(Kênh=channels))
    assert records.issues.loc[records.issues["tab"] == "Kênh", "code"].tolist() == ["formula_error"]


def test_of_two_rows_with_one_code_the_first_holds():
    """Two periods of one code would be mixed."""
    clauses = [*OFFICE["Nội dung"], ["1a", "Khác", 2]]
    read_in, problems = programme(Nội_dung=clauses)
    assert ([c.name for c in read_in.clauses if c.code == "1a"], problems) == (
        ["Tuyên truyền, phổ biến"],
        [("A5", "duplicate_code", "1a")],
    )


def test_a_period_that_ends_before_it_begins_is_named_and_left_out():
    """No day could lie in it."""
    periods = [*OFFICE["Kỳ báo cáo"], ["K3", "Ngược", date(2023, 9, 30), date(2023, 7, 1), date(2023, 10, 5)]]
    read_in, problems = programme(Kỳ_báo_cáo=periods)
    assert ([p.code for p in read_in.periods], problems) == (["K1", "K2"], [("A4", "period_backwards", "K3")])


def test_days_of_the_office_are_read_like_those_of_agencies_and_may_lie_ahead():
    """The office plans the year and types it as anyone does."""
    periods = [
        ["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"],
        ["N", "Năm 2030", "01/01/2030", "31.12.2030", "ngày 05 tháng 1 năm 2031"],
    ]
    period = programme(Kỳ_báo_cáo=periods)[0].periods[0]
    assert (period.start, period.end, period.due) == (date(2030, 1, 1), date(2030, 12, 31), date(2031, 1, 5))


@pytest.mark.parametrize(
    ("typed", "indicator"),
    [
        *(("Số buổi", "sessions"), ("so buoi", "sessions"), ("Lượt người", "attendances")),
        *(("Lượt đăng 111", "postings"), ("postings", "postings")),
    ],
)
def test_an_indicator_of_a_target_is_known_by_label_and_field(typed, indicator):
    """Both stand in the contract."""
    assert programme(Chỉ_tiêu=[TARGETS, [typed, None, None, 4]])[0].targets[0].indicator == indicator


@pytest.mark.parametrize(("column", "cell"), [(1, "K9"), (2, "Kon Braih"), (0, "Số cuộc"), (3, "nhiều"), (3, None)])
def test_a_target_that_is_not_understood_holds_nowhere(column, cell):
    """A target for an unknown commune must not become everyone's."""
    row = ["Số buổi", "K1", "Tân Lập", 4]
    row[column] = cell
    read_in, problems = programme(Chỉ_tiêu=[TARGETS, row])
    assert (read_in.targets, len(problems)) == ((), 1)


def test_cells_merged_in_an_office_table_hold_for_their_rows():
    """The office merges its groups, too."""
    rows = [["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền", 1], ["1b", "Truyền thông", None]]
    tabs = [tab if tab.name != "Nội dung" else Tab("Nội dung", rows, (Merge(1, 2, 2, 2),)) for tab in office()]
    assert [c.group for c in read(programme=tuple(tabs)).programme.clauses] == ["1", "1"]


@settings(deadline=None, max_examples=few(20))
@given(
    groups=st.lists(st.sampled_from(["1", "2", "nt", "như trên", '"', "-nt-"]), min_size=2, max_size=6),
    heading=st.booleans(),
)
def test_a_ditto_mark_in_an_office_table_means_the_cell_above(groups, heading):
    """`nt` as a group is nobody's: its agencies would be asked for nothing. Where nothing stands above the row is named."""
    between = [["Khối xã"]] if heading else []
    rows = [[f"A{number}", f"Hội {number}", group, "23482"] for number, group in enumerate(groups)]
    table = [["Mã", "Tên", "Nhóm", "Địa bàn"], rows[0], *between, *rows[1:]]
    read_in, problems = programme(Đơn_vị=table, Chỉ_tiêu=None)
    expected, above = {}, None
    for code, _, group, _ in rows:
        above = group if group in ("1", "2") else above
        expected |= {code: above} if above else {}
    assert {agency.code: agency.group for agency in read_in.agencies} == expected
    assert [label for _, code, label in problems if code == "office_cell"] == ["Nhóm"] * (len(rows) - len(expected))


def test_a_code_or_a_name_that_looks_like_a_ditto_mark_is_one():
    """`NT` may stand for a unit; two units of one code would be one."""
    rows = [["Mã", "Tên", "Loại", "Trẻ em"], ["A", "Tân Lập", "xã", 40], ["NT", "Nam Trà", "nt", "nt"]]
    read_in, problems = programme(Địa_bàn=rows, Đơn_vị=WITHOUT_PLACES)
    assert (read_in.places[1].code, read_in.places[1].kind, read_in.places[1].children, problems) == ("NT", "xã", 40, [])


def test_headings_and_blank_rows_in_an_office_table_are_no_entries():
    """`Khối xã` is a heading there as well."""
    places = [OFFICE["Địa bàn"][0], ["Khối xã, thị trấn"], [], *OFFICE["Địa bàn"][1:], OFFICE["Địa bàn"][0]]
    read_in, problems = programme(Địa_bàn=places)
    assert ([place.code for place in read_in.places], problems) == (["23479", "23482", "23497"], [])


def test_a_missing_bold_column_leaves_the_office_table_unread_and_is_named():
    """Channels without their level could be anybody's."""
    records = read(activities(activity()), programme=office(Kênh=[["Mã", "Tên"], ["A", "Loa"]]))
    assert ("Kênh", "A1", "missing_column", "Cấp") in {(p.tab, p.cell, str(p.code), p.label) for p in records.problems}
    assert ("channels" in records.unreadable, verdicts(records)) == (True, ["accepted"])
