"""The page of progress leads from an agency to what is done about it."""

from datetime import date

import pytest

from tests.pages.opened import lent, opened
from tests.sheets import activities, office, postings, submission, submissions
from ui.access.roles import Role, Visitor, Way
from words import say_many
from words.formats import day

TABS = (activities(), postings(), submissions())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_who_owes_a_report_leads_to_the_letter_and_the_message(language):
    """An office that reads who is missing wants to write to them, not to look for their name on another page."""
    shown = opened("progress", ky="K1", tep=lent(*TABS, programme=office()), lang=language)
    ways = [link for link in shown.links if link.startswith("bao-cao?")]
    assert any("dv=UL" in way and way.endswith("#tin-nhan") for way in ways)


@pytest.mark.parametrize(
    ("language", "told"), [("vi", "chọn tên đơn vị để lấy tin nhắn"), ("en", "choose an agency for its message")]
)
def test_that_the_name_of_an_agency_leads_to_its_message_is_said_above_the_names(language, told):
    """Whoever did not know that went through the menu, four taps and a list on."""
    leader = Visitor(Role.LEADER, Way.LINK, name="Lãnh đạo", who="2")
    assert told in opened("progress", ky="2023-Q3", lang=language).text
    assert told not in opened("progress", ky="2023-Q3", lang=language, visitor=leader).text


def test_the_rest_of_those_who_are_always_late_are_agencies_and_open_in_the_table():
    """`and 14 other places` names no place and leads nowhere, though the table below has them all."""
    shown = opened("progress", demo="province-2026")
    assert "đơn vị khác" in shown.text
    assert any("bang=statuses" in link and "xep=late" in link for link in shown.links)
    assert "và 14 nơi khác" not in shown.text


@pytest.mark.parametrize("status", ["", "pending"])
def test_before_the_deadline_no_column_of_days_overdue_stands_empty(status):
    """A column without a word makes whoever reads it look for what is missing."""
    shown = opened("progress", demo="province-2026", tt=status)
    assert "Báo và Phát thanh, truyền hình tỉnh" in shown.text
    assert "Số ngày quá hạn" not in shown.text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_place_that_sent_nothing_leads_to_the_messages_to_its_own_agencies(language):
    """`Contact the agency` without a way on sends a leader through the menu to a list of a hundred."""
    shown = opened("places", ky="K1", xa="23497", tep=lent(*TABS, programme=office()), lang=language)
    ways = [link for link in shown.links if link.startswith("bao-cao?")]
    assert [("dv=UL" in way, way.endswith("#tin-nhan")) for way in ways] == [(True, True)]


@pytest.mark.parametrize(("language", "said"), [("vi", "trước hạn {} ngày"), ("en", "{} days before")])
def test_a_day_of_sending_before_the_period_is_said_and_does_not_stretch_the_axis(language, said):
    """Sent "02/10/2025" for a quarter of 2026, one slip pressed the true days of all others into a corner."""
    sent = [submission(sent_on=date(2022, 4, 1)), submission(clause="1b", sent_on=date(2023, 3, 25))]
    shown = opened(
        "progress", ky="K1", tep=lent(activities(), postings(), submissions(*sent), programme=office()), lang=language
    )
    assert said.format(11) in shown.text
    assert said.format(369) not in shown.text
    days = day(date(2022, 4, 1), language)
    assert say_many("timeline.early", 1, language, days=days) in shown.text
    assert days in [row[0] for row in shown.rows]
