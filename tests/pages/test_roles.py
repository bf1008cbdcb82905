"""Each role sees its own pages, and an agency its own rows alone: what is not theirs never reaches their session."""

import pytest

from records.one_agency import records_of_agency
from tests.pages.opened import demo_cache, lent, opened
from tests.sheets import activities, activity, office, posting, postings, submission, submissions
from ui.access.roles import Role, Visitor, Way
from ui.selection.navigation import PAGES
from words import say

AGENCIES = {"UB23485": "UBND xã Đăk Tơ Lung", "UB23494": "UBND xã Đăk Pne"}
VISITORS = {
    "office": Visitor(Role.OFFICE, Way.LINK, name="Văn phòng", who="1"),
    "leader": Visitor(Role.LEADER, Way.LINK, name="Lãnh đạo", who="2"),
    "agency": Visitor(Role.AGENCY, Way.LINK, "UB23485", "Đăk Tơ Lung", "3"),
    "guest of the demo": Visitor(Role.OFFICE, Way.DEMO),
}
SEEN = {
    "office": set(PAGES),
    "leader": {"overview", "places", "hotline", "progress", "over_time", "units", "downloads", "one_page", "own"},
    "agency": {"own"},
    "guest of the demo": set(PAGES) - {"access"},
}


def test_the_table_of_pages_says_who_sees_what(report):
    """Whoever decides about access must be able to read it in one table."""
    lines = [f"{'page':10} {'address':13} {'figures':8} " + " ".join(f"{who:18}" for who in VISITORS)]
    for name, page in PAGES.items():
        signs = [
            "menu" if page.in_menu_of(visitor) else "by link" if page.is_open_to(visitor) else "-"
            for visitor in VISITORS.values()
        ]
        needs = "needed" if page.needs_figures else "-"
        lines.append(f"{name:10} {page.path:13} {needs:8} " + " ".join(f"{sign:18}" for sign in signs))
    report.setdefault("page × role", []).extend(lines)
    assert {
        who: {name for name, page in PAGES.items() if page.is_open_to(visitor)} for who, visitor in VISITORS.items()
    } == SEEN


@pytest.mark.parametrize("who", ["leader", "agency", "guest of the demo"])
def test_a_page_of_others_answers_a_deep_link_with_one_kind_sentence(who):
    """A link that was sent to the wrong person must neither show anything nor look like a fault."""
    visitor = VISITORS[who]
    for name in set(PAGES) - SEEN[who]:
        shown = opened(name, ky="2023-Q3", visitor=visitor)
        assert (shown.faults, shown.alarms, shown.rows) == ([], [], []), name
        assert shown.headings == [say("not_for.title", "vi")]
        assert say(f"not_for.{visitor.role}", "vi") in shown.text


@pytest.mark.parametrize("who", ["leader", "agency"])
def test_nobody_but_the_office_is_offered_a_decision(who):
    """Whoever only looks must not hold what everybody sees."""
    decisions = {say(key, "vi") for key in ("fresh.again", "held.accept", "connect.check", "access.make", "access.revoke")}
    for name in SEEN[who]:
        assert not decisions & set(opened(name, ky="2023-Q3", visitor=VISITORS[who]).buttons), name


def test_an_agency_sees_what_it_has_sent_owes_and_must_mend():
    """It is what an agency comes for."""
    shown = opened("own", ky="2023-Q3", visitor=VISITORS["agency"])
    assert (shown.faults, shown.headings) == ([], [say("page.own.title", "vi")])
    assert AGENCIES["UB23485"] in shown.text
    assert AGENCIES["UB23494"] not in shown.text
    assert {say("download.rows", "vi"), say("download.issues", "vi")} <= set(shown.buttons)


def test_the_office_looks_at_what_an_agency_sees():
    """Whoever is called by an agency must see the same page."""
    theirs = opened("own", ky="2023-Q3", visitor=VISITORS["agency"])
    ours = opened("own", ky="2023-Q3", dv="UB23485", visitor=VISITORS["office"])
    assert theirs.rows == ours.rows
    assert opened("own", ky="2023-Q3", visitor=VISITORS["office"]).links.count("don-vi?ky=2023-Q3&dv=UB23485") == 1


def test_an_agency_that_asks_for_another_gets_its_own():
    """An address is typed by whoever likes to."""
    asked = opened("own", ky="2023-Q3", dv="UB23494", xa="23494", visitor=VISITORS["agency"])
    assert asked.rows == opened("own", ky="2023-Q3", visitor=VISITORS["agency"]).rows
    assert AGENCIES["UB23494"] not in asked.text


def test_an_agency_that_the_office_does_not_know_sees_nothing():
    """A code with a slip in it must not open everybody's rows."""
    shown = opened("own", ky="2023-Q3", visitor=Visitor(Role.AGENCY, Way.LINK, "KHONG-CO", "?", "4"))
    assert (shown.faults, shown.rows) == ([], [])
    assert say("own.unknown", "vi") in shown.text


def test_the_rows_of_all_agencies_and_of_nobody_are_those_of_the_sheet():
    """Rows that no agency is given, and rows that two are given, would both be wrong."""
    records = demo_cache().records
    parts = [records_of_agency(records, agency.key) for agency in records.programme.agencies]
    for table in ("activities", "postings", "submissions", "ledger", "issues"):
        whole = getattr(records, table)
        assert sum(len(getattr(part, table)) for part in parts) == int(whole["agency"].notna().sum()), table
        assert all(set(getattr(part, table)["agency"]) <= {part.programme.agencies[0].key} for part in parts), table
    assert len(records_of_agency(records, "").ledger) == 0
    assert [(tally.seen, tally.accepted + tally.repaired + tally.rejected + tally.ignored) for tally in parts[0].tabs] == [
        (tally.seen, tally.seen) for tally in parts[0].tabs
    ]


def test_a_file_of_somebody_else_is_told_to_be_opened_by_oneself():
    """A link to a lent file travels; the file must not."""
    number = lent(activities(activity()), postings(posting()), submissions(submission()), programme=office())
    gone = say("error.upload_gone", "vi")
    assert gone not in opened("overview", ky="K1", tep=number).text
    other = Visitor(Role.OFFICE, Way.LOCAL, viewer="another browser")
    assert [gone in alarm for alarm in opened("overview", ky="K1", tep=number, visitor=other).alarms] == [True]
