"""Rows that count and deserve a second look, and personal data that no file may show."""

from datetime import date

import pytest

from records.privacy.personal_data import masked
from tests.sheets import activities, activity, found, posting, postings, read, submission, submissions, verdicts


def warned(*tabs):
    """The verdicts of the rows and the warnings about them."""
    records = read(*tabs)
    return verdicts(records), found(records, warnings=True)


def test_sessions_alike_of_two_agencies_may_be_one():
    """A joint session told by both counts twice, and only they know."""
    rows = [activity(), activity(agency="GD"), activity(agency="LĐLĐ", children=31, clause="2a")]
    verdict, warnings = warned(activities(*rows))
    assert (verdict, warnings) == (
        ["accepted", "accepted", "repaired"],
        [(None, "possible_joint_session"), (None, "possible_joint_session")],
    )


@pytest.mark.parametrize(
    ("sessions", "children", "crowded"), [(2, 1000, False), (2, 1001, True), (1, 501, True), (1, 500, False)]
)
def test_more_than_500_a_session_is_crowded(sessions, children, crowded):
    """A school has no hall for more; usually it is the year's sum."""
    expected = [(None, "crowded")] if crowded else []
    assert warned(activities(activity(sessions=sessions, children=children))) == (["accepted"], expected)


def test_crowds_are_told_over_all_audiences():
    """300 children and 300 parents fill one hall."""
    assert warned(activities(activity(sessions=1, children=300, caregivers=300)))[1] == [(None, "crowded")]


@pytest.mark.parametrize(("sessions", "children", "warns"), [(2, None, True), (2, 0, False), (0, None, False), (2, "-", True)])
def test_sessions_without_any_audience_are_warned_of(sessions, children, warns):
    """Somebody came, and nobody counted them."""
    expected = [(None, "no_attendances")] if warns else []
    assert warned(activities(activity(sessions=sessions, children=children))) == (["accepted"], expected)


@pytest.mark.parametrize(
    ("evidence", "warns"),
    [
        *(("https://example.vn", False), ("HTTP://example.vn", False), ("xem www.example.vn", False)),
        *((None, True), ("ảnh chụp", True), ("-", True)),
    ],
)
def test_a_posting_without_a_link_is_warned_of(evidence, warns):
    """What cannot be opened cannot be shown to the province."""
    expected = ["no_evidence"] if warns else []
    assert [code for _, code in warned(postings(posting(evidence=evidence)))[1]] == expected


@pytest.mark.parametrize(
    ("sent_on", "warns"),
    [(date(2022, 4, 1), True), (date(2022, 12, 31), True), (date(2023, 1, 1), False), (date(2023, 4, 9), False), (None, False)],
)
def test_a_report_that_was_sent_before_its_period_began_is_warned_of(sent_on, warns):
    """The year of the last report is easily typed again, and the report then counts as in time; it still counts."""
    verdict, warnings = warned(submissions(submission(sent_on=sent_on)))
    assert (verdict, warnings) == (["accepted"], [("I2", "sent_before_period")] if warns else [])


def test_a_row_that_does_not_count_has_no_warning_of_its_day_of_sending():
    """It is mended first: two things to do with one row are one too many."""
    assert warned(submissions(submission(clause="9z", sent_on=date(2022, 4, 1))))[1] == []


@pytest.mark.parametrize("note", ["gọi 18001567", "1800 1567", "1800.15.67", 18001567, 18001567.0])
def test_the_old_number_of_the_hotline_is_warned_of(note):
    """Since 2017 nobody answers there."""
    assert warned(postings(posting(note=note)))[1] == [("I2", "old_hotline")]


def test_another_number_that_holds_these_digits_is_not_the_old_hotline():
    """A number is a whole token."""
    assert warned(postings(posting(note="118001567 và 180015678")))[1] == []


def test_a_clause_of_another_group_counts_with_a_warning():
    """The education office may do what nobody asked it to."""
    tabs = (activities(activity(clause="2a")), submissions(submission(clause="2a")))
    verdict, warnings = warned(*tabs)
    assert (verdict, [code for _, code in warnings]) == (["accepted", "accepted"], ["clause_not_expected"] * 2)


def test_rejected_rows_are_not_warned_of_what_they_would_count():
    """Their reason comes first."""
    assert warned(activities(activity(sessions="x", clause="2a", children=None)))[1] == []


PERSONAL = [
    ("gọi 0912345678", "gọi •••"),
    ("gọi 0912 345 678", "gọi •••"),
    ("gọi +84 912.345.678", "gọi •••"),
    ("CCCD 062312000000", "CCCD •••"),
    ("ngày sinh: 05/03/2012", "ngày sinh: •••"),
    ("sinh 2012", "sinh •••"),
    ("SN 5-3-2012", "SN •••"),
    ("an.nguyen@gmail.com", "•••"),
    ("em Nguyễn Văn An lớp 5", "em ••• lớp 5"),
    ("cháu Y Linh", "cháu •••"),
    ("em A Thiu", "em •••"),
]
PUBLIC = [
    *(
        "Tổng đài 111",
        "VN-COP 0796863111",
        "18001567",
        "113, 114, 115",
        "1900 1234",
        "vhtt@konray.gov.vn",
        "120 em",
        "em Y tế thôn",
    ),
    *(
        "Trường Nguyễn Huệ cho trẻ em",
        "12/2022",
        "15/03/2023",
        "https://example.vn/a/677948840",
        "Đăk Rve",
        "cán bộ Y tế, học sinh",
    ),
    *("Tuyên truyền cho học sinh 2023", "không phát sinh 2023"),
]


@pytest.mark.parametrize(("text", "shown"), PERSONAL)
def test_personal_data_is_masked_wherever_a_text_is_shown(text, shown):
    """The sheet is read by many; a child's name must end there."""
    records = read(activities(activity(note=text)), activities(activity(agency="x", form=text), name="Khác"))
    assert records.activities["note"].tolist() == [shown]
    assert found(records, warnings=True) == [("L2", "personal_data"), ("E2", "personal_data")]
    everything = records.issues.to_csv() + records.activities.to_csv() + records.ledger.to_csv() + repr(records.problems)
    assert text not in everything


@pytest.mark.parametrize("text", PUBLIC)
def test_public_numbers_and_names_are_not_masked(text):
    """A hotline that is masked calls nobody."""
    assert masked(text).text == text


def test_personal_data_in_a_name_s_cell_is_masked_in_its_issue():
    """Who types a mother's number into the agency's column has put it into the ledger."""
    records = read(activities(activity(agency="chị Hoa 0912345678", place="em Nguyễn Văn An", sessions="0912345678")))
    assert records.issues["raw"].tolist() == ["chị ••• •••", "em •••", "•••"]


@pytest.mark.parametrize("text", ["a" * 32_000, "a@" * 16_000, "sinh" + " " * 32_000, "em Hà " * 5_000, "0 9 " * 8_000])
def test_masking_a_very_long_text_takes_no_longer_than_reading_it(text):
    """One pasted page must not hold the whole district up; five such cells took minutes before."""
    assert isinstance(masked(text).text, str)
