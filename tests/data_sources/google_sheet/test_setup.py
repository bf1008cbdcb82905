"""Setting a sheet up: what the one batch asks for, whatever the sheet looks like."""

from datetime import date

import pytest

from data_sources.google_sheet.answers.protected import Block, Protection
from data_sources.google_sheet.setup import setup_requests
from exports.blueprint_cells import blueprint
from records.programme.programme import Period, Place, Programme
from tests.data_sources.google_sheet.described_sheets import sheet, tab
from tests.sheets import ACTIVITY_HEADER, OFFICE, activity

ACCOUNT = "doc-bang@du-an.iam.gserviceaccount.com"
BLUEPRINT = blueprint("vi")
CHOICES = '={"Danh sách chọn";"Toàn huyện";B2:B100}'


def asked(found, drawn=BLUEPRINT):
    """The requests for a sheet."""
    return setup_requests(found, drawn, account=ACCOUNT)


def of(requests, kind):
    """The requests of a kind, in order."""
    return [request[kind] for request in requests if kind in request]


def rule(requests, sheet_id, column):
    """The rule of a column, and the row from which it holds."""
    for validation in of(requests, "setDataValidation"):
        where = validation["range"]
        if (where["sheetId"], where["startColumnIndex"]) == (sheet_id, column):
            return validation["rule"], where["startRowIndex"]
    return None


def ids(requests):
    """The id of each tab that is added, by its name."""
    return {added["properties"]["title"]: added["properties"]["sheetId"] for added in of(requests, "addSheet")}


def values_written(requests, sheet_id):
    """The updates that write values into a tab."""
    writes = of(requests, "updateCells")
    return [write for write in writes if write["start"]["sheetId"] == sheet_id and "userEnteredValue" in write["fields"]]


def test_the_locale_is_set_before_anything_is_written():
    """Dates and formulas that come after it are read in it."""
    first = asked(sheet(tab("Sheet1"), locale="en_US"))[0]
    assert first["updateSpreadsheetProperties"] == {
        "properties": {"locale": "vi_VN", "timeZone": "Asia/Ho_Chi_Minh"},
        "fields": "locale,timeZone",
    }


def test_the_steps_come_in_an_order_that_google_can_follow():
    """A rule for a tab that is not there yet would undo the whole batch."""
    kinds = [next(iter(request)) for request in asked(sheet(tab("Sheet1")))]
    firsts = {kind: kinds.index(kind) for kind in kinds}
    assert sorted(firsts, key=lambda kind: firsts[kind]) == [
        "updateSpreadsheetProperties",
        "updateSheetProperties",
        "addSheet",
        "updateCells",
        "updateDimensionProperties",
        "repeatCell",
        "setDataValidation",
        "addProtectedRange",
    ]


def test_the_blank_tab_of_a_new_sheet_becomes_the_guide():
    """An empty `Sheet1` in front of everything would be the first thing that agencies see."""
    requests = asked(sheet(tab("Sheet1")))
    assert of(requests, "updateSheetProperties")[0]["properties"]["title"] == "Hướng dẫn"
    assert len(values_written(requests, 0)[0]["rows"]) == 1 + len(BLUEPRINT.guide)
    assert list(ids(requests)) == [planned.table.label for planned in BLUEPRINT.tabs]


def test_a_first_tab_that_holds_something_is_no_guide():
    """Whatever an office has noted there is theirs."""
    requests = asked(sheet(tab("Ghi nhớ", [["Gọi cho xã"]])))
    assert of(requests, "addSheet")[0]["properties"]["title"] == "Hướng dẫn"
    assert values_written(requests, 0) == []
    assert not any(update["properties"].get("title") for update in of(requests, "updateSheetProperties"))


def test_a_guide_that_stands_is_not_written_again():
    """The office may have written its own."""
    requests = asked(sheet(tab("HƯỚNG DẪN", [["Của văn phòng"]], sheet_id=5)))
    assert values_written(requests, 5) == []
    assert "Hướng dẫn" not in ids(requests)


def test_a_tab_of_the_same_name_is_used_again_however_it_is_spelt():
    """Google refuses a second tab of one name, and people would fill either."""
    requests = asked(sheet(tab("bao cao ", sheet_id=7)))
    assert "Báo cáo" not in ids(requests)
    assert values_written(requests, 7)[0]["start"] == {"sheetId": 7, "rowIndex": 0, "columnIndex": 0}


def test_a_new_tab_never_takes_the_id_of_another():
    """Two tabs of one id, and Google refuses everything."""
    taken = tab("Ghi nhớ", [["x"]], sheet_id=111_000)
    assert 111_000 not in ids(asked(sheet(taken))).values()


def test_headings_wherever_they_stand_are_left_and_given_rules_below_them():
    """A sheet that an office made itself is helped, not redrawn."""
    rows = [
        ["KẾT QUẢ THỰC HIỆN"],
        [],
        ["Số buổi", "Cơ quan", "Địa bàn", "Nội dung", "Ngày"],
        [3, "UBND", "Tân Lập", "1a", 44958],
    ]
    requests = asked(sheet(tab("Tổng hợp xã", rows, sheet_id=9)))
    assert values_written(requests, 9) == []
    assert "Hoạt động" not in ids(requests)
    sessions, first_row = rule(requests, 9, 0)
    assert (first_row, sessions["condition"]["values"][0]["userEnteredValue"]) == (3, "=ISNUMBER(A4)*(A4>=0)*(A4=INT(A4))=1")
    assert rule(requests, 9, 4)[0]["condition"]["type"] == "DATE_BETWEEN"
    frozen = [u for u in of(requests, "updateSheetProperties") if u["properties"]["sheetId"] == 9]
    assert frozen[0]["properties"]["gridProperties"] == {"frozenRowCount": 3}


def test_every_tab_with_the_headings_of_a_table_is_given_its_rules():
    """One tab for each commune is common."""
    requests = asked(sheet(tab("Đăk Rve", [ACTIVITY_HEADER], sheet_id=1), tab("Tân Lập", [ACTIVITY_HEADER], sheet_id=2)))
    assert rule(requests, 1, 6)
    assert rule(requests, 2, 6)
    assert "Hoạt động" not in ids(requests)


def test_a_tab_whose_first_row_holds_something_else_is_left_alone():
    """Headings written over a title, or below figures, would be a loss."""
    requests = asked(sheet(tab("Kênh", [["Các kênh của huyện"], ["Loa", "xã"]], sheet_id=4)))
    assert not any(request for request in requests if "'sheetId': 4" in str(request) and "addSheet" not in request)
    assert "Kênh" not in ids(requests)


def test_headings_go_into_an_empty_first_row_and_what_stands_below_stays():
    """Somebody deleted the row of headings by mistake."""
    requests = asked(sheet(tab("Nội dung", [[], ["1a", "Tuyên truyền", 1]], sheet_id=4)))
    (written,) = values_written(requests, 4)
    assert (written["start"]["rowIndex"], len(written["rows"])) == (0, 1)
    assert [cell["userEnteredValue"]["stringValue"] for cell in written["rows"][0]["values"]] == ["Mã", "Tên", "Nhóm"]


def test_rows_that_people_typed_keep_their_format():
    """A day typed into a column of counts and then shown as 44.958 would pass for that many people."""
    requests = asked(sheet(tab("Hoạt động", [ACTIVITY_HEADER, activity(), activity()], sheet_id=3)))
    starts = {f["range"]["startRowIndex"] for f in of(requests, "repeatCell") if f["range"]["sheetId"] == 3}
    assert starts == {3}


def test_a_note_that_stands_is_not_replaced():
    """The office may have explained a column better."""
    requests = asked(sheet(tab("Nội dung", [["Mã", "Tên", "Nhóm"]], sheet_id=4, notes={(0, 0): "Mã theo kế hoạch"})))
    noted = [write["start"]["columnIndex"] for write in of(requests, "updateCells") if write["fields"] == "note"]
    assert noted == [1, 2]


def test_formats_and_rules_are_those_of_the_blueprint():
    """`007` must stay a code, and a day must be shown day first."""
    requests = asked(sheet(tab("Sheet1")))
    places, periods = ids(requests)["Địa bàn"], ids(requests)["Kỳ báo cáo"]
    formats = {
        (f["range"]["sheetId"], f["range"]["startColumnIndex"]): f["cell"]["userEnteredFormat"]["numberFormat"]
        for f in of(requests, "repeatCell")
    }
    assert formats[places, 0] == {"type": "TEXT", "pattern": "@"}
    assert formats[places, 3] == {"type": "NUMBER", "pattern": "#,##0"}
    assert formats[periods, 4] == {"type": "DATE", "pattern": "dd/MM/yyyy"}


def test_lists_are_shown_and_only_warn_while_counts_and_days_refuse_and_say_why():
    """Without `showCustomUi` there is no arrow to click."""
    requests = asked(sheet(tab("Sheet1")))
    activities, postings = ids(requests)["Hoạt động"], ids(requests)["Đăng tải 111"]
    agency, _ = rule(requests, activities, 1)
    assert agency["condition"] == {"type": "ONE_OF_RANGE", "values": [{"userEnteredValue": "='Đơn vị'!$B$2:$B$101"}]}
    assert (agency["showCustomUi"], agency["strict"]) == (True, False)
    local, _ = rule(requests, postings, 6)
    assert local["condition"] == {"type": "ONE_OF_LIST", "values": [{"userEnteredValue": "Có"}, {"userEnteredValue": "Không"}]}
    day, _ = rule(requests, activities, 5)
    assert day["condition"]["values"] == [{"userEnteredValue": "2000-01-01"}, {"userEnteredValue": "2100-12-31"}]
    count, _ = rule(requests, activities, 7)
    assert (count["strict"], count["inputMessage"][:21]) == (True, "Nhập số nguyên từ 0 t")


def test_no_formula_holds_a_comma():
    """Where a comma parts decimals it parts no arguments, and the rule would be none."""
    requests = asked(sheet(tab("Sheet1"), locale="en_US"))
    formulas = [v["rule"]["condition"] for v in of(requests, "setDataValidation")]
    typed = [value["userEnteredValue"] for condition in formulas for value in condition["values"]]
    assert [text for text in typed if text.startswith("=") and "," in text] == []


def test_a_place_is_chosen_from_a_hidden_column_with_the_whole_district_first():
    """An activity of the district typed as one commune's would raise that commune's figures."""
    requests = asked(sheet(tab("Sheet1")))
    made = ids(requests)
    chosen, _ = rule(requests, made["Hoạt động"], 2)
    assert chosen["condition"]["values"] == [{"userEnteredValue": "='Địa bàn'!$N$2:$N$101"}]
    (formula,) = [w for w in values_written(requests, made["Địa bàn"]) if w["start"]["columnIndex"] == 13]
    assert formula["rows"] == [{"values": [{"userEnteredValue": {"formulaValue": CHOICES}}]}]
    hidden = [u["range"]["startIndex"] for u in of(requests, "updateDimensionProperties") if u["fields"] == "hiddenByUser"]
    assert hidden == [13]


def test_the_column_to_choose_from_takes_no_cell_that_somebody_filled():
    """A column of their own to the right of the table is theirs."""
    rows = [["Mã", "Tên", *[None] * 12, "Điện thoại"], ["23479", "Đăk Rve", *[None] * 12, "x"]]
    requests = asked(sheet(tab("Địa bàn", rows, sheet_id=6)))
    assert [write["start"]["columnIndex"] for write in values_written(requests, 6)] == [16]
    assert rule(requests, ids(requests)["Hoạt động"], 2)[0]["condition"]["values"][0]["userEnteredValue"] == (
        "='Địa bàn'!$Q$2:$Q$101"
    )


def test_the_column_to_choose_from_is_added_once_in_whatever_language():
    """A second one would be added with each language."""
    header = [column.column.label for column in BLUEPRINT.tab("Địa bàn").columns]
    rows = [[*header, None, "Choices"], [None] * 13 + ["Toàn huyện"]]
    requests = asked(sheet(tab("Địa bàn", rows, sheet_id=6, formulas={(0, 13): '={"Choices";"Toàn huyện";B2:B100}'})))
    assert values_written(requests, 6) == []


def test_a_list_is_found_under_the_name_that_its_tab_has():
    """An office that calls its agencies `Cơ quan` chooses from there."""
    requests = asked(sheet(tab("Cơ quan", [["Tên", "Mã", "Nhóm"]], sheet_id=8)))
    chosen, _ = rule(requests, ids(requests)["Hoạt động"], 1)
    assert chosen["condition"]["values"] == [{"userEnteredValue": "='Cơ quan'!$A$2:$A$101"}]


def test_a_small_grid_is_widened_before_it_is_written_to():
    """A rule or a cell beyond the grid undoes the whole batch."""
    requests = asked(sheet(tab("Địa bàn", [], sheet_id=6, grid=(50, 8))))
    (widened,) = [u["properties"]["gridProperties"] for u in of(requests, "updateSheetProperties") if "rowCount" in u["fields"]]
    assert widened == {"rowCount": 101, "columnCount": 14}


def test_a_grid_is_never_made_smaller():
    """Rows cut off are rows lost."""
    requests = asked(sheet(tab("Địa bàn", [], sheet_id=6, grid=(5000, 8))))
    (widened,) = [u["properties"]["gridProperties"] for u in of(requests, "updateSheetProperties") if "rowCount" in u["fields"]]
    assert widened == {"rowCount": 5000, "columnCount": 14}


@pytest.fixture
def filled():
    """A blueprint of one period and one place."""
    place = Place("007", "007", "Tân Lập", "xã", 80, None, None, None, ("Tan Lap", "TL"), None, None, None)
    period = Period("K1", "Quý I", date(2023, 1, 1), date(2023, 3, 31), date(2023, 4, 5))
    return blueprint("vi", programme=Programme(places=(place,), periods=(period,)))


def test_the_programme_is_written_into_an_empty_office_table(filled):
    """A new year begins with last year's communes; a code stays a text, a day a day."""
    requests = asked(sheet(tab("Kỳ báo cáo", [["Tên", "Mã", "Hạn nộp", "Từ ngày", "Đến ngày"]], sheet_id=6)), filled)
    (written,) = values_written(requests, 6)
    assert written["start"] == {"sheetId": 6, "rowIndex": 1, "columnIndex": 0}
    assert [cell["userEnteredValue"] for cell in written["rows"][0]["values"]] == [
        {"stringValue": "Quý I"},
        {"stringValue": "K1"},
        {"numberValue": 45021},
        {"numberValue": 44927},
        {"numberValue": 45016},
    ]
    places = values_written(requests, ids(requests)["Địa bàn"])[1]["rows"][0]["values"]
    assert places[0] == {"userEnteredValue": {"stringValue": "007"}}
    assert places[4] == {}


def test_the_programme_is_never_written_over_rows_that_stand(filled):
    """The office's own communes are the truth."""
    requests = asked(sheet(tab("Địa bàn", OFFICE["Địa bàn"], sheet_id=6)), filled)
    assert [write["start"]["columnIndex"] for write in values_written(requests, 6)] == [13]


def test_headings_and_office_tables_are_protected_for_the_owner_and_the_account_alone():
    """A heading that an agency renames by mistake takes its whole column out of every figure."""
    requests = asked(sheet(tab("Sheet1")))
    made = ids(requests)
    protected = {p["protectedRange"]["range"]["sheetId"]: p["protectedRange"] for p in of(requests, "addProtectedRange")}
    assert protected[made["Địa bàn"]]["range"] == {"sheetId": made["Địa bàn"]}
    assert protected[made["Báo cáo"]]["range"] == {
        "sheetId": made["Báo cáo"],
        "startRowIndex": 0,
        "endRowIndex": 1,
        "startColumnIndex": 0,
        "endColumnIndex": 9,
    }
    assert {str(p["editors"]) for p in protected.values()} == {str({"users": [ACCOUNT]})}
    assert len(protected) == 11


def protection(block, *, ours=True, says="của ai đó", warning_only=False):
    """Protected cells."""
    return Protection(77, block, says, warning_only, ours)


@pytest.mark.parametrize("block", [Block(), Block(0, 0, 1, None), Block(0, 0, 1, 12)])
def test_cells_that_are_protected_already_are_not_protected_twice(block):
    """Each setting up would add one more, and the owner would have to lift them all."""
    requests = asked(sheet(tab("Hoạt động", [ACTIVITY_HEADER], sheet_id=3, protections=(protection(block),))))
    assert 3 not in [p["protectedRange"]["range"]["sheetId"] for p in of(requests, "addProtectedRange")]
    assert of(requests, "updateProtectedRange") == []


def test_our_protection_follows_headings_that_have_moved_and_keeps_its_editors():
    """The owner may have let a colleague in."""
    ours = protection(Block(0, 0, 1, 12), says=BLUEPRINT.protected)
    requests = asked(sheet(tab("Hoạt động", [["TIÊU ĐỀ"], ACTIVITY_HEADER], sheet_id=3, protections=(ours,))))
    (moved,) = of(requests, "updateProtectedRange")
    assert moved["fields"] == "range"
    assert (moved["protectedRange"]["protectedRangeId"], moved["protectedRange"]["range"]["startRowIndex"]) == (77, 1)


def test_a_tab_that_is_protected_against_us_is_left_alone():
    """One request that Google refuses undoes the whole batch."""
    wall = protection(Block(), ours=False)
    requests = asked(sheet(tab("Đơn vị", [["Mã", "Tên", "Nhóm"]], sheet_id=3, protections=(wall,))))
    assert not any("'sheetId': 3" in str(request) for request in requests)
    chosen, _ = rule(requests, ids(requests)["Hoạt động"], 1)
    assert chosen["condition"]["values"] == [{"userEnteredValue": "='Đơn vị'!$B$2:$B$101"}]


def test_headings_protected_against_us_keep_their_rows_open_to_rules():
    """Somebody else protected the headings already, as they should be."""
    wall = protection(Block(0, 0, 1, None), ours=False)
    requests = asked(sheet(tab("Hoạt động", [ACTIVITY_HEADER], sheet_id=3, protections=(wall,))))
    assert rule(requests, 3, 6)
    assert 3 not in [write["start"]["sheetId"] for write in of(requests, "updateCells")]


def test_a_protection_that_only_warns_is_no_wall():
    """Google lets everybody write there."""
    warns = protection(Block(), ours=False, warning_only=True)
    requests = asked(sheet(tab("Đơn vị", [["Mã", "Tên", "Nhóm"]], sheet_id=3, protections=(warns,))))
    assert rule(requests, 3, 3) is None  # no such heading
    assert [f["range"]["startColumnIndex"] for f in of(requests, "repeatCell") if f["range"]["sheetId"] == 3] == [0, 1, 2]
