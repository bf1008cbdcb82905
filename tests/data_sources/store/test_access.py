"""Access links and the audit trail: kept as they were made, on both databases, and never changed."""

from datetime import timedelta
from enum import StrEnum

import pytest

from data_sources.store.access.access_links import AccessLinks, hash_of
from data_sources.store.access.access_rules import Role, check_link
from data_sources.store.access.audit_trail import AuditTrail
from data_sources.store.sqlite.database import Database
from records.errors import WrongArgument
from tests.data_sources.store.books import after
from tests.data_sources.store.databases import asked


class _Word(StrEnum):
    WAY = "local"


@pytest.fixture
def database(url):
    opened = Database(url)
    yield opened
    opened.close()


def test_a_link_is_kept_with_the_hash_of_its_code_alone(url, database):
    """Whoever gets hold of the store must not be able to come in."""
    links = AccessLinks(database)
    made, code = links.add("Xã Đăk Kôi", Role.AGENCY, "UB1", now=after(0), expires_at=after(0) + timedelta(days=1))
    assert links.all() == (made,)
    assert (made.number, made.name, made.role, made.agency, made.ended_at) == (1, "Xã Đăk Kôi", "agency", "UB1", None)
    assert made.code_hash == hash_of(code)
    assert len(code) == 22  # 128 bits, six to a character
    stored = str(asked(url, "SELECT * FROM access_links"))
    assert (code in stored, hash_of(code) in stored) == (False, True)


def test_no_two_links_have_one_code(database):
    """A code that is made twice opens somebody else's door."""
    links = AccessLinks(database)
    codes = {links.add("x", "office", "", now=after(0), expires_at=after(1))[1] for _ in range(20)}
    assert len(codes) == 20


def test_a_link_lets_in_until_it_expires_or_is_revoked_and_stays_in_the_list(database):
    """The list is what the office answers for."""
    links = AccessLinks(database)
    first, _ = links.add("a", "office", "", now=after(0), expires_at=after(5))
    second, _ = links.add("b", "office", "", now=after(0), expires_at=after(9))
    assert [first.holds(after(minute)) for minute in (4, 5)] == [True, False]
    for at in (after(2), after(3)):
        links.end(second.number, at)
    found = {link.name: link for link in links.all()}
    assert (found["b"].ended_at, found["b"].holds(after(1)), found["a"].ended_at) == (after(2), False, None)
    assert [found["a"].state(after(minute)) for minute in (4, 5)] == ["holds", "expired"]
    assert [found["b"].state(after(minute)) for minute in (1, 9)] == ["revoked", "revoked"]
    with pytest.raises(WrongArgument):
        links.end(99, after(3))


def test_the_backup_knows_who_was_shut_out(sqlite_url, sqlite_file):
    """A store that is put right from its backup must not let in again whoever was shut out."""
    database = Database(sqlite_url)
    links = AccessLinks(database)
    made, _ = links.add("a", Role.OFFICE, "", now=after(0), expires_at=after(99))
    links.end(made.number, after(1))
    database.close()
    sqlite_file.write_bytes(b"damaged" * 1000)
    again = Database(sqlite_url)
    assert again.recovered is not None
    assert [link.ended_at for link in AccessLinks(again).all()] == [after(1)]
    again.close()


def test_the_trail_tells_deeds_newest_first_as_they_were_noted(database):
    """What somebody did must not depend on who looks, or when."""
    trail = AuditTrail(database)
    trail.note(after(0), "Văn phòng", "entered", {"way": "link"})
    trail.note(after(1), _Word.WAY, _Word.WAY, {})
    assert [(deed.number, deed.at, deed.who, deed.deed, dict(deed.facts)) for deed in trail.deeds()] == [
        (2, after(1), "local", "local", {}),
        (1, after(0), "Văn phòng", "entered", {"way": "link"}),
    ]
    assert len(trail.deeds(most=1)) == 1


def test_the_first_way_in_is_the_offices():
    """An office that gives an agency access first would find its own door shut."""
    check_link([], Role.OFFICE, "")
    check_link(["office"], Role.LEADER, "")
    check_link(["office"], Role.AGENCY, "UB1")
    check_link([], Role.LEADER, "", has_provider=True)
    for before, role, agency, kind in (
        ([], Role.LEADER, "", "first_access_link"),
        (["leader"], Role.AGENCY, "UB1", "first_access_link"),
        (["office"], Role.AGENCY, "", "access_link_agency"),
        (["office"], Role.LEADER, "UB1", "access_link_agency"),
    ):
        with pytest.raises(WrongArgument) as caught:
            check_link(before, role, agency)
        assert caught.value.kind == kind
