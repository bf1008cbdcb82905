"""The cells that an agency must mend are as many on each of the pages that count them, in its file and in its letter."""

import csv
import io
from datetime import date

import pytest

from exports.csv.issues_csv import issues_csv
from exports.issues.faulty_cells import cells_of_other_periods, faulty_cells, how_many
from indicators.report import report_of
from tests.pages.opened import lent_records, opened
from tests.sheets import OFFICE, activities, activity, office, postings, read, submission, submissions
from words import say
from words.formats import day

# Of Tân Lập three cells of the first quarter, one of them blank results; a row and a blank result of the second; a blank
# result that a later row of the same report fills.
RECORDS = read(
    activities(activity(sessions="nhiều"), activity(children="vài"), activity(date="01/05/2023", sessions="ít")),
    postings(),
    submissions(
        submission(results=None),
        submission(clause="1b", results="…"),
        submission(clause="1b"),
        submission(period="K2", results="–"),
    ),
)
SAID = {
    "vi": ("Cần sửa: 5 (cho kỳ này: 3)", "Ô cần sửa: 5 (cho kỳ này: 3)"),
    "en": ("To fix: 5 (for this period: 3)", "Cells to fix: 5 (for this period: 3)"),
}


@pytest.mark.parametrize("language", SAID)
def test_every_page_counts_the_cells_of_an_agency_alike(language):
    """An agency that is told three numbers believes none of them."""
    at = {"ky": "K1", "tep": lent_records(RECORDS), "lang": language}
    quality, own = (opened(page, dv="UL", **at) for page in ("quality", "own"))
    assert [said in page.text for said, page in zip(SAID[language], (quality, own), strict=True)] == [True, True]
    [of_all] = opened("own", **at).rows_of("UBND xã Tân Lập")
    [of_papers] = opened("papers", **at).rows_of("UBND xã Tân Lập")
    assert (of_all[-2:], of_papers[-1]) == (["3", "5"], "3")


def test_the_file_and_the_letter_hold_as_many():
    """Whoever downloads the list works off what the page counted."""
    report = report_of(RECORDS, "K1")
    lines = list(csv.reader(io.StringIO(issues_csv(report, "vi", agency="UL").decode("utf-8-sig")), delimiter=";"))
    assert sum(line[6].startswith("Chưa được tính") for line in lines) == 5
    assert how_many(faulty_cells(report, "UL", "vi")) == 5
    assert how_many(faulty_cells(report, "UL", "vi", of_period=True)) == 3


def test_an_agency_is_told_which_of_its_cells_the_period_asks_for():
    """`5 (for this period: 3)` above five rows that look alike sends the agency to mend the wrong two first."""
    shown = opened("own", dv="UL", ky="K1", tep=lent_records(RECORDS))
    order = ["Kỳ này", "Chưa rõ kỳ", "Kỳ khác"]
    told = [row[-1] for row in shown.rows if row and row[-1] in order]
    assert told == sorted(told, key=order.index)
    in_period = how_many(faulty_cells(report_of(RECORDS, "K1"), "UL", "vi", of_period=True))
    others = how_many(cells_of_other_periods(report_of(RECORDS, "K1"), "UL", "vi"))
    assert (in_period, others) == (3, 2)
    assert "Kỳ khác" in told


def test_the_page_of_quality_marks_the_cells_that_the_period_asks_for_and_shows_them_alone():
    """Six rows that look alike under `for this period: 1` send a commune to mend five cells in vain."""
    at = {"dv": "UL", "ky": "K1", "tep": lent_records(RECORDS)}
    shown, alone = opened("quality", **at), opened("quality", o="ky-nay", **at)
    told = [row[-1] for row in shown.rows if len(row) == 8 and "Chưa được tính" in row[5]]
    names = {period.code: period.name for period in RECORDS.programme.periods}
    assert told == sorted(told, key=["Kỳ này", names["K2"]].index)
    assert "Chỉ xem ô của kỳ này" in shown.text
    assert {row[-1] for row in alone.rows if len(row) == 8} == {"Kỳ", "Kỳ này"}
    assert "Xem mọi ô" in alone.text
    [way] = [link for link in opened("papers", **at).links if "o=ky-nay" in link]
    assert "dv=UL" in way


@pytest.mark.parametrize(("language", "told"), [("vi", "Chưa rõ kỳ"), ("en", "Not known")])
def test_cells_of_no_known_period_are_on_the_page_of_every_period(language, told):
    """Only one period asks for them in letters; whoever looks at another still finds the cell that it waits for."""
    records = read(activities(*(activity(date=typed) for typed in ("31/02/2023", "Quý 3"))), postings(), submissions())
    for period in ("K1", "K2"):
        shown = opened("own", dv="UL", ky=period, tep=lent_records(records), lang=language)
        assert sum(told in row for row in shown.rows) == 2


COLUMNS = {"vi": ("Cột", "Số buổi", "Ngày", "Ngày gửi"), "en": ("Column", "Sessions", "Date", "Sent on")}


@pytest.mark.parametrize("language", COLUMNS)
def test_the_page_of_an_agency_names_the_column_of_a_cell_as_the_page_of_all_does(language):
    """`G2` is counted off on the fingers; `Số buổi` is found at once."""
    heading, sessions, _, _ = COLUMNS[language]
    at = {"dv": "UL", "ky": "K1", "tep": lent_records(RECORDS), "lang": language}
    for page in ("own", "quality"):
        shown = opened(page, **at)
        [headings] = [row for row in shown.rows if heading in row]
        named = {row[0]: row[headings.index(heading)] for row in shown.rows if len(row) == len(headings)}
        assert next(column for where, column in named.items() if where.startswith("Hoạt động · G2")) == sessions


@pytest.mark.parametrize("language", COLUMNS)
@pytest.mark.parametrize("period", ["K1", "K2"])
def test_a_row_of_a_day_outside_every_period_is_told_on_both_pages_whatever_the_period(language, period):
    """It counts in no figure: an agency that finds it in no list believes that it was never read."""
    records = read(activities(activity(), activity(date="15/08/2022")), postings(), submissions())
    at = {"dv": "UL", "ky": period, "tep": lent_records(records), "lang": language}
    said = {"vi": "dòng 3", "en": "row 3"}[language]
    found = {page: [row for row in opened(page, **at).rows if row[0] == f"Hoạt động · {said}"] for page in ("own", "quality")}
    assert [COLUMNS[language][2] in row for rows in found.values() for row in rows] == [True, True]
    assert found["own"][0][2] == {"vi": "15/08/2022", "en": "15 Aug 2022"}[language]


@pytest.mark.parametrize("language", COLUMNS)
@pytest.mark.parametrize("period", ["K1", "K2"])
def test_a_name_of_another_day_is_told_on_both_pages_and_in_the_file_whatever_the_period(language, period):
    """The new commune that reports for the old one's quarter is told nowhere else that it counts for nobody."""
    places = [[*OFFICE["Địa bàn"][0], "Từ ngày"], ["N", "Kon Braih", "xã", None, None, None, date(2023, 4, 1)]]
    agencies = [[*OFFICE["Đơn vị"][0], "Từ ngày"], ["UN", "UBND xã Kon Braih", 1, "N", None, date(2023, 4, 1)]]
    rows = (activities(activity(agency="UN", place="N")), postings(), submissions(submission(agency="UN")))
    records = read(*rows, programme=office(Địa_bàn=places, Đơn_vị=agencies))
    at = {"dv": "UN", "ky": period, "tep": lent_records(records), "lang": language}
    cells = {"Hoạt động · C2": "N", "Báo cáo · B2": "UN"}
    for page in ("own", "quality"):
        assert {row[0]: typed for row in opened(page, **at).rows for typed in row if typed == cells.get(row[0])} == cells
    told = issues_csv(report_of(records, period), language, agency="UN").decode("utf-8-sig")
    assert told.count(say("issue.other_register.fix", language).split(":")[0]) == 2


@pytest.mark.parametrize("language", COLUMNS)
def test_a_report_without_a_day_of_sending_is_told_where_to_type_it(language):
    """`Không rõ ngày nộp` alone says that something is wrong and not where."""
    sent = [submission(sent_on=None), submission(clause="1b"), submission(period="K2", sent_on=None)]
    shown = opened("own", dv="UL", ky="K1", tep=lent_records(read(activities(), postings(), submissions(*sent))), lang=language)
    [row] = [row for row in shown.rows if len(row) == 5 and row[0].startswith("Báo cáo · ")]
    assert (row[0][-1], row[1]) == ("2", COLUMNS[language][3])
    assert COLUMNS[language][3] in row[-1]


def test_what_whoever_signs_is_told_of_leads_to_its_own_cells_with_the_day_that_lies_in_no_period():
    """A link to eighty-six cells for one row of which the day is a dash is no way to mend it."""
    rows = [
        activity(date="15/08/2022"),
        activity(children="khoảng 30"),
        activity(children=None, caregivers=None, officials=None),
    ]
    at = {"ky": "K1", "tep": lent_records(read(activities(*rows, activity(sessions="nhiều")), postings(), submissions()))}
    links = opened("papers", **at).links
    for cells, where in (("ngoai-ky", "dòng 2"), ("uoc-luong", "H3"), ("khong-nguoi", "dòng 4")):
        assert any(f"o={cells}" in link for link in links), cells
        [row] = [row for row in opened("quality", o=cells, **at).rows if row[0].startswith("Hoạt động · ")]
        assert row[0] == f"Hoạt động · {where}"
        assert cells != "ngoai-ky" or row[3] == "15/08/2022"


@pytest.mark.parametrize("page", ["overview", "papers"])
def test_a_row_to_mend_in_the_plan_names_its_agency_and_leads_to_its_cells(page):
    """`Whole district: fix 3 rows of one's own agency to reach attendances` tells nobody who is to act, or where it counts."""
    shown = opened(page, ky="2023-Q3")
    [row] = [row for row in shown.rows if row[0] == "Toàn huyện" and "dòng đang chờ" in row[1]]
    assert "Phòng Giáo dục và Đào tạo" in row[1]
    assert "Lượt người (" in row[2]
    assert any("dv=GDDT" in link and "o=ky-nay" in link for link in shown.links)


@pytest.mark.parametrize("language", COLUMNS)
def test_a_day_of_sending_before_the_period_is_told_to_its_agency_and_to_the_office(language):
    """The report counts as in time: only who typed the day knows that its year is that of the last report."""
    sent = submissions(submission(sent_on=date(2022, 4, 1)), submission(clause="1b"))
    at = {"dv": "UL", "ky": "K1", "tep": lent_records(read(activities(), postings(), sent)), "lang": language}
    for page in ("own", "quality"):
        [row] = [row for row in opened(page, **at).rows if row[0] == "Báo cáo · I2"]
        assert any(say("issue.sent_before_period.fix", language) in cell for cell in row)
        assert day(date(2022, 4, 1), language) in row or page == "quality"
