"""Rows whose agency nobody can tell: whoever signs is told of them while a report is said not to have come."""

from hypothesis import given, settings
from hypothesis import strategies as st

from exports.paper.signing import notice_in_words, notices
from indicators.findings.issues_to_correct import nameless_cells, perhaps_unsent
from indicators.report import report_of
from records.row_keys import row_keys
from tests.examples import few
from tests.sheets import activities, activity, office, posting, postings, read, submission, submissions

ONE = office(
    Đơn_vị=[["Mã", "Tên", "Nhóm", "Địa bàn"], ["UL", "UBND xã Tân Lập", 1, "23497"]],
    Nội_dung=[["Mã", "Tên", "Nhóm"], ["1a", "Tuyên truyền, phổ biến", 1]],
)
KNOWN, NAMELESS = "UBND xã Tân Lập", ("Mặt trận Kon Skôi", "TYTX", None)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Hoạt động", "Đăng tải", "Báo cáo"]),
        st.sampled_from([KNOWN, *NAMELESS]),
        st.sampled_from(["this", "next", "none"]),
    ),
    max_size=8,
)
WHEN = {
    "this": {"date": "01/02/2023", "period": "K1"},
    "next": {"date": "02/05/2023", "period": "K2"},
    "none": {"date": "hôm nọ", "period": "kỳ nào đó"},
}


def _records(rows):
    """Each row in its table, none the repetition of another."""
    of = {"Hoạt động": [], "Đăng tải": [], "Báo cáo": []}
    for number, (table, agency, when) in enumerate(rows, 1):
        day, period = WHEN[when]["date"], WHEN[when]["period"]
        if table == "Hoạt động":
            of[table].append(activity(agency=agency, date=day, sessions=number, children=number))
        elif table == "Đăng tải":
            of[table].append(posting(agency=agency, date=day, postings=number))
        else:
            of[table].append(submission(agency=agency, period=period, results=f"Đã tổ chức {number} buổi"))
    tabs = (activities(*of["Hoạt động"]), postings(*of["Đăng tải"]), submissions(*of["Báo cáo"]))
    return read(*tabs, programme=ONE)


@settings(max_examples=few(15))
@given(ROWS)
def test_rows_of_no_known_agency_are_told_of_before_signing_while_a_report_did_not_come(rows):
    """`Chưa nhận` was signed of an agency whose twelve rows stood in the sheet under a name that nobody knew."""
    report = report_of(_records(rows), "K1")
    nameless = sum(agency in NAMELESS and when != "next" for _, agency, when in rows)
    sent = any(table == "Báo cáo" and agency == KNOWN and when != "next" for table, agency, when in rows)
    assert len(row_keys(nameless_cells(report))) == nameless
    told = [notice for notice in notices(report) if notice.kind == "nameless_rows"]
    assert [notice.count for notice in told] == ([nameless] if nameless and not sent else [])
    assert perhaps_unsent(report) == (0 if sent else nameless)
    for notice in told:
        assert f"{nameless} dòng" in notice_in_words(notice, "vi")
        assert "no known agency" in notice_in_words(notice, "en")
