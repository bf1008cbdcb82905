"""Nothing of a server answers whoever has not come in, by whatever way they ask."""

import re
from http import HTTPStatus
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from tests.browser.conftest import running_server
from tests.browser.live import site
from tests.gate.asking import PAGE, ask, enter, look
from tests.gate.conftest import ROLES
from ui.access.passes import COOKIE
from ui.selection.navigation import PATHS
from words import say

STATIC = Path(__file__).parent.parent.parent / "ui" / "app" / "static"
BEHIND = [
    "/",
    *(f"/{path}" for path in PATHS.values()),
    "/theo-xa?ky=2023-Q3&xa=23494&yc=postings",
    "/_stcore/host-config",
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/stream",
    "/_stcore/upload_file/a/b",
    "/media/0123456789abcdef.csv",
    "/static/index.html",
    "/app/static/look.css",
    "/app/static/../main.py",
    "/app/static/fonts/../look.css",
    "/app/static/%2e%2e/main.py",
    "/component/x/index.html",
    "/auth/login",
    "/oauth2callback",
    "/VAO/..%2ftong-quan",
]
OPEN = [
    "/_stcore/health",
    "/vao",
    *(f"/app/static/{name}" for name in ("enter.css", "enter.js", "favicon.svg", "wordmark.svg")),
    "/app/static/fonts/be-vietnam-pro-latin-400-normal.woff2",
]


def _matrix(report, url, callers, paths):
    """The status of each path for each caller, printed."""
    found = {path: {who: ask(url, path, Cookie=cookie).status for who, cookie in callers.items()} for path in paths}
    lines = [f"{'path':46} " + " ".join(f"{who:>12}" for who in callers)]
    lines += [f"{path:46} " + " ".join(f"{status:>12}" for status in row.values()) for path, row in found.items()]
    report.setdefault("who is answered what, by raw HTTP", []).extend(lines)
    return found


def test_nothing_is_read_without_a_role_and_everything_open_says_nothing(given, report):
    """One address that answers strangers is where children's data leave."""
    forged = f"{COOKIE}=WyJhIiwibGluayIsIjEiXQ.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb"
    turned = given.cookies["office"][:-2] + ("aa" if given.cookies["office"][-2:] != "aa" else "bb")
    strangers = {"nobody": "", "forged": forged, "turned": turned, "empty": f"{COOKIE}="}
    found = _matrix(report, given.url, strangers | given.cookies, [*BEHIND, *OPEN])
    assert {path: [row[who] for who in strangers] for path, row in found.items() if path in BEHIND} == {
        path: [401] * len(strangers) for path in BEHIND
    }
    told = {path: row["nobody"] for path, row in found.items() if path in OPEN}
    assert told == dict.fromkeys(OPEN, 200)
    pages = [f"/{path}" for path in PATHS.values()]
    assert {found[path][who] for path in pages for who in ROLES} == {200}
    assert {found["/media/0123456789abcdef.csv"][who] for who in ROLES} == {403}
    assert {who: found["/_stcore/metrics"][who] for who in ROLES} == {
        "office": 200,
        "leader": 403,
        "agency": 403,
        "other agency": 403,
    }


def test_a_person_is_shown_how_to_come_in_and_a_deep_link_is_kept(given):
    """Whoever was sent a link to a page must end on that page."""
    page = ask(given.url, "/theo-xa?ky=2023-Q3&xa=23494", **PAGE)
    text = page.body.decode()
    assert (page.status, page.headers["cache-control"]) == (401, "no-store")
    assert say("enter.title", "vi") in text
    assert text.index(say("enter.title", "vi")) < text.index(say("enter.title", "en"))
    assert 'value="/theo-xa?ky=2023-Q3&amp;xa=23494"' in text
    assert 'method="post"' in text
    assert "<script>" not in text, "only a file of ours may run"
    came = enter(given.url, given.codes["leader"])
    assert (came.status, came.headers["location"]) == (303, "/tong-quan?ky=2023-Q3")
    attributes = came.headers["set-cookie"].lower()
    assert all(part in attributes for part in ("httponly", "samesite=lax"))
    assert "secure" not in attributes
    assert "secure" in enter(given.url, given.codes["leader"], X_Forwarded_Proto="https").headers["set-cookie"].lower()


@pytest.mark.parametrize("onward", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_nobody_is_sent_on_to_another_site(given, onward):
    """A link of ours that ends elsewhere is how codes are fished."""
    body = f"code={given.codes['leader']}&next={onward}".encode()
    came = ask(given.url, "/vao", method="POST", body=body, Content_Type="application/x-www-form-urlencoded")
    assert (came.status, came.headers["location"]) == (303, "/")


@pytest.mark.parametrize("who", ["revoked", "expired"])
def test_a_code_that_no_longer_lets_in_is_as_wrong_as_any(given, who):
    """Whoever left the office must not come back, nor learn that the code was right once."""
    refused = enter(given.url, given.codes[who], **PAGE)
    wrong = enter(given.url, "x" * 22, **PAGE)
    assert (refused.status, refused.cookie) == (403, "")
    assert refused.body == wrong.body
    assert say("enter.wrong", "vi") in refused.body.decode()


def test_a_code_is_taken_from_no_page_of_others(given):
    """A page of another site must not bring somebody in under its own link, to see what they do."""
    assert enter(given.url, given.codes["leader"], Origin="https://evil.example").status == 403


def test_a_form_of_a_megabyte_is_not_read(given):
    """A form holds one code."""
    body = b"code=" + b"x" * 1_000_000
    assert ask(given.url, "/vao", method="POST", body=body, Content_Type="application/x-www-form-urlencoded").status == 413


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"cookie": f"{COOKIE}=forged"},
        {"cookie": "the office's", "Origin": "https://evil.example"},
        {"X_Phu_Song_Visitor": "eyJyb2xlIjogIm9mZmljZSIsICJ3YXkiOiAibG9jYWwifQ=="},
    ],
    ids=["no cookie", "forged cookie", "another origin", "a header of ours"],
)
def test_the_socket_of_a_page_is_shut_to_whoever_has_not_come_in(given, headers):
    """Everything that a page shows goes through its socket."""
    told = dict(headers)
    cookie = given.cookies["office"] if told.pop("cookie", "") == "the office's" else headers.get("cookie", "")
    with pytest.raises(InvalidStatus) as caught:
        look(given.url, "tong-quan", cookie, **told)
    assert caught.value.response.status_code == 403


def test_a_header_of_ours_from_outside_makes_nobody_the_office(given):
    """The page believes the header; so the gate must drop what came with it."""
    told = {"X_Phu_Song_Visitor": "eyJyb2xlIjogIm9mZmljZSIsICJ3YXkiOiAibG9jYWwifQ=="}
    shown = look(given.url, "ket-noi", given.cookies["leader"], **told)
    assert say("not_for.leader", "vi") in shown.pages[-1]


def test_the_first_request_of_a_fresh_server_is_shut_as_well(given):
    """Before anybody has come, a server has run no page that could ask who it is."""
    with running_server(f"--secrets.files={given.made.secrets}") as url:
        with pytest.raises(InvalidStatus):
            look(url, "theo-xa", query="ky=2023-Q3&xa=23494")
        assert ask(url, "/theo-xa?ky=2023-Q3&xa=23494").status == 401
        shown = look(url, "theo-xa", given.cookies["leader"])  # signed by the key beside the store: a restart asks nobody again
        assert say("page.places.title", "vi") in shown.pages[-1]


def test_codes_and_hashes_are_in_no_log_and_no_address(given):
    """A log is read by more people than a dashboard."""
    for who in ROLES:
        enter(given.url, given.codes[who])
    said = given.made.log.read_text(encoding="utf-8")
    assert [who for who, code in given.codes.items() if code in said] == []
    stored = b"".join(path.read_bytes() for path in given.made.folder.iterdir() if path.is_file())
    assert [who for who, code in given.codes.items() if code.encode() in stored] == []


def test_the_key_that_signs_is_nobody_elses_to_read(given):
    """Whoever reads it is the office."""
    key = given.made.folder / "access.key"
    assert key.stat().st_mode & 0o777 == 0o600
    assert len(key.read_text(encoding="ascii")) >= 43


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "phusong.example.vn"},
        {"X_Forwarded_For": "10.0.0.7"},
        {"Forwarded": "for=10.0.0.7"},
        {"Via": "1.1 proxy"},
        {"Origin": "https://phusong.example.vn"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_a_server_that_has_given_no_access_serves_its_own_machine_alone(closed, headers):
    """A proxy that was set up in a hurry must not publish the sheet."""
    assert ask(closed, "/tong-quan", **PAGE).status == 200
    refused = ask(closed, "/tong-quan", **PAGE, **headers)
    assert refused.status == 403
    assert say("shut.title", "vi") in refused.body.decode()
    assert "cli.py access add" in refused.body.decode()
    for path in ("/_stcore/host-config", "/static/index.html"):
        assert ask(closed, path, **headers).status == 401
    if "Host" not in headers:  # which the client writes itself
        with pytest.raises(InvalidStatus) as caught:
            look(closed, "tong-quan", **headers)
        assert caught.value.response.status_code == 403


@pytest.mark.long
def test_a_server_on_another_address_serves_nobody_before_it_has_given_access(google, tmp_path):
    """`--server.address=0.0.0.0` is the first thing that somebody tries who wants others to see it."""
    made = site(google, tmp_path)
    with running_server(f"--secrets.files={made.secrets}", "--server.address=0.0.0.0") as url:
        assert ask(url, "/tong-quan", **PAGE).status == 403
        with pytest.raises(InvalidStatus):
            look(url, "tong-quan")


def test_the_demo_is_open_to_everybody_takes_no_files_and_says_so():
    """Whoever wants to try the product needs no access; a stranger's server must not be given children's data."""
    with running_server("--secrets.files=[]") as url:
        told = {"X_Forwarded_For": "10.0.0.7"}
        assert ask(url, "/tong-quan", **PAGE, **told).status == 200
        shown = look(url, "tong-quan", **told)
        assert say("demo.open", "vi") in shown.pages[-1]
        assert say("upload.what", "vi") not in shown.pages[-1]
        assert ask(url, "/_stcore/upload_file/a/b", method="PUT", body=b"x", **told).status == 403
        assert say("not_for.office", "vi") in look(url, "truy-cap", **told).pages[-1]


def test_the_page_before_the_gate_names_no_file_that_is_shut():
    """A page without its look and its script would let nobody in."""
    from ui.app.gate.entrance_pages import entrance
    from ui.app.gate.gate import is_open

    text = bytes(entrance("", "/", HTTPStatus.OK).body).decode()
    sheet = (STATIC / "enter.css").read_text(encoding="utf-8")
    named = re.findall(r'(?:href|src)="(/app/static/[^"]+)"', text)
    named += [f"/app/static/{file}" for file in re.findall(r'url\("([^"]+)"\)', sheet)]
    assert len(named) == 8
    assert [path for path in named if not is_open(path) or not (STATIC / path.removeprefix("/app/static/")).is_file()] == []
