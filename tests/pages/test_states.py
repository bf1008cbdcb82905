"""Every state of a requirement and every status of a report stands on its page as word and sign: never colour alone."""

from datetime import date

import pytest

from records.workbook.raw import Tab
from tests.pages.opened import lent, opened
from tests.sheets import OFFICE, TARGETS, activities, activity, office, posting, postings, submission, submissions

# The second period runs for decades, so that its reports are not due on whatever day the tests are run.
PERIODS = [*OFFICE["Kỳ báo cáo"][:2], ["K2", "Dài hạn", date(2023, 4, 1), date(2090, 12, 31), date(2091, 1, 5)]]
LANGUAGES = ("vi", "en")


def _lent(*tabs, targets):
    return lent(*tabs, programme=(*office(Kỳ_báo_cáo=PERIODS), Tab("Chỉ tiêu", [TARGETS, *targets])))


def _cells(shown, head):
    """All cells of the rows that something heads."""
    return [cell for row in shown.rows_of(head) for cell in row[1:]]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("sessions", "target", "words"),
    [
        (2, 2, {"vi": "✓ Đạt", "en": "✓ Met"}),
        (1, 2, {"vi": "◐ Một phần", "en": "◐ Partly met"}),
        (0, 2, {"vi": "✕ Chưa có", "en": "✕ None yet"}),
        (None, 2, {"vi": "? Chưa có số liệu", "en": "? No figures yet"}),
    ],
    ids=["met", "partial", "none", "not_reported"],
)
def test_a_target_stands_with_its_state_on_the_page_of_its_commune(sessions, target, words, language):
    """Who cannot tell red from green, or prints in grey, reads the same as everybody."""
    rows = [] if sessions is None else [activity(sessions=sessions)]
    token = _lent(activities(*rows), postings(), submissions(), targets=[["Số buổi", "K1", "Tân Lập", target]])
    shown = opened("places", lang=language, ky="K1", xa="23497", tep=token)
    name = {"vi": "Số buổi", "en": "Sessions"}[language]
    assert words[language] in _cells(shown, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_that_is_not_due_stands_as_no_failing(language):
    """A commune must not be blamed in April for what it owes in July."""
    token = _lent(activities(), postings(), submissions(), targets=[])
    shown = opened("places", lang=language, ky="K2", xa="23497", tep=token)
    name = {"vi": "Báo cáo nội dung 1a", "en": "Report on clause 1a"}[language]
    assert {"vi": "… Chưa đến hạn", "en": "… Not due yet"}[language] in _cells(shown, name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("state", "sign", "words"),
    [
        ("met", "✓", {"vi": "✓ Đạt", "en": "✓ Met"}),
        ("partial", "◐", {"vi": "◐ Một phần", "en": "◐ Partly met"}),
        ("none", "✕", {"vi": "✕ Chưa có", "en": "✕ None yet"}),
        ("not_reported", "?", {"vi": "? Chưa có số liệu", "en": "? No figures yet"}),
        ("not_due", "…", {"vi": "… Chưa đến hạn", "en": "… Not due yet"}),
    ],
)
def test_the_overview_says_each_state_by_sign_in_its_cell_and_by_word_beside_it(state, sign, words, language):
    """The matrix is where a leader looks for who is behind: each sign is said in words, to who sees and to who listens."""
    rows = {"met": [activity(sessions=2)], "partial": [activity(sessions=1)], "none": [activity(sessions=0)]}.get(state, [])
    period = "K2" if state == "not_due" else "K1"
    token = _lent(activities(*rows), postings(), submissions(), targets=[["Số buổi", "K1", None, 2]])
    shown = opened("overview", lang=language, ky=period, tep=token)
    assert any(cell.startswith(sign) or sign in cell.split() for cell in _cells(shown, "Tân Lập"))
    assert any(label.startswith("Tân Lập, ") and words[language] in label for label in shown.labels)
    assert words[language] in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_commune_need_not_do_is_no_gap_of_it(language):
    """An empty cell would look like something forgotten."""
    targets = [["Số buổi", "K1", "Đăk Kôi", 2]]
    token = _lent(activities(activity()), postings(posting()), submissions(submission()), targets=targets)
    overview = opened("overview", lang=language, ky="K1", tep=token)
    word, sessions = {"vi": ("– Không áp dụng", "Số buổi"), "en": ("– Not applicable", "Sessions")}[language]
    assert word in overview.text
    assert any(word == label or label.endswith(word) for label in overview.labels) or word in _cells(overview, "Tân Lập")
    assert [label for label in overview.labels if label.startswith(f"Tân Lập, {sessions}")] == []
    assert [label for label in overview.labels if label.startswith(f"Đăk Kôi, {sessions}")] != []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("sent", "period", "sign", "words"),
    [
        ([submission(sent_on=date(2023, 4, 5))], "K1", "✓", {"vi": "Đúng hạn", "en": "On time"}),
        ([submission(sent_on=date(2023, 4, 7))], "K1", "◐", {"vi": "Nộp muộn", "en": "Late"}),
        ([submission(sent_on=None)], "K1", "◐", {"vi": "Không rõ ngày nộp", "en": "No date given"}),
        ([submission(results=None)], "K1", "✎", {"vi": "Có dòng, chưa ghi kết quả", "en": "Row without results"}),
        ([], "K1", "!", {"vi": "Quá hạn", "en": "Overdue"}),
        ([], "K2", "…", {"vi": "Chưa đến hạn", "en": "Not due yet"}),
    ],
    ids=["on_time", "late", "undated", "empty", "overdue", "pending"],
)
def test_a_report_stands_with_its_status_on_the_page_of_progress(sent, period, sign, words, language):
    """The office reads from one cell whom to call, also from a grey print."""
    token = _lent(activities(), postings(), submissions(*sent), targets=[])
    shown = opened("progress", lang=language, ky=period, tep=token)
    cells = _cells(shown, "UBND xã Tân Lập")
    assert any(cell.startswith(f"{sign} {words[language]}") for cell in cells)


def test_a_late_report_says_by_how_many_days():
    """Two days late is a call; forty are a letter."""
    token = _lent(activities(), postings(), submissions(submission(sent_on=date(2023, 4, 7))), targets=[])
    shown = opened("progress", ky="K1", tep=token)
    assert "◐ Nộp muộn 2 ngày" in _cells(shown, "UBND xã Tân Lập")


def test_what_no_row_counts_for_is_unknown_wherever_it_is_read():
    """`✕ 0/4` beside `—` on one page: that a commune did nothing, and that nobody knows what it did."""
    token = _lent(activities(), postings(), submissions(submission()), targets=[["Số buổi", "K1", "Tân Lập", 4]])
    overview, places, paper = (opened(page, ky="K1", xa="23497", tep=token) for page in ("overview", "places", "one_page"))
    assert ["✕ —/4" in _cells(page, "Tân Lập") for page in (overview, paper)] == [True, True]
    assert [row[2] for row in places.rows_of("Số buổi")[:1]] == ["—"]
    assert [cell for page in (overview, places, paper) for row in page.rows for cell in row if "✕ 0/" in cell] == []


def test_rows_that_say_none_are_told_as_none():
    """Who reports that nothing was held has told us so."""
    rows = activities(activity(sessions=0))
    token = _lent(rows, postings(), submissions(), targets=[["Số buổi", "K1", "Tân Lập", 4]])
    overview = opened("overview", ky="K1", xa="23497", tep=token)
    assert "✕ 0/4" in _cells(overview, "Tân Lập")


@pytest.mark.parametrize(("language", "asked"), [("vi", "3, TTX, TTDTX là gì?"), ("en", "3, TTX, TTDTX stand for?")])
def test_the_codes_of_channels_are_explained_beside_those_of_clauses(language, asked):
    """On a phone a red cross below `TTX` tells nothing to who has not learnt the codes."""
    assert asked in opened("overview", ky="2023-Q3", lang=language).text
