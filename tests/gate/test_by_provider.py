"""Coming in by an identity provider: a real one on this machine, and only for who stands in the office's list."""

import json
import re
import urllib.request
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit

import oidc_provider_mock
import pytest

from data_sources.demo import demo_workbook
from tests.browser.conftest import running_server
from tests.browser.live import read_and_store, site
from tests.gate.asking import PAGE, ask, look
from ui.access.passes import COOKIE
from words import say

pytestmark = pytest.mark.long  # another server, and a provider beside it
PEOPLE = {
    "van.phong@example.vn": {"role": "office", "name": "Văn phòng"},
    "Lanh.Dao@Example.vn": "leader",
    "xa@example.vn": {"role": "agency", "agency": "UB23485", "name": "Xã Đăk Tơ Lung"},
    "khong.ro@example.vn": "admin",
    "thieu.ma@example.vn": "agency",
}


@pytest.fixture(scope="module")
def provider():
    with oidc_provider_mock.run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture(scope="module")
def server(google, provider, tmp_path_factory):
    folder = tmp_path_factory.mktemp("oidc")
    google.add_sheet("oidc", demo_workbook(), title="Theo dõi 2023")
    oidc = {"client_id": "phu-song", "client_secret": "x" * 16, "metadata_url": f"{provider}/.well-known/openid-configuration"}
    tables = {"access.oidc": oidc | {"name": "Thử"}}
    made = site(google, folder, "oidc", **tables)
    read_and_store(google, made)
    people = "\n".join(f"{json.dumps(email)} = {_toml(said)}" for email, said in PEOPLE.items())
    made.secrets.write_text(f"{made.secrets.read_text(encoding='utf-8')}\n[access.people]\n{people}\n", encoding="utf-8")
    with running_server(f"--secrets.files={made.secrets}", log=made.log) as url:
        yield made, url


def _toml(said) -> str:
    if isinstance(said, str):
        return json.dumps(said)
    return "{" + ", ".join(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in said.items()) + "}"


def come(url: str, provider: str, email: str, *, verified: object = True) -> tuple[int, str, str]:
    """Go to the provider as a browser does, sign in there, and come back: the status, the page, and our cookie."""
    claims = {"email": email, "email_verified": verified}
    told = urllib.request.Request(
        f"{provider}/users/{email}", json.dumps(claims).encode(), {"Content-Type": "application/json"}, method="PUT"
    )
    urllib.request.urlopen(told, timeout=30).read()
    jar = CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    here = url.replace("127.0.0.1", "localhost")
    with browser.open(f"{here}/vao/oidc?next=/theo-xa%3Fky%3D2023-Q3", timeout=30) as asked:
        form, at = asked.read().decode(), asked.url
    assert urlsplit(at).port == urlsplit(provider).port, form[:200]
    try:
        with browser.open(at, urlencode({"sub": email}).encode(), timeout=30) as came:
            status, page, where = came.status, came.read().decode(), came.url
    except HTTPError as refused:
        status, page, where = refused.code, refused.read().decode(), refused.url
    cookie = next((f"{COOKIE}={found.value}" for found in jar if found.name == COOKIE), "")
    return status, f"{where}\n{page}", cookie


@pytest.mark.parametrize(
    ("email", "page", "sees"),
    [
        ("van.phong@example.vn", "truy-cap", "page.access.title"),
        ("lanh.dao@example.vn", "tong-quan", "page.overview.title"),
        ("lanh.dao@example.vn", "truy-cap", "not_for.leader"),
        ("xa@example.vn", "don-vi", "page.own.title"),
        ("xa@example.vn", "tong-quan", "not_for.agency"),
    ],
)
def test_who_stands_in_the_list_comes_in_with_their_role(server, provider, email, page, sees):
    """An office that has accounts already needs no other keys."""
    _, url = server
    status, came, cookie = come(url, provider, email)
    assert (status, came.partition("\n")[0]) == (200, f"{url.replace('127.0.0.1', 'localhost')}/theo-xa?ky=2023-Q3")
    assert say(sees, "vi") in look(url, page, cookie).pages[-1]


@pytest.mark.parametrize(
    ("email", "verified", "why"),
    [
        ("nguoi.la@example.vn", True, "not_listed"),
        ("van.phong@example.vn", False, "email_unverified"),
        ("van.phong@example.vn", "true", "email_unverified"),
        ("khong.ro@example.vn", True, "not_listed"),
        ("thieu.ma@example.vn", True, "not_listed"),
    ],
)
def test_who_does_not_or_whose_address_is_not_verified_is_told_and_stays_out(server, provider, email, verified, why):
    """Anybody has an account with Google, and some providers let people write any address."""
    _, url = server
    status, came, cookie = come(url, provider, email, verified=verified)
    assert (status, cookie) == (403, "")
    assert say(f"enter.{why}", "vi") in came


def test_the_way_back_without_the_way_there_lets_nobody_in(server):
    """A link with somebody else's code in it must not bring a victim in as that somebody."""
    _, url = server
    refused = ask(url, "/vao/oidc/ve?code=stolen&state=guessed", **PAGE)
    assert refused.status == 403
    assert refused.cookie == ""
    assert say("enter.provider_failed", "vi") in refused.body.decode()


def test_the_page_before_the_gate_offers_the_provider_by_its_name(server):
    """Two ways in stand beside each other."""
    _, url = server
    shown = ask(url, "/tong-quan", **PAGE).body.decode()
    assert re.search(r'href="/vao/oidc[^"]*">Vào bằng Thử', shown)
