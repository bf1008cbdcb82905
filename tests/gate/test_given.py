"""What each role is given: an agency nobody else's words, a viewer nobody else's files; and who took what is noted."""

import json
from contextlib import closing

import pytest

from data_sources.store.access.audit_trail import AuditTrail
from data_sources.store.sqlite.database import Database
from tests.gate.asking import PAGE, ask, enter, look, taken
from tests.gate.conftest import AGENCIES, ROLES
from ui.selection.navigation import PATHS
from words import say

QUERIES = ("ky=2023-Q3", "ky=2023-Q3&xa=23494&yc=postings&dv=UB23494&ban=1", "lang=en")


def test_no_byte_of_another_agencys_words_is_sent_to_an_agency(given, report):
    """One name that an agency typed by mistake must not be read by all the others."""
    assert len(given.planted) > 5
    sent = b"".join(look(given.url, path, given.cookies["agency"], query).sent for path in PATHS.values() for query in QUERIES)
    own = AGENCIES["agency"][0]
    found = {code: sent.count(word.encode()) for code, word in given.planted.items()}
    report.setdefault("words of agencies in one agency's traffic", []).extend(
        [f"{len(sent)} bytes of {len(PATHS) * len(QUERIES)} visits", *(f"{code:10} {count:5}" for code, count in found.items())]
    )
    assert found.pop(own) > 0, "the traffic can be read at all"
    assert set(found.values()) == {0}


def test_nor_does_it_stand_in_the_files_of_an_agency(given):
    """A file is mailed on."""
    files = taken(given.url, "don-vi", given.cookies["agency"])
    bodies = {name: ask(given.url, address, Cookie=given.cookies["agency"]) for name, address in files.items()}
    assert {name: body.status for name, body in bodies.items()} == {"rows": 200, "issues": 200}
    content = b"".join(body.body for body in bodies.values())
    words = {code: word.encode() in content for code, word in given.planted.items()}
    assert [code for code, there in words.items() if there and code != AGENCIES["agency"][0]] == []


def test_the_office_reads_the_words_of_every_agency(given):
    """Else the test above would prove nothing."""
    sent = b"".join(
        look(given.url, page, given.cookies["office"], query).sent
        for page, query in (("theo-xa", "ky=2023-Q3&xa=23485"), ("theo-xa", "ky=2023-Q3&xa=23494"))
    )
    assert {code: given.planted[code].encode() in sent for code, _ in AGENCIES.values()} == {"UB23485": True, "UB23494": True}


def test_each_file_is_given_to_the_viewer_for_whom_it_was_made(given, report):
    """Streamlit names a file by its content: whoever guesses or overhears the name would have it."""
    files = taken(given.url, "tai-ve", given.cookies["leader"])
    assert len(files) == 10
    again = enter(given.url, given.codes["leader"]).cookie  # the same link in another browser
    callers = given.cookies | {"the leader elsewhere": again, "nobody": ""}
    found = {
        name: {who: ask(given.url, at, Cookie=cookie).status for who, cookie in callers.items()} for name, at in files.items()
    }
    lines = [f"{'file':18} " + " ".join(f"{who:>20}" for who in callers)]
    lines += [f"{name:18} " + " ".join(f"{status:>20}" for status in row.values()) for name, row in found.items()]
    report.setdefault("whose files are given to whom", []).extend(lines)
    for row in found.values():
        assert row == dict.fromkeys(ROLES, 403) | {"leader": 200, "the leader elsewhere": 403, "nobody": 401}


def test_who_came_and_who_took_what_is_noted_and_no_code(given):
    """When something has got out, the office must be able to say by whom."""
    taken(given.url, "tai-ve", given.cookies["leader"], "ky=2023-Q3&xa=23494")
    with closing(Database(given.made.database_url)) as database:
        deeds = AuditTrail(database).deeds()
    noted = [(deed.who, deed.deed, deed.facts.get("xa")) for deed in deeds]
    assert ("Đường dẫn leader", "entered", None) in noted
    assert noted.count(("Đường dẫn leader", "downloaded", "23494")) == 10
    said = json.dumps([[deed.who, deed.deed, dict(deed.facts)] for deed in deeds], ensure_ascii=False)
    assert [who for who, code in given.codes.items() if code in said] == []


@pytest.mark.parametrize("who", ROLES)
def test_every_page_answers_every_role_with_itself_or_with_one_sentence(given, who, report):
    """The menu hides what is not for one; the address must not show it either."""
    seen = {}
    for name, path in PATHS.items():
        shown = look(given.url, path, given.cookies[who]).pages[-1]
        assert say("error.unforeseen", "vi") not in shown
        seen[name] = say(f"page.{name}.title", "vi") in shown and say("not_for.title", "vi") not in shown
        assert seen[name] or say("not_for.title", "vi") in shown
    report.setdefault("who sees which page, by the page's socket", []).append(
        f"{who:14} " + " ".join(name for name, there in seen.items() if there)
    )
    from tests.pages.test_roles import SEEN

    assert {name for name, there in seen.items() if there} == SEEN[ROLES[who]]


@pytest.mark.parametrize(("path", "instead"), [("theo-xa/23479?ky=2023-Q3", "theo-xa-23479?ky=2023-Q3"), ("a/b c/", "a-b%20c")])
def test_an_address_in_a_folder_leads_to_the_page_that_says_there_is_none(given, path, instead):
    """Its scripts would be looked for in that folder: it would be opened for ever."""
    answer = ask(given.url, f"/{path.replace(' ', '%20')}", Cookie=given.cookies["office"], **PAGE)
    assert (answer.status, answer.headers["location"]) == (303, f"/{instead}")
    assert ask(given.url, "/app/static/look.css", Cookie=given.cookies["office"], **PAGE).status == 200
