"""The plan as a table and as a calendar: what the plan says, no more, in words that an official can act on."""

import csv
import io
from datetime import date

import pytest
from icalendar import Calendar

from exports.csv.plan_csv import plan_csv
from exports.plan.plan_ics import plan_ics
from indicators.compared.closing_plan import closing_plan
from indicators.report import report_of
from tests.sheets import TARGETS, activities, activity, office, posting, postings, read, submissions

TARGETED = [["Số buổi", None, None, 5], ["Lượt người", None, None, 200], ["Lượt đăng 111", None, None, 6]]


def _report(as_of=date(2023, 7, 20), name="Tân Lập"):
    places = [[name if cell == "Tân Lập" else cell for cell in row] for row in office()[0].rows]
    programme = office(Chỉ_tiêu=[TARGETS, *TARGETED], Địa_bàn=places)
    held, posted = [activity(sessions=2, children=30, place=name)], [posting(place=name)]
    return report_of(read(activities(*held), postings(*posted), submissions(), programme=programme, as_of=as_of), "K1")


def _lines(report, language="vi", **chosen):
    return list(csv.DictReader(io.StringIO(plan_csv(report, language, **chosen).decode("utf-8-sig")), delimiter=";"))


def _entries(report, language="vi", **chosen):
    return [*Calendar.from_ical(plan_ics(report, language, **chosen)).walk("VEVENT")]


def test_the_table_has_each_step_once():
    """A step that is listed twice is done twice."""
    report = _report()
    assert [(line["place"], line["action"], line["count"]) for line in _lines(report)] == [
        (step.place.place.code if step.place.place else "*", str(step.action), "" if step.count is None else str(step.count))
        for step in closing_plan(report)
    ]


def test_a_count_says_what_it_rests_on():
    """A leader who is asked for twelve sessions asks why twelve."""
    (held,) = [line for line in _lines(_report()) if line["place"] == "23497" and line["action"] == "hold"]
    assert (held["count"], held["average"], held["average_of"], held["not_reported"]) == ("12", "15", "2", "no")
    assert held["step"] == "tổ chức thêm 12 buổi (bình quân 15 lượt mỗi buổi, tính trên 2 buổi của địa bàn)"


def test_where_nothing_was_heard_the_count_of_sessions_is_unknown_and_the_doubt_is_said():
    """It is not zero, and it may have been done."""
    silent = [line for line in _lines(_report()) if line["place"] == "23479" and line["closes"] == "attendances"]
    assert [(line["count"], line["average"], line["not_reported"]) for line in silent] == [("", "", "yes")]
    assert "nếu đã làm thì chỉ cần gửi số liệu" in silent[0]["step"]


def test_chosen_places_are_planned_for_alone():
    """A commune's plan is not the district's."""
    assert {line["place"] for line in _lines(_report(), places=["23497"])} == {"23497"}
    assert all(str(entry["summary"]).startswith("Tân Lập: ") for entry in _entries(_report(), places=["23497"]))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_calendar_has_an_entry_for_each_step(language):
    """What is not in the calendar is forgotten."""
    report = _report()
    entries = _entries(report, language)
    assert len(entries) == len(closing_plan(report)) > 5
    assert len({str(entry["uid"]) for entry in entries}) == len(entries)


def test_an_entry_keeps_its_number_when_the_plan_changes():
    """Who takes the calendar every week must not have each task four times by the end of the month."""
    before, after = (_entries(_report(as_of=day)) for day in (date(2023, 7, 20), date(2023, 7, 27)))
    assert [entry["uid"] for entry in before] == [entry["uid"] for entry in after]


def test_an_entry_keeps_its_number_when_a_part_of_it_is_done():
    """Once the sessions are held and the attendances are still short, it is the same task with another count."""

    def numbers(sessions):
        tabs = activities(activity(sessions=sessions, children=30)), postings(posting()), submissions()
        found = read(*tabs, programme=office(Chỉ_tiêu=[TARGETS, *TARGETED]), as_of=date(2023, 7, 20))
        return {str(entry["uid"]) for entry in _entries(report_of(found, "K1"), places=["23497"])}

    assert numbers(2) == numbers(5)


def test_work_stands_on_the_last_day_of_the_period_and_what_is_sent_on_the_deadline():
    """Both are days on which it is still in time; of a period that is over, today."""
    open_ = {str(entry["summary"]).split(": ")[1][:4]: entry["dtstart"].dt for entry in _entries(_report(date(2023, 3, 1)))}
    assert open_["tổ c"] == date(2023, 3, 31)
    late = {entry["dtstart"].dt for entry in _entries(_report())}
    assert late == {date(2023, 7, 20)}


def test_a_hostile_name_stays_a_text():
    """A place that is named like a line of a calendar, or like a formula, must become neither."""
    name = "=cmd|A1\r\nBEGIN:VALARM"
    report = _report(name=name)
    assert {entry.name for entry in Calendar.from_ical(plan_ics(report, "vi")).walk()} == {"VCALENDAR", "VEVENT"}
    assert not any(line["place_name"].startswith("=") for line in _lines(report))
