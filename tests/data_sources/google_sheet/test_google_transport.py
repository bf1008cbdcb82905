"""One exchange with Google: it goes nowhere else, ends in time, brings no more than it may, and its troubles have names."""

import copy
import gzip
import threading
import zlib
from dataclasses import replace

import pytest
import requests

from data_sources.google_sheet.connection import TOKEN_URI, Connection
from data_sources.google_sheet.google_failures import GoogleFailure
from data_sources.google_sheet.http.patience import counting_down
from data_sources.google_sheet.http.session import google_session
from data_sources.google_sheet.http.transport import GoogleTransport
from data_sources.google_sheet.sheet import GoogleSheet
from records.errors import SourceUnavailable
from records.workbook.raw import Tab, Workbook
from tests.data_sources.google_sheet.conftest import IMPATIENT, MORNING
from tests.data_sources.google_sheet.wire import OK, dripping, saying, self_signed

ADDRESS = "https://sheets.googleapis.com/v4/spreadsheets/s?fields=properties%28title%29&ranges=%27T%E1%BA%ADp%27"


def session_to(root, **limits):
    """A session whose every request goes to a root."""
    session = requests.Session()
    for scheme in ("https://", "http://"):
        session.mount(scheme, GoogleTransport(root, replace(IMPATIENT, **limits)))
    return session


def failure_of(root, *, address=ADDRESS, deadline=IMPATIENT.deadline, **limits):
    """The failure of a request, which the test would wait for without end if nothing ended it."""
    with counting_down(deadline), pytest.raises(SourceUnavailable) as caught:
        session_to(root, **limits).get(address)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
    return caught.value.kind


def plain(*pieces, head=OK):
    return lambda: [head, *pieces]


def test_path_and_query_go_to_the_root_unchanged(google):
    """A stand-in that hears another question than Google proves nothing."""
    session_to(google.root).get(ADDRESS)
    assert [call["path"] for call in google.calls()] == [ADDRESS.removeprefix("https://sheets.googleapis.com")]


@pytest.mark.parametrize(
    "address", ["https://example.vn/v4", "https://sheets.googleapis.com.example.vn/", "http://example.vn/"]
)
def test_with_a_root_nothing_goes_anywhere_else(google, address):
    """A test that reaches the world would send it a token."""
    assert failure_of(google.root, address=address) == "google_root_refused"


def test_without_a_root_nothing_goes_out_in_clear():
    """An address in a key file may be mistyped after it was read."""
    assert failure_of(None, address="http://sheets.googleapis.com/v4") == "google_root_refused"


def test_a_copy_of_the_transport_remembers_where_to_go(google):
    """google-auth copies transports for threads of its own, and the copy would ask Google itself."""
    copied = copy.deepcopy(session_to(google.root))
    copied.get(ADDRESS)
    assert len(google.calls()) == 1


def test_a_proxy_is_for_google_and_not_for_the_root(google, monkeypatch):
    """The office's proxy knows nothing of a stand-in on this machine."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    session_to(google.root).get(ADDRESS)
    assert len(google.calls()) == 1


def test_without_a_root_the_office_s_proxy_is_used(monkeypatch):
    """Many offices have no other way out."""
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    assert failure_of(None) == "google_network"


def test_nothing_is_asked_but_what_was_asked_for(google, connect):
    """google-auth also asks in the background where the account may be used, and would keep asking."""
    google.add_sheet("s", Workbook("Bảng thử", MORNING, (Tab("Trang", [["a"]]),)))
    before = set(threading.enumerate())
    GoogleSheet(connect(), patience=IMPATIENT, clock=lambda: MORNING).read()
    started = set(threading.enumerate()) - before
    for clock in [thread for thread in started if isinstance(thread, threading.Timer)]:
        clock.join()  # our own clock over an answer that has come; it is stopped, and may still be on its way out
        started.remove(clock)
    assert started == set()
    assert [call["api"] for call in google.calls()] == ["token", "sheets", "drive", "sheets", "sheets", "drive"]


def test_a_password_file_does_not_replace_the_token(google, connect, tmp_path, monkeypatch):
    """A line `default` in `.netrc` is for every address, and requests would follow it."""
    file = tmp_path / "netrc"
    file.write_text("default login nobody password nothing\n")
    monkeypatch.setenv("NETRC", str(file))
    google.add_sheet("s", Workbook("Bảng thử", MORNING, (Tab("Trang", [["a"]]),)))
    assert GoogleSheet(connect(), patience=IMPATIENT, clock=lambda: MORNING).read().tabs[0].rows == [["a"]]


@pytest.mark.parametrize(
    "pieces",
    [
        pytest.param(dripping(b"HTTP/1.1 200 OK\r\n", b"X-Slow: 1\r\n"), id="headers"),
        pytest.param(dripping(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"1"), id="one header"),
        pytest.param(dripping(OK + b"Content-Length: 1000000\r\n\r\n", b" "), id="body"),
        pytest.param(dripping(OK + b"\r\n", b" "), id="body without a length"),
        pytest.param(dripping(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"0"), id="length of a chunk"),
        pytest.param(dripping(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"), id="chunks"),
        pytest.param(
            dripping(OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(b"")[:10], b"\x00\x00\x00\xff\xff"), id="gzip"
        ),
    ],
)
def test_a_drip_ends_at_the_deadline(pieces):
    """Each drop is in time, and resets every clock but ours."""
    with saying(pieces) as root:
        assert failure_of(root) == "google_timeout"


def test_a_silence_at_the_end_of_the_time_is_cut_off():
    """Fifteen seconds are left to every read, but not after the deadline."""
    with saying(dripping(OK + b"Content-Length: 9\r\n\r\n", b"")) as root:
        assert failure_of(root, deadline=0.5, read=60.0) == "google_timeout"


def test_the_deadline_counts_before_anything_is_sent(google):
    """The token has used it up."""
    assert failure_of(google.root, deadline=0.0) == "google_timeout"
    assert google.calls() == []


@pytest.mark.parametrize(
    ("pieces", "kind"),
    [
        (plain(b"Content-Length: 5\r\n\r\n{}"), "google_network"),
        (plain(b"Transfer-Encoding: chunked\r\n\r\n5\r\n{}"), "google_network"),
        (plain(b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n{}"), "google_network"),
        (plain(head=b""), "google_network"),
        (plain(head=b"+OK POP3 ready\r\n"), "google_network"),
        (plain(b"\r\n", gzip.compress(b"{}")[:-4], head=OK + b"Content-Encoding: gzip\r\n"), "google_bad_payload"),
        (plain(b"\r\n{}", head=OK + b"Content-Encoding: gzip\r\n"), "google_bad_payload"),
        (plain(b"\r\n", zlib.compress(b"{}"), head=OK + b"Content-Encoding: deflate\r\n"), "google_bad_payload"),
        (plain(head=b"HTTP/1.1 307 X\r\nLocation: https://example.vn/\r\nContent-Length: 0\r\n\r\n"), "google_portal"),
        (plain(head=b"HTTP/1.1 304 X\r\n\r\n"), "google_portal"),
    ],
)
def test_an_answer_that_is_broken_is_told_by_how(pieces, kind):
    """Some of it passes by itself, some of it a person has to mend."""
    with saying(pieces) as root:
        assert failure_of(root) == kind


def test_nobody_there_is_told():
    """The stand-in for a network that is down."""
    with saying(plain()) as root:
        pass
    assert failure_of(root) == "google_network"


@pytest.mark.parametrize(("size", "kind"), [(3_000_000, None), (3_000_001, "google_too_big")])
@pytest.mark.parametrize("packed", [True, False])
def test_an_answer_is_measured_as_it_unfolds(size, kind, packed):
    """The whole of it must never be in memory before it is known to fit."""
    body = b"a" * size
    head = OK + (b"Content-Encoding: gzip\r\n\r\n" if packed else b"\r\n")
    with saying(plain(gzip.compress(body) if packed else body, head=head)) as root:
        if kind:
            assert failure_of(root, deadline=30.0, most_bytes=3_000_000) == kind
        else:
            assert session_to(root, deadline=30.0, most_bytes=3_000_000).get(ADDRESS).content == body


def test_a_certificate_that_nobody_vouches_for_ends_it(tmp_path):
    """Whoever stands in between would read the token."""
    with saying(plain(b"\r\n{}"), context=self_signed(tmp_path)) as root:
        assert failure_of(root) == "google_tls"


def test_an_unencrypted_answer_where_an_encrypted_one_is_due_ends_it():
    """So answer networks that ask for a sign-in."""
    with saying(plain(b"\r\n{}")) as root:
        assert failure_of(root.replace("http:", "https:")) == "google_tls"


def test_known_certificates_that_cannot_be_read_end_it(tmp_path, monkeypatch):
    """An administrator has named a file that is not there."""
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "none.pem"))
    with saying(plain(b"\r\n{}"), context=self_signed(tmp_path)) as root:
        assert failure_of(root) == "google_tls"


def test_a_connection_is_used_again(google):
    """Google's handshake takes longer than its answer."""
    session = session_to(google.root)
    pools = session.get_adapter(ADDRESS).poolmanager.pools
    for _ in range(3):
        session.get(ADDRESS)
    (pool,) = [pools[key] for key in pools.keys()]  # noqa: SIM118 - urllib3's container has no other way in
    assert (pool.num_connections, pool.num_requests) == (1, 3)


def test_a_token_service_of_this_machine_is_reached_as_it_is_named(google, connect):
    """A stand-in may name the address of its tokens itself."""
    google.add_sheet("s", Workbook("Bảng thử", MORNING, (Tab("Trang", [["a"]]),)))
    connection = connect(token_uri=f"{google.root}/token")
    assert GoogleSheet(connection, patience=IMPATIENT, clock=lambda: MORNING).read().tabs[0].name == "Trang"
    assert connection.account["token_uri"] != TOKEN_URI


def test_signing_that_fails_is_told_without_the_key(google):
    """A connection made by other hands may hold anything."""
    from cryptography.hazmat.primitives.asymmetric import rsa
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    account = {"client_email": google.email, "private_key": pem, "token_uri": TOKEN_URI}
    session = google_session(Connection("s", account, google.root), ["x"], IMPATIENT)
    with pytest.raises(GoogleFailure, match="google_auth_key"):
        session.get(ADDRESS)
