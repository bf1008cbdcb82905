"""The stand-in is believed only because it is tested: it must behave as Google's documents say."""

import gzip
import http.client
import json
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from urllib.error import URLError
from urllib.parse import quote, urlencode, urlsplit

import pytest
from google.auth import crypt, jwt

from records.workbook.raw import CellError, LinkedText, Merge, Tab, UncomputedFormula, Workbook
from tests.fake_google import LoadingCell, RichCell, running_google

READ, WRITE, DRIVE = "spreadsheets.readonly", "spreadsheets", "drive.metadata.readonly"
BOOK = Workbook(
    "Sổ",
    datetime(2023, 7, 20, tzinfo=UTC),
    (
        Tab("Hoạt động", [["a", None, "c", None], [], [1.5, True, date(2023, 3, 5), 1200.0, CellError("#REF!")], [None]]),
        Tab("Loa's", [["x"]], (Merge(0, 0, 0, 1),), sheet_id=77),
    ),
)


@pytest.fixture(scope="module")
def process():
    with running_google() as google:
        yield google


@pytest.fixture
def google(process):
    process.reset()
    process.add_sheet("s1", BOOK)
    return process


def _exchange(google, *, scope=READ, late=0, **claims):
    now = int(time.time()) - late
    payload = {"iss": google.email, "aud": "https://oauth2.googleapis.com/token", "iat": now, "exp": now + 3600}
    payload["scope"] = f"https://www.googleapis.com/auth/{scope}"
    signer = crypt.RSASigner.from_service_account_info(google.secrets("s1"))
    assertion = jwt.encode(signer, payload | claims).decode()
    form = urlencode({"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion})
    return _asked(google, "/token", body=form.encode())


def _token(google, scope):
    return _exchange(google, scope=scope)[2]["access_token"]


def _asked(google, path, *, token="", body=None, packed=False):
    """The code, headers and content of an answer."""
    link = http.client.HTTPConnection(urlsplit(google.root).netloc, timeout=3)
    headers = {"Authorization": f"Bearer {token}"} | ({"Accept-Encoding": "gzip"} if packed else {})
    try:
        link.request("GET" if body is None else "POST", path, body, headers)
        response = link.getresponse()
        text = response.read()
    finally:
        link.close()
    text = gzip.decompress(text) if response.headers.get("Content-Encoding") == "gzip" else text
    return response.status, response.headers, json.loads(text or "null")


def _get(google, path, scope=READ):
    return _asked(google, path, token=_token(google, scope))[::2]


def _values(google, *ranges, render="UNFORMATTED_VALUE"):
    query = "&".join(f"ranges={quote(text)}" for text in ranges)
    return _get(google, f"/v4/spreadsheets/s1/values:batchGet?{query}&valueRenderOption={render}")


def _update(google, *requests):
    body = json.dumps({"requests": requests}).encode()
    return _asked(google, "/v4/spreadsheets/s1:batchUpdate", token=_token(google, WRITE), body=body)[::2]


def test_trailing_blanks_are_trimmed_and_inner_ones_are_empty_texts(google):
    """Readers must cope with ragged rows, which only the real thing shows them."""
    code, found = _values(google, "'Hoạt động'!A:ZZ", "'Hoạt động'!B4:C9")
    assert code == 200
    assert found["valueRanges"] == [
        {
            "range": "'Hoạt động'!A1:Z1000",
            "majorDimension": "ROWS",
            "values": [["a", "", "c"], [], [1.5, True, 44990, 1200, "#REF!"]],
        },
        {"range": "'Hoạt động'!B4:C9", "majorDimension": "ROWS"},
    ]


def test_formatted_values_are_what_a_vietnamese_sheet_shows(google):
    """A count that the sheet shows as a day is found only so."""
    assert _values(google, "'Hoạt động'!3:3", render="FORMATTED_VALUE")[1]["valueRanges"][0]["values"] == [
        ["1,5", "TRUE", "05/03/2023", "1200", "#REF!"]
    ]


def test_quotes_in_tab_names_are_doubled_and_an_unknown_tab_is_refused(google):
    """Tabs are renamed and deleted while we read."""
    assert _values(google, "'Loa''s'")[1]["valueRanges"][0]["values"] == [["x"]]
    code, found = _values(google, "'Nhầm'!A:Z")
    assert (code, found["error"]["status"]) == (400, "INVALID_ARGUMENT")
    assert found["error"]["message"] == "Unable to parse range: 'Nhầm'!A:Z"


def test_a_fields_mask_is_honoured_and_zeros_are_left_out(google):
    """Google omits a sheetId of 0; code that needs it there breaks on the first tab of every sheet."""
    fields = "properties(locale,timeZone),sheets(properties(sheetId,title,hidden),merges)"
    assert _get(google, f"/v4/spreadsheets/s1?fields={fields}") == (
        200,
        {
            "properties": {"locale": "vi_VN", "timeZone": "Asia/Ho_Chi_Minh"},
            "sheets": [
                {"properties": {"title": "Hoạt động"}},
                {
                    "properties": {"sheetId": 77, "title": "Loa's"},
                    "merges": [
                        {"sheetId": 77, "startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 0, "endColumnIndex": 2}
                    ],
                },
            ],
        },
    )
    assert _get(google, "/v4/spreadsheets/s1?fields=sheets.nonsense")[0] == 400


def test_each_edit_counts_up_the_version_that_drive_tells(google):
    """Equal versions must mean that nothing was edited."""
    path = "/drive/v3/files/s1?fields=version&supportsAllDrives=true"
    assert _get(google, path, DRIVE) == (200, {"version": "1"})
    google.append("s1", "Hoạt động", [["mới", date(2023, 1, 2)]])
    google.delete_rows("s1", "Hoạt động", 1, 2)
    google.rename_tab("s1", "Hoạt động", "Hoạt động 2")
    assert _get(google, path, DRIVE) == (200, {"version": "4"})
    assert _values(google, "'Hoạt động 2'!A:B")[1]["valueRanges"][0]["values"] == [[1.5, True], ["mới", 44928]]


def test_a_copy_of_a_sheet_is_the_same_until_one_of_them_is_edited(google):
    """A test that works on a copy must not change what the next one copies."""
    google.copy_sheet("s1", "s2")
    assert google.differing("s1", "s2") == []
    google.type("s2", "Loa's", row=1, cells=["y"])
    assert google.differing("s1", "s2") == ["Loa's"]
    assert google.resource("s1")["sheets"][1]["data"][0]["rowData"][0]["values"][0]["formattedValue"] == "x"


def test_a_hidden_tab_says_so_and_others_say_nothing(google):
    """Google omits what is false; code that waits for `false` takes every tab for a hidden one."""
    google.add_sheet("s2", replace(BOOK, tabs=(Tab("Hiện", [["a"]]), Tab("Ẩn", [["b"]], hidden=True)), time_zone="Asia/Tokyo"))
    assert _get(google, "/v4/spreadsheets/s2?fields=properties.timeZone,sheets.properties(title,hidden)") == (
        200,
        {
            "properties": {"timeZone": "Asia/Tokyo"},
            "sheets": [{"properties": {"title": "Hiện"}}, {"properties": {"title": "Ẩn", "hidden": True}}],
        },
    )


def _cells(google, fields, *ranges):
    """The data of each tab that the ranges reach."""
    query = "&".join(f"ranges={quote(text)}" for text in ranges)
    code, found = _get(
        google, f"/v4/spreadsheets/s2?{query}&fields=sheets.data(startRow,startColumn,rowData(values({fields})))"
    )
    assert code == 200
    return [sheet["data"] for sheet in found["sheets"]]


def test_links_are_fields_of_their_cells(google):
    """Values tell only the text; where it leads stands in fields that few cells have."""
    chips = {
        "chipRuns": [{"chip": {"richLinkProperties": {"uri": "https://drive.google.com/a"}}}, {"startIndex": 5, "chip": {}}]
    }
    rows = [["a", "Minh chứng"], ["b", LinkedText("Xem", "https://example.vn/1")], [], ["c", "https://example.vn/2"]]
    google.add_sheet("s2", replace(BOOK, tabs=(Tab("Một", [*rows, ["d", RichCell("Ảnh.jpg và", chips)]]),)))
    assert _cells(google, "formattedValue,hyperlink,chipRuns.chip.richLinkProperties.uri", "'Một'!B2:B9") == [
        [
            {
                "startRow": 1,
                "startColumn": 1,
                "rowData": [
                    {"values": [{"formattedValue": "Xem", "hyperlink": "https://example.vn/1"}]},
                    {},
                    {"values": [{"formattedValue": "https://example.vn/2", "hyperlink": "https://example.vn/2"}]},
                    {"values": [{"formattedValue": "Ảnh.jpg và", "chipRuns": [*chips["chipRuns"][:1], {"chip": {}}]}]},
                ],
            }
        ]
    ]
    assert _cells(google, "hyperlink", "'Một'!A1:A2", "'Một'!B2") == [
        [
            {"rowData": [{"values": [{}]}, {"values": [{}]}]},
            {"startRow": 1, "startColumn": 1, "rowData": [{"values": [{"hyperlink": "https://example.vn/1"}]}]},
        ]
    ]


def test_a_row_that_a_filter_hides_still_has_its_values(google):
    """Google tells of the filter beside the cells, and leaves none of them out."""
    google.hide_rows("s1", "Hoạt động", 3)
    query = f"ranges={quote('Hoạt động')}&fields=sheets.data.rowMetadata.hiddenByFilter"
    ((data,),) = [sheet["data"] for sheet in _get(google, f"/v4/spreadsheets/s1?{query}")[1]["sheets"]]
    assert data["rowMetadata"][:4] == [{}, {}, {"hiddenByFilter": True}, {}]
    assert _values(google, "'Hoạt động'!3:3")[1]["valueRanges"][0]["values"] == [[1.5, True, 44990, 1200, "#REF!"]]


def test_a_text_typed_over_a_link_is_none(google):
    """An agency replaces its link by `đang chờ`; the old address must not stand behind it."""
    google.add_sheet("s2", replace(BOOK, tabs=(Tab("Một", [[LinkedText("Xem", "https://example.vn/1")]]),)))
    google.type("s2", "Một", row=1, cells=["đang chờ"])
    assert _cells(google, "hyperlink", "'Một'!A1") == [[{"rowData": [{"values": [{}]}]}]]


def test_a_formula_that_is_still_computed_is_an_error_of_its_own_kind(google):
    """By the kind alone it is told from a failed one; computing it is no edit."""
    loading = LoadingCell("#N/A", "Đang tải...")
    google.add_sheet(
        "s2", replace(BOOK, tabs=(Tab("Một", [[loading, UncomputedFormula(), CellError("#N/A"), "Đang tải..."]]),))
    )
    assert _cells(google, "formattedValue,effectiveValue.errorValue.type", "'Một'!1:1") == [
        [
            {
                "rowData": [
                    {
                        "values": [
                            {"effectiveValue": {"errorValue": {"type": "LOADING"}}, "formattedValue": "Đang tải..."},
                            {"effectiveValue": {"errorValue": {"type": "LOADING"}}, "formattedValue": "Loading..."},
                            {"effectiveValue": {"errorValue": {"type": "N_A"}}, "formattedValue": "#N/A"},
                            {"effectiveValue": {}, "formattedValue": "Đang tải..."},
                        ]
                    }
                ]
            }
        ]
    ]
    values = "/v4/spreadsheets/s2/values:batchGet?ranges=A1:D1&valueRenderOption=UNFORMATTED_VALUE"
    assert _get(google, values)[1]["valueRanges"][0]["values"] == [["#N/A", "#N/A", "#N/A", "Đang tải..."]]
    google.compute("s2", "Một", row=1, cells=[12])
    assert _get(google, values)[1]["valueRanges"][0]["values"] == [[12, "#N/A", "#N/A", "Đang tải..."]]
    assert _get(google, "/drive/v3/files/s2?fields=version", DRIVE) == (200, {"version": "1"})


def test_a_token_is_given_for_a_good_assertion_alone(google):
    """Each refusal tells the office something else to do."""
    assert _exchange(google)[2]["expires_in"] == 3599
    for claims, said in (
        ({"iss": "khac@x.iam"}, "Invalid grant: account not found"),
        ({"late": 4000}, "Invalid JWT: Token must be a short-lived token (60 minutes)"),
    ):
        code, _, found = _exchange(google, **claims)
        assert (code, found["error"]) == (400, "invalid_grant")
        assert found["error_description"].startswith(said)
    assert _asked(google, "/token", body=b"grant_type=x")[0] == 400


@pytest.mark.parametrize(
    ("scope", "role", "path", "answer"),
    [
        (READ, None, "/v4/spreadsheets/s1", (403, "PERMISSION_DENIED")),
        (READ, "reader", "/v4/spreadsheets/other", (404, "NOT_FOUND")),
        (DRIVE, "reader", "/v4/spreadsheets/s1", (403, "PERMISSION_DENIED")),
    ],
)
def test_what_is_not_permitted_is_refused(google, scope, role, path, answer):
    """Sharing and scopes are what goes wrong at an office's first try."""
    google.share("s1", role)
    code, found = _get(google, path, scope)
    assert (code, found["error"]["status"]) == answer


def test_a_reader_may_not_write_and_a_stranger_may_nothing(google):
    """The set-up must notice that it was given Viewer."""
    assert _update(google, {"deleteSheet": {"sheetId": 77}})[0] == 403
    assert _asked(google, "/v4/spreadsheets/s1")[0] == 401


def test_a_batch_with_one_bad_request_changes_nothing(google):
    """Half a set-up would be worse than none."""
    google.share("s1", "writer")
    before = google.resource("s1")
    good = {"updateSpreadsheetProperties": {"properties": {"locale": "en_US"}, "fields": "locale"}}
    for bad in (
        {"addSheet": {"properties": {"title": "hoạt động"}}},
        {"inventNothing": {}},
        {"addSheet": {"properties": {"titel": "x"}}},
        {"updateSheetProperties": {"properties": {"title": "x"}}},
    ):
        assert _update(google, good, bad)[0] == 400
    assert google.resource("s1") == before


def test_a_set_up_is_applied_and_can_be_read_back(google):
    """Setting up twice must find what the first time left."""
    google.add_blank_sheet("s1")
    cells = {"start": {"sheetId": 5}, "rows": [{"values": [{"userEnteredValue": {"stringValue": "Ngày"}, "note": "dd/mm"}]}]}
    area = {"sheetId": 5, "startRowIndex": 1, "startColumnIndex": 0, "endColumnIndex": 1}
    rule = {"condition": {"type": "ONE_OF_RANGE", "values": [{"userEnteredValue": "='Kênh'!A2:A"}]}, "showCustomUi": True}
    number_format = {"numberFormat": {"type": "NUMBER", "pattern": "#,##0"}}
    code, found = _update(
        google,
        {"updateSpreadsheetProperties": {"properties": {"locale": "vi_VN"}, "fields": "locale"}},
        {"addSheet": {"properties": {"sheetId": 5, "title": "Kênh", "gridProperties": {"rowCount": 3, "columnCount": 2}}}},
        {"updateCells": cells | {"fields": "userEnteredValue,note"}},
        {
            "repeatCell": {
                "range": area,
                "cell": {"userEnteredFormat": number_format},
                "fields": "userEnteredFormat.numberFormat",
            }
        },
        {"setDataValidation": {"range": area, "rule": rule}},
        {"addProtectedRange": {"protectedRange": {"range": {"sheetId": 5, "endRowIndex": 1}, "warningOnly": True}}},
    )
    assert (code, found["replies"][5]["addProtectedRange"]["protectedRange"]["protectedRangeId"]) == (200, 740002)
    google.type("s1", "Kênh", row=2, cells=[1200])
    fields = "sheets(protectedRanges(warningOnly,range),data(rowData(values(note,dataValidation,formattedValue))))"
    assert _get(google, f"/v4/spreadsheets/s1?ranges={quote('Kênh')}&fields={fields}")[1]["sheets"] == [
        {
            "protectedRanges": [{"range": {"sheetId": 5, "endRowIndex": 1}, "warningOnly": True}],
            "data": [
                {
                    "rowData": [
                        {"values": [{"note": "dd/mm", "formattedValue": "Ngày"}]},
                        {"values": [{"dataValidation": rule, "formattedValue": "1.200"}]},
                        {"values": [{"dataValidation": rule}]},
                    ]
                }
            ],
        }
    ]


def test_the_quota_answers_429_beyond_its_reads(google):
    """Every viewer shares sixty reads a minute."""
    google.set_quota(2)
    codes = [_values(google, "'Hoạt động'")[0] for _ in range(3)]
    assert codes == [200, 200, 429]


def test_calls_are_told_in_order_with_their_interface(google):
    """Tests count how often Google is asked."""
    _get(google, "/v4/spreadsheets/s1?fields=properties")
    assert _asked(google, "/v1/projects/-/serviceAccounts/x/allowedLocations")[0] == 404
    assert [(call["api"], call["method"]) for call in google.calls()] == [
        ("token", "POST"),
        ("sheets", "GET"),
        ("other", "GET"),
    ]
    assert google.calls()[1]["path"] == "/v4/spreadsheets/s1?fields=properties"
    assert google.calls()[1]["bytes"] > len('{"properties": {}}')


@pytest.mark.parametrize(
    ("name", "code", "reason"),
    [
        ("429-retry-after", 429, "RATE_LIMIT_EXCEEDED"),
        ("403-user-rate", 403, "userRateLimitExceeded"),
        ("403-api-disabled", 403, "SERVICE_DISABLED"),
        ("403-scope", 403, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"),
        ("400-xlsx", 400, "FAILED_PRECONDITION"),
        ("503", 503, "UNAVAILABLE"),
    ],
)
def test_a_fault_answers_as_google_would_and_ends_after_its_times(google, name, code, reason):
    """A fault that does not strike, or strikes for ever, proves nothing."""
    google.fault(name, times=1, path_has="batchGet", seconds=7)
    assert _get(google, "/v4/spreadsheets/s1")[0] == 200
    found, headers, content = _asked(google, "/v4/spreadsheets/s1/values:batchGet?ranges=A1", token=_token(google, READ))
    assert (found, headers["Retry-After"]) == (code, "7" if name == "429-retry-after" else None)
    assert reason in json.dumps(content)
    assert _values(google, "A1")[0] == 200


@pytest.mark.parametrize(
    ("name", "breaks"),
    [
        ("stall", TimeoutError),
        ("drip", TimeoutError),
        ("reset-before", ConnectionResetError),
        ("reset-in-body", (ConnectionResetError, http.client.IncompleteRead)),
        ("truncated-json", json.JSONDecodeError),
        ("truncated-gzip", EOFError),
        ("html-200", json.JSONDecodeError),
    ],
)
def test_a_fault_of_the_wire_breaks_the_reading(google, name, breaks):
    """These are what a weak line in the mountains does."""
    token = _token(google, READ)
    google.fault(name)
    with pytest.raises(breaks):
        _patiently(google, token)
    google.clear_faults()
    assert _asked(google, "/v4/spreadsheets/s1", token=token, packed=True)[0] == 200


def _patiently(google, token):
    """Read for a second at most, however often a byte comes."""
    link = http.client.HTTPConnection(urlsplit(google.root).netloc, timeout=0.5)
    end = time.monotonic() + 1
    try:
        link.request("GET", "/v4/spreadsheets/s1", headers={"Authorization": f"Bearer {token}", "Accept-Encoding": "gzip"})
        response, text = link.getresponse(), b""
        while piece := response.read1(65536):
            text += piece
            if time.monotonic() > end:
                raise TimeoutError
    finally:
        link.close()
    json.loads(gzip.decompress(text) if response.headers.get("Content-Encoding") == "gzip" else text)


def test_an_oversized_answer_is_small_on_the_wire(google):
    """Only a cap after unpacking stops it."""
    google.fault("oversized", bytes=3_000_000)
    _, _, found = _asked(google, "/v4/spreadsheets/s1", packed=True)
    assert len(found["valueRanges"][0]["values"][0][0]) == 3_000_000


def test_the_process_ends_with_its_client():
    """No stand-in may be left behind after the tests."""
    with running_google() as google:
        google.add_blank_sheet("s1")
    with pytest.raises(URLError):
        google.calls()
