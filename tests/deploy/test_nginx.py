"""The site of `deploy/nginx` in nginx from Debian, before two replicas: what comes through, and what is written."""

import asyncio
import http.client
import os
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from tests.browser.conftest import DESK
from tests.browser.stream import Viewer
from tests.deploy.front import NAME, NGINX, front
from ui.selection.navigation import PATHS
from words import say

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]
MEASURED = "nginx before two replicas"
FIGURES = '<ul class="ps-cards"'
SECRET = "mat0ma0cua0van0phong"  # noqa: S105 - stands wherever a code, a token or a name could stand
SOCKETS = 300  # of one address, as the site allows


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    if NGINX is None:
        if os.environ.get("CI") == "true":
            pytest.fail("CI must run the tests of the site, and there is no nginx")
        pytest.skip("no nginx here: see tests/deploy/ensure_nginx.sh")
    with front(tmp_path_factory.mktemp("front")) as made:
        yield made


def trusting(site) -> ssl.SSLContext:
    """Trusts the certificate of the site and no other."""
    return ssl.create_default_context(cafile=str(site.certificate))


def ask(site, path, *, method="GET", host=None, body=None, **headers):
    """One request by TLS under the name of the site; status, headers (the last of each name) and body."""
    connection = http.client.HTTPSConnection(NAME, site.port, context=trusting(site), timeout=60)
    raw = socket.create_connection(("127.0.0.1", site.port), 60)
    connection.sock = trusting(site).wrap_socket(raw, server_hostname=NAME)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        connection.request(method, path, body, sent | ({"Host": host} if host else {}))
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def stream(site, **options):
    """The socket of a page, by TLS."""
    address = f"wss://{NAME}:{site.port}/_stcore/stream"
    given = {"ssl": trusting(site), "host": "127.0.0.1", "port": site.port, "proxy": None, "max_size": None}
    return connect(address, subprotocols=["streamlit"], open_timeout=120, **given, **options)


def run(coroutine):
    """In a loop of its own: a browser that is open besides keeps one running in this thread."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


def test_a_page_comes_by_tls_alone_and_says_that_it_always_will(site):
    """A page that once came without TLS gave its cookie to whoever sat on the line."""
    status, headers, body = ask(site, "/tong-quan?ky=2023-Q3")
    assert (status, b'<div id="root">' in body) == (200, True)
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert "default-src 'self'" in headers["content-security-policy"]
    assert (headers["x-frame-options"], headers["server"]) == ("DENY", "nginx")
    plain = http.client.HTTPConnection("127.0.0.1", site.plain_port, timeout=30)
    plain.request("GET", "/tong-quan?ky=2023-Q3", headers={"Host": NAME})
    answer = plain.getresponse()
    assert (answer.status, answer.headers["Location"]) == (301, f"https://{NAME}/tong-quan?ky=2023-Q3")
    plain.close()
    old = trusting(site)
    old.set_ciphers("DEFAULT:@SECLEVEL=0")  # else this side would refuse it first
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    with pytest.raises(ssl.SSLError, match="ALERT_PROTOCOL_VERSION"), socket.create_connection(("127.0.0.1", site.port)) as raw:
        old.wrap_socket(raw, server_hostname=NAME)


def test_another_name_gets_no_answer(site):
    """Whoever points a name of theirs at the office's machine would have its pages under that name."""
    with pytest.raises(ssl.SSLError), socket.create_connection(("127.0.0.1", site.port)) as raw:
        trusting(site).wrap_socket(raw, server_hostname="evil.example")
    for host in ("evil.example", "127.0.0.1", f"{NAME}.evil.example"):
        with pytest.raises(http.client.RemoteDisconnected):
            ask(site, "/", host=host)
    plain = http.client.HTTPConnection("127.0.0.1", site.plain_port, timeout=30)
    plain.request("GET", "/")
    with pytest.raises(http.client.RemoteDisconnected):
        plain.getresponse()


def test_figures_of_the_server_are_shut_and_its_health_is_not(site):
    """Metrics tell how many people look and when; whoever watches the machine needs its health."""
    assert [ask(site, path)[0] for path in ("/_stcore/metrics", "/_stcore/metrics/", "/_stcore/metrics?x=1")] == [404] * 3
    assert ask(site, "/_stcore/health")[0] == 200


def test_a_file_of_61_mb_is_refused_and_one_of_60_mb_goes_on_to_the_product(site):
    """The product takes files of 60 MB; what is larger must not reach its store."""
    megabyte = 2**20
    large = {"method": "PUT", "Content_Type": "application/octet-stream"}
    upload = f"/_stcore/upload_file/{SECRET}/{SECRET}"
    assert refused(site, upload, 61 * megabyte, **large) == 413
    assert refused(site, "/vao", 65 * 1024, method="POST") == 413
    answered = ask(site, upload, body=bytes(60 * megabyte), **large)[0]
    assert answered != 413, "the product knows no such page and refuses it, but not for its size"
    assert set(site.served_by("/_stcore/upload_file/")[1:]) <= {str(replica.port) for replica in site.replicas}


def refused(site, path, size, **headers):
    """The status for a body of this size, read before it is sent as a browser may."""
    return ask(site, path, body=b"", Content_Length=str(size), **headers)[0]


def test_two_hundred_see_the_page_at_once_and_the_three_hundred_first_of_one_address_waits(site, report):
    """A meeting of all communes opens the link together; one machine that opens sockets without end must not shut them out."""

    async def crowd():
        async def come():
            async with stream(site) as socket:
                viewer = Viewer(socket, "tong-quan", "ky=2023-Q3")
                await viewer.look(lambda viewer: FIGURES in viewer.pages[-1])
                return viewer

        return await asyncio.wait_for(asyncio.gather(*(come() for _ in range(200))), 600)

    async def flood():
        opened, statuses = [], []
        for _ in range(SOCKETS + 10):
            try:
                opened.append(await stream(site))
            except InvalidStatus as refusal:
                statuses.append(refusal.response.status_code)
        for held in opened:
            await held.close()
        return len(opened), statuses

    came = run(crowd())
    by = site.served_by("/_stcore/stream")
    assert (len(came), len(set(by))) == (200, 2)
    last = max(viewer.last for viewer in came)
    report.setdefault(MEASURED, []).append(f"200 viewers at once: figures within {last:.1f} s; by replica {_counts(by)}")
    held, statuses = run(flood())
    assert (held, set(statuses)) == (SOCKETS, {429})


def _counts(names):
    return sorted(names.count(name) for name in set(names))


def test_who_watches_goes_on_with_the_other_replica_when_theirs_is_killed(site, browser, report):
    """A replica that the kernel ends must cost its viewers a moment and not their page, nor must its return."""
    context = browser.new_context(ignore_https_errors=True, locale="vi-VN", viewport=DESK)
    page = context.new_page()
    page.goto(f"{site.url}/tong-quan?ky=2023-Q3")
    page.locator(".ps-cards").first.wait_for(timeout=120_000)
    first = replica_of(context)
    cookie = next(cookie for cookie in context.cookies() if cookie["name"] == "phusong_replica")
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"]) == (True, True, "Lax")
    with page.expect_websocket(timeout=120_000) as again:
        site.replicas[first].kill()
    assert again.value.url.startswith("wss://")
    page.locator(f'[data-testid="stTopNavLink"][href$="/{PATHS["downloads"]}"]').click(timeout=120_000)
    page.get_by_role("heading", name=say("page.downloads.title", "vi")).first.wait_for(timeout=120_000)
    assert replica_of(context) != first
    site.replicas[first].start()
    with page.expect_download(timeout=120_000) as taken:
        page.get_by_role("button", name=say("download.csv_comma", "vi")).first.click(timeout=120_000)
    assert taken.value.path().stat().st_size > 1000
    other = str(site.replicas[1 - first].port)
    assert site.served_by("/media/")[-1] == other
    context.close()
    report.setdefault(MEASURED, []).append(
        f"replica {first + 1} killed under a viewer: the page went on with the other by itself"
    )


def replica_of(context) -> int:
    """Which replica has the page's socket, by the cookie: 0 or 1."""
    return int(next(cookie["value"] for cookie in context.cookies() if cookie["name"] == "phusong_replica")) - 1


def test_no_code_token_or_name_of_a_file_is_in_any_log(site):
    """Logs are read by more people than the page, and are sent along when somebody asks for help."""
    planted = {"Cookie": f"phu_song_111={SECRET}; phusong_replica=2", "Referer": f"{site.url}/?tep={SECRET}"}
    for path in (f"/vao?code={SECRET}", f"/vao/oidc/{SECRET}?code={SECRET}&state=x", f"/media/{SECRET}.csv", f"/?tep={SECRET}"):
        ask(site, path, **planted)
    ask(site, "/vao", method="POST", body=f"code={SECRET}".encode(), **planted)
    refused(site, f"/_stcore/upload_file/{SECRET}/{SECRET}?x={SECRET}", 61 * 2**20, method="PUT", **planted)
    for replica in site.replicas:
        replica.kill()
    down = [ask(site, f"/tong-quan?tep={SECRET}", **planted) for _ in range(3)]
    assert [(status, headers["retry-after"], "đang khởi động" in body.decode()) for status, headers, body in down] == [
        (503, "10", True)
    ] * 3
    logged = site.logged()
    assert "/media/-" in logged["phusong111.access.log"]
    assert [name for name, text in logged.items() if SECRET in text] == []
