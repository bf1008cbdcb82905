"""Evidence that is a link: a hyperlink, a chip or several links in a text, read only from the fields of the evidence cells."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from data_sources.google_sheet.answers.cell_fields import fields_of
from data_sources.google_sheet.answers.completing import ReadTab, completed
from data_sources.google_sheet.google_failures import BAD_PAYLOAD, GoogleFailure
from records.workbook.raw import LinkedText, MaskedText, Tab, Workbook
from tests.data_sources.google_sheet.conftest import IMPATIENT, MORNING, while_waiting_for
from tests.fake_google import RichCell
from tests.sheets import ACTIVITY_HEADER, POSTING_HEADER, activities, activity, office, posting, postings

PHOTO, PAGE = "https://drive.google.com/file/d/1/view", "https://example.vn/tin-1"
SLOW = replace(IMPATIENT, deadline=30.0)
EVIDENCE = POSTING_HEADER.index("Minh chứng")


def workbook_of(*tabs):
    return Workbook("Bảng thử", MORNING, tabs)


def chip_runs(*chips):
    """Chips and the text between them, as Google tells them."""
    return {
        "chipRuns": [run for number, chip in enumerate(chips) for run in ({"startIndex": number, "chip": chip}, {"chip": {}})]
    }


def text_runs(*addresses):
    """A text with several links, between them text without."""
    return {"textFormatRuns": [run for uri in addresses for run in ({"format": {"link": {"uri": uri}}}, {"format": {}})]}


def file_chip(uri):
    return {"richLinkProperties": {"uri": uri, "mimeType": "image/jpeg"}}


def evidence_of(workbook, tab="Đăng tải 111", column=EVIDENCE):
    (rows,) = [found.rows for found in workbook.tabs if found.name == tab]
    return [row[column] if column < len(row) else None for row in rows[1:]]


def asked_cells(google):
    """The ranges of each question about cells."""
    queries = [parse_qs(urlsplit(call["path"]).query) for call in google.calls()]
    return [query["ranges"] for query in queries if "ranges" in query and "fields" in query]


@pytest.mark.parametrize(
    ("fields", "address"),
    [
        ({"hyperlink": PAGE}, PAGE),
        (chip_runs(file_chip(PHOTO)), PHOTO),
        (chip_runs({"personProperties": {"email": "can.bo@konray.gov.vn"}}, file_chip(PHOTO)), PHOTO),
        (text_runs(PAGE, PHOTO, PAGE), f"{PAGE} {PHOTO}"),
        ({"hyperlink": "#gid=77&range=A1"}, "#gid=77&range=A1"),
    ],
)
def test_evidence_has_the_address_that_it_leads_to(google, open_sheet, fields, address):
    """Agencies write `Xem ảnh` over the link; without the address the posting would count as one without evidence."""
    google.add_sheet("s", workbook_of(*office(), postings(posting(evidence=RichCell("Xem ảnh", fields)))))
    assert evidence_of(open_sheet().read()) == [LinkedText("Xem ảnh", address)]


@pytest.mark.parametrize("fields", [{}, chip_runs({"personProperties": {"email": "can.bo@konray.gov.vn"}}), text_runs("")])
def test_evidence_without_an_address_is_the_text_alone(google, open_sheet, fields):
    """The chip of a person says who, and shows nothing that was posted."""
    google.add_sheet("s", workbook_of(*office(), postings(posting(evidence=RichCell("Có ảnh", fields)))))
    (cell,) = evidence_of(open_sheet().read())
    assert (cell, type(cell)) == ("Có ảnh", str)


@pytest.mark.parametrize("text", [PAGE, f"Bài đăng: {PAGE}", "https://example.vn"])
def test_a_text_that_shows_its_address_stays_as_typed(google, open_sheet, text):
    """Sheets makes a link of every address typed; told twice, the same row in a file would be another."""
    link = "https://example.vn/" if text == "https://example.vn" else PAGE
    google.add_sheet("s", workbook_of(*office(), postings(posting(evidence=RichCell(text, {"hyperlink": link})))))
    (cell,) = evidence_of(open_sheet().read())
    assert (cell, type(cell)) == (text, str)


def test_a_text_that_shows_another_address_than_its_own_is_a_link(google, open_sheet):
    """Evidence is where the cell leads, whatever is written over it; `example.vn` alone is no address to open."""
    cells = [RichCell(PAGE, {"hyperlink": PHOTO}), RichCell("example.vn/tin", {"hyperlink": "http://example.vn/tin"})]
    google.add_sheet("s", workbook_of(*office(), postings(*(posting(evidence=cell) for cell in cells))))
    found = evidence_of(open_sheet().read())
    assert found == [LinkedText(PAGE, PHOTO), LinkedText("example.vn/tin", "http://example.vn/tin")]


def test_links_belong_to_their_cells_wherever_the_table_stands(google, open_sheet):
    """A title above, blank rows, a column before: an address one row off would prove the wrong posting."""
    rows = [[None, "BẢNG TỔNG HỢP"], [], ["", *POSTING_HEADER]]
    linked = [LinkedText("Xem", f"https://example.vn/{number}") for number in range(6)]
    rows += [["", *posting(evidence=None if number in (0, 3) else cell)] for number, cell in enumerate(linked)]
    rows[5:5] = [[], []]
    before = Tab("Khác", [["a", LinkedText("không phải minh chứng", PAGE)]], sheet_id=0)
    google.add_sheet("s", workbook_of(before, *office(), Tab("Loa", rows), activities(activity(evidence=linked[0]))))
    found = open_sheet().read()
    expected = [None, "Minh chứng", None, linked[1], None, None, linked[2], None, linked[4], linked[5]]
    assert evidence_of(found, "Loa", EVIDENCE + 1) == expected
    assert evidence_of(found, "Hoạt động", ACTIVITY_HEADER.index("Minh chứng")) == [linked[0]]
    assert found.tabs[0].rows == [["a", "không phải minh chứng"]]


def test_a_mail_address_behind_a_text_is_masked(google, open_sheet):
    """Personal data leaves the source masked, wherever it stands."""
    cells = [LinkedText("Liên hệ", "mailto:em.lan@gmail.com"), LinkedText("Ảnh", "https://example.vn/0912345678.jpg")]
    google.add_sheet("s", workbook_of(*office(), postings(*(posting(evidence=cell) for cell in cells))))
    found = evidence_of(open_sheet().read())
    assert [(str(cell), str(cell.address), cell.address.kinds) for cell in found] == [
        ("Liên hệ", "mailto:•••", ("email",)),
        ("Ảnh", "https://example.vn/•••.jpg", ("phone",)),
    ]
    assert all(isinstance(cell.address, MaskedText) for cell in found)


def test_a_sheet_without_evidence_is_asked_nothing_more(google, open_sheet):
    """Every question counts against sixty a minute that all viewers share."""
    google.add_sheet("s", workbook_of(*office(), activities(activity()), postings(posting(evidence=None))))
    google.set_quota(3)
    open_sheet().read()
    assert asked_cells(google) == []


def test_links_take_one_question_more_about_the_evidence_alone(google, open_sheet):
    """From the first filled evidence cell to one below the last: a row inserted meanwhile would show there."""
    shown = [posting(evidence=None), posting(evidence="Có"), posting(), posting(evidence=None)]
    tabs = [postings(*shown, name="UBND xã Đăk Kôi"), activities(activity(evidence="x")), postings(posting(), name="It's")]
    google.add_sheet("s", workbook_of(*office(), *tabs))
    google.set_quota(4)
    open_sheet().read()
    assert asked_cells(google) == [["'UBND xã Đăk Kôi'!H3:H5", "'Hoạt động'!K2:K3", "'It''s'!H2:H3"]]


def test_links_of_five_thousand_rows_are_fewer_bytes_than_their_values(google, open_sheet, report):
    """Reading whole cells would bring every format of every cell, on a line that is weak."""
    address = f"https://drive.google.com/file/d/{0:033}/view"
    rows = [posting(evidence=LinkedText(f"Ảnh {number}", address.replace("0000", f"{number:04}", 1))) for number in range(5000)]
    google.add_sheet("s", workbook_of(*office(), postings(*rows)))
    read = open_sheet(patience=SLOW).read()
    assert evidence_of(read) == [row[EVIDENCE] for row in rows]
    *_, values, shown, links = [call["bytes"] for call in google.calls() if call["api"] == "sheets"]
    report["bytes of 5000 rows of postings from Google"] = [f"values {values}, as shown {shown}, links {links}"]
    assert links < min(values + shown, len(rows) * (len(address) + 80))


def test_the_grid_ends_below_the_last_row(google, open_sheet):
    """A range that leaves the grid is refused, and with it the whole reading."""
    google.add_sheet("s", workbook_of(*office(), postings(*[posting(evidence=LinkedText("Xem", PAGE))] * 1200)))
    assert evidence_of(open_sheet().read()) == [LinkedText("Xem", PAGE)] * 1200
    assert asked_cells(google) == [["'Đăng tải 111'!H2:H1201"]]


def test_many_tabs_are_asked_in_as_many_questions_as_addresses_need(google, open_sheet):
    """A province has a tab for each agency; an address of more than some 8000 characters is refused."""
    tabs = [
        postings(posting(evidence=LinkedText("Xem", f"{PAGE}/{number}")), name=f"Ủy ban nhân dân xã số {number}")
        for number in range(90)
    ]
    google.add_sheet("s", workbook_of(*office(), *tabs))
    read = open_sheet(patience=SLOW).read()
    assert [evidence_of(read, tab.name) for tab in tabs] == [[tab.rows[1][EVIDENCE]] for tab in tabs]
    asked = asked_cells(google)
    assert (len(asked), sum(map(len, asked))) == (2, len(tabs))
    assert max(len(call["path"]) for call in google.calls()) < 8000
    assert sum("batchGet" in call["path"] for call in google.calls()) == 2 * len(asked)


@pytest.mark.parametrize("drive", [None, "403-api-disabled"])
def test_a_row_added_before_the_links_are_read_moves_none(google, open_sheet, drive):
    """All cells say `Xem`: one row off, each posting would be proved by its neighbour, and nobody would see."""
    rows = [posting(postings=number, evidence=LinkedText("Xem", f"{PAGE}/{number}")) for number in range(1, 6)]
    google.add_sheet("s", workbook_of(*office(), postings(*rows)))
    new = [posting(postings=9, evidence=LinkedText("Xem", f"{PAGE}/9")), *rows]

    def type_anew():
        for number, cells in enumerate(new, start=2):
            google.type("s", "Đăng tải 111", row=number, cells=cells)

    if drive:
        google.fault(drive, api="drive", times=1)
    thread = while_waiting_for(google, "rowData", type_anew)
    found = open_sheet(patience=SLOW).read()
    thread.join()
    assert evidence_of(found) == [row[EVIDENCE] for row in new]


def test_texts_that_change_before_the_links_are_read_are_read_again(google, open_sheet):
    """Where Drive tells no edits, the texts themselves show that the rows were sorted in between."""
    rows = [posting(evidence=LinkedText(f"Ảnh {number}", f"{PAGE}/{number}")) for number in range(1, 6)]
    google.add_sheet("s", workbook_of(*office(), postings(*rows)))
    google.fault("403-api-disabled", api="drive", times=1)

    def turn_round():
        for number, cells in enumerate(reversed(rows), start=2):
            google.type("s", "Đăng tải 111", row=number, cells=cells)

    thread = while_waiting_for(google, "rowData", turn_round)
    found = open_sheet(patience=SLOW).read()
    thread.join()
    assert evidence_of(found) == [row[EVIDENCE] for row in reversed(rows)]


class _Saying:
    """Answers every question about cells with the same."""

    def __init__(self, *sheets):
        self._sheets = list(sheets)

    def cells(self, _fields, _ranges):
        return self._sheets


@pytest.mark.parametrize(
    "sheet",
    [
        {},
        {"properties": None},
        {"properties": {}, "data": [None]},
        {"properties": {}, "data": [{"rowData": [None]}]},
        {"properties": {}, "data": [{"startRow": "1", "rowData": [{}]}]},
        {"properties": {}, "data": [{"rowData": [{"values": ["x"]}]}]},
        {"properties": {}, "data": [{"rowData": [{"values": [{"chipRuns": [{"chip": "x"}]}]}]}]},
        {"properties": {}, "data": [{"rowData": [{"values": [{"hyperlink": ["x"]}]}]}]},
    ],
)
def test_fields_that_are_none_of_googles_are_refused(sheet):
    """Then the answer is not whole, and the last good copy stays."""
    with pytest.raises(GoogleFailure, match=BAD_PAYLOAD):
        fields_of([sheet])


def test_a_tab_that_is_missing_in_the_answer_has_changed():
    """It was deleted in between; what was read of it is read again."""
    tab = replace(postings(posting(evidence="Xem")), sheet_id=5)
    shown = [["" if cell is None else str(cell) for cell in row] for row in tab.rows]
    found = completed(_Saying({"properties": {"sheetId": 6}}), [ReadTab(tab, tab.rows, shown, 100)])
    assert (found.tabs, found.same) == ((tab,), False)
