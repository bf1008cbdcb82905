"""Who is let in, by what is known at the door; without a server."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from commands.command_clock import now
from ui.access import slowness
from ui.access.access_settings import settings_of
from ui.access.door import Door
from ui.access.passes import Pass, kept_key, read_pass, written
from ui.access.roles import Role, Visitor, Way
from ui.app.gate.asked import Asked
from ui.app.gate.given import Given
from ui.app.gate.watched_socket import SHUT_OUT, WatchedSocket

SHEET = {"connections": {"gsheets": {"client_email": "x"}}}


@pytest.fixture
def door_of(tmp_path):
    """A door by secrets of one's own, with a store in a folder of its own."""

    def door_of(**tables):
        secrets = {"snapshots": {"url": f"sqlite:///{tmp_path / 'readings.sqlite'}"}, **tables}
        return Door(lambda: secrets, now)

    return door_of


def test_before_any_access_is_given_the_machine_itself_is_the_office_and_nobody_else_is_anybody(door_of):
    """`make run` needs no account, and publishes nothing."""
    live, demo = door_of(**SHEET), door_of()
    assert live.visitor("", local=True) == Visitor(Role.OFFICE, Way.LOCAL)
    assert live.visitor("", local=False) is None
    assert demo.visitor("", local=True).decides
    guest = demo.visitor("", local=False)
    assert (guest.way, guest.decides, guest.lends) == (Way.DEMO, False, False)


def test_secrets_that_cannot_be_read_count_as_a_sheet():
    """A slip in the file must not open to all what was shut."""
    from records.errors import SourceUnavailable

    def broken():
        raise SourceUnavailable("google_secrets_unreadable", name="secrets.toml")

    assert Door(broken, now).visitor("", local=False) is None


def test_once_access_is_given_the_machine_itself_needs_it_too_and_taking_it_back_opens_nothing(door_of):
    """A proxy on the machine would else make everybody its office."""
    door = door_of(**SHEET)
    link, code = door.add_link("a", Role.OFFICE, "", now() + timedelta(days=1))
    assert door.visitor("", local=True) is None
    assert door.enter(code) == link
    cookie = door.signed(Pass.new(Way.LINK, link.mark))
    here = door.visitor(cookie, local=False)
    assert (here.role, here.name, door.still(here)) == (Role.OFFICE, "a", True)
    door.end_link(link.number)
    assert (door.visitor(cookie, local=True), door.enter(code), door.still(here)) == (None, None, False)
    assert not door.still(Visitor(Role.OFFICE, Way.LOCAL))


def test_a_link_that_another_process_made_lets_in_at_once(door_of, monkeypatch):
    """Whoever was just given a link on paper tries it now."""
    server, other = door_of(**SHEET), door_of(**SHEET)
    assert server.visitor("", local=True) is not None
    _, code = other.add_link("a", Role.OFFICE, "", now() + timedelta(days=1))
    monkeypatch.setattr("ui.access.door._PAUSE", 0.0)
    assert server.enter(code) is not None


def test_a_person_of_the_list_loses_access_with_their_line():
    """Whoever leaves the office is taken out of the list, and nothing else is to be done."""
    people = {"a@b.vn": "leader"}
    secrets = {
        "access": {"oidc": {"client_id": "x", "client_secret": "y"}, "people": people},
        "snapshots": {"url": "sqlite:////nowhere/x"},
    }
    door = Door(lambda: secrets, now)
    cookie = door.signed(Pass.new(Way.OIDC, "a@b.vn"))
    assert door.visitor(cookie, local=False).role is Role.LEADER
    people.clear()
    door.look()
    assert door.visitor(cookie, local=False) is None


@pytest.mark.parametrize("said", ["admin", {"role": "agency"}, {"role": "leader", "agency": "UB1"}, 7, {}])
def test_a_line_of_the_list_that_cannot_be_read_lets_nobody_in(said):
    """A slip in the list must not give more than was meant."""
    assert settings_of({"access": {"people": {"a@b.vn": said}}}).people == {}


def test_a_pass_is_read_with_its_own_key_alone():
    """A cookie that anybody can write is none."""
    found = Pass.new(Way.LINK, "7")
    assert read_pass(written(found, "key"), "key") == found
    for value, key in ((written(found, "key"), "other"), (written(found, "key")[:-1], "key"), ("", "key"), ("a.b.c", "key")):
        assert read_pass(value, key) is None


def test_the_key_is_made_once_for_all_processes(tmp_path):
    """Two replicas that sign with two keys would throw everybody out in turn."""
    assert kept_key(tmp_path) == kept_key(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["access.key"]
    assert kept_key(tmp_path / "missing") != kept_key(tmp_path / "missing")


def test_wrong_codes_wait_ever_longer_and_nobody_else_does():
    """Whoever tries codes is slowed; whoever shares their address is not shut out."""
    slow = slowness.Slowness()
    waits = [slow.after_wrong("from 10.0.0.7", f"code {number}") for number in range(12)]
    assert waits[:4] == [0.25, 0.5, 1.0, 2.0]
    assert waits[-1] == slowness.LONGEST
    assert slow.after_wrong("from 10.0.0.8", "code other") == slowness.FIRST
    assert [slow.after_wrong(f"from {number}", "code same") for number in range(3)] == [0.25, 0.5, 1.0]


def _asked(client="127.0.0.1", **headers):
    told = [
        (name.replace("_", "-").lower().encode(), value.encode())
        for name, value in {"Host": "localhost:8501", **headers}.items()
    ]
    scope = {"type": "http", "method": "GET", "path": "/tong-quan", "headers": told, "client": (client, 1) if client else None}
    return Asked.of(scope, "")


def test_only_a_request_of_the_machine_itself_is_local():
    """Everything that a proxy, a tunnel or a page of another site leaves behind makes it somebody else's."""
    assert _asked().is_local("127.0.0.1")
    assert _asked(Host="[::1]:8501").is_local("127.0.0.1")
    assert _asked(Origin="http://localhost:8501").is_local("127.0.0.1")
    assert not _asked().is_local("10.0.0.1")
    assert not _asked().is_local("")
    for client, headers in (
        ("10.0.0.7", {}),
        ("", {}),
        ("127.0.0.1", {"Host": "phusong.vn"}),
        ("127.0.0.1", {"Host": "localhost.evil.vn"}),
        ("127.0.0.1", {"Host": "[bad"}),
        ("127.0.0.1", {"X_Forwarded_For": "1.2.3.4"}),
        ("127.0.0.1", {"X_Real_IP": "1.2.3.4"}),
        ("127.0.0.1", {"Via": "1.1 x"}),
        ("127.0.0.1", {"Origin": "https://evil.vn"}),
        ("127.0.0.1", {"Origin": "null"}),
    ):
        assert not _asked(client, **headers).is_local("127.0.0.1"), (client, headers)


def test_a_file_is_given_to_the_viewer_whose_page_was_sent_its_address():
    """The address is all that it takes to have the file."""
    given = Given()
    given.note("a", b"\x12\x30/media/0123abcd.csv\x1a")
    given.note("a", b"x /_stcore/upload_file/1-2/3-4 y")
    assert given.is_given("a", "/media/0123abcd.csv")
    assert given.is_given("a", "/_stcore/upload_file/1-2/3-4")
    for viewer, path in (
        ("b", "/media/0123abcd.csv"),
        ("", "/media/0123abcd.csv"),
        ("a", "/media/0123abce.csv"),
        ("a", "/media/"),
    ):
        assert not given.is_given(viewer, path), (viewer, path)


def test_a_socket_whose_viewer_may_not_stay_is_closed_and_nothing_goes_through_it():
    """A page that stands open is the easiest to forget."""
    stays, sent = [True], []

    async def send(message):
        sent.append(message)

    async def still():
        return stays[0]

    async def run():
        socket = WatchedSocket(asyncio.Queue().get, send, still, lambda _: None, every=0.001)
        watch = asyncio.create_task(socket.watch())
        await socket.send({"type": "websocket.send", "bytes": b"seen"})
        stays[0] = False
        gone = await socket.receive()
        await watch
        await socket.send({"type": "websocket.send", "bytes": b"never seen"})
        return gone

    with ThreadPoolExecutor(1) as thread:  # a browser that is open besides keeps a loop of its own running in this one
        gone = thread.submit(asyncio.run, run()).result()
    assert gone == {"type": "websocket.disconnect", "code": SHUT_OUT}
    assert sent == [{"type": "websocket.send", "bytes": b"seen"}, {"type": "websocket.close", "code": SHUT_OUT}]
