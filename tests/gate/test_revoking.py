"""Access that is taken back ends at once, on pages that stand open as well."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from data_sources.demo import demo_workbook
from tests.browser.conftest import DESK, ROOT, served, visit
from tests.browser.live import read_and_store, site
from tests.gate.asking import PAGE, ask, enter, look
from ui.app.gate.watched_socket import SHUT_OUT
from words import say

QUICK = str(ROOT / "tests" / "browser" / "quick_app.py")


@pytest.fixture(scope="module")
def quick(google, tmp_path_factory):
    """A server that looks at its links every second, and what belongs to it."""
    google.add_sheet("quick", demo_workbook(), title="Theo dõi 2023")
    made = site(google, tmp_path_factory.mktemp("quick"), "quick")
    read_and_store(google, made)
    first = given_by(made, "--name", "Văn phòng", "--role", "office")
    with served(QUICK, f"--secrets.files={made.secrets}", log=made.log) as (url, _):
        yield made, url, first


def given_by(made, *options) -> tuple[str, str]:
    """The number and the code of a link that the command line makes."""
    done = made.cli("access add", *options)
    assert done.returncode == 0, done.stderr
    return re.search(r"số (\d+)", done.stdout).group(1), re.search(r"/vao#([\w-]{22})$", done.stdout.strip()).group(1)


def revoke(made, number: str) -> None:
    assert made.cli("access revoke", "--number", number).returncode == 0


def test_an_open_page_is_shut_when_its_link_is_revoked_and_its_cookie_opens_nothing(quick):
    """A telephone that was lost on the bus must be shut out before anybody looks at it."""
    made, url, _ = quick
    number, code = given_by(made, "--name", "Điện thoại", "--role", "leader")
    cookie = enter(url, code).cookie
    assert say("page.overview.title", "vi") in look(url, "tong-quan", cookie).pages[-1]

    async def stay() -> int:
        address = url.replace("http://", "ws://") + "/_stcore/stream"
        async with connect(address, subprotocols=["streamlit"], additional_headers={"Cookie": cookie}, proxy=None) as socket:
            asked = BackMsg()
            asked.rerun_script.query_string, asked.rerun_script.page_name = "ky=2023-Q3", "tong-quan"
            await socket.send(asked.SerializeToString())
            await asyncio.to_thread(revoke, made, number)
            try:
                while True:
                    await socket.recv()
            except ConnectionClosed as closed:
                return closed.rcvd.code

    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(lambda: asyncio.run(asyncio.wait_for(stay(), 60))).result() == SHUT_OUT
    assert ask(url, "/tong-quan", Cookie=cookie).status == 401
    with pytest.raises(InvalidStatus):
        look(url, "tong-quan", cookie)
    assert enter(url, code).status == 403


def test_what_no_page_of_ours_asks_is_not_done(quick):
    """Streamlit lets every page clear what all others share, and a viewer may write to its socket what they like."""
    _, url, (_, code) = quick
    cookie = enter(url, code).cookie

    async def misuse() -> list[bytes]:
        address = url.replace("http://", "ws://") + "/_stcore/stream"
        async with connect(
            address, subprotocols=["streamlit"], additional_headers={"Cookie": cookie}, proxy=None, max_size=None
        ) as socket:
            for kind in ("clear_cache", "debug_shutdown_runtime", "set_run_on_save"):
                asked = BackMsg()
                setattr(asked, kind, True)
                await socket.send(asked.SerializeToString())
            await socket.send(b"\xff\xff not a message")
            asked = BackMsg()
            asked.rerun_script.page_name = "tong-quan"
            await socket.send(asked.SerializeToString())
            return [await socket.recv() for _ in range(3)]

    with ThreadPoolExecutor(1) as thread:
        assert len(thread.submit(lambda: asyncio.run(asyncio.wait_for(misuse(), 60))).result()) == 3
    assert say("page.overview.title", "vi") in look(url, "tong-quan", cookie).pages[-1]


def test_the_list_of_links_says_who_has_access_and_the_first_is_the_offices(quick):
    """Whoever answers for the data must be able to count the keys."""
    made, _, _ = quick
    listed = made.cli("access list").stdout.splitlines()
    assert listed[-1].startswith(f"1 · Văn phòng · {say('role.office', 'vi')} · – · đến ")
    assert [line for line in listed if len(line.split(" · ")) != 6] == []
    assert made.cli("access add", "--name", "Xã", "--role", "agency").returncode == 2
    assert made.cli("access revoke", "--number", "999").returncode == 2


def test_a_link_opens_a_page_and_after_it_is_revoked_the_page_is_shut(quick, browser):
    """The whole way of a link, as somebody with a telephone goes it."""
    made, url, _ = quick
    number, code = given_by(made, "--name", "Chủ tịch", "--role", "leader")
    with visit(browser, url, DESK) as visitor:
        visitor.page.goto(f"{url}/vao#{code}")
        visitor.arrive(say("page.overview.title", "vi"))
        assert code not in visitor.page.url
        menu = visitor.page.locator("[data-testid=stTopNavLink], [data-testid=stSidebarNavLink]").all_inner_texts()
        assert say("page.access.title", "vi") not in " ".join(menu)
        visitor.open("ket-noi")
        assert say("not_for.leader", "vi") in visitor.page.locator(".ps-empty").inner_text()
        visitor.open("tong-quan?ky=2023-Q3")
        revoke(made, number)
        visitor.page.get_by_role("heading", level=1, name=re.compile(say("enter.title", "vi"))).wait_for()
        assert "ky=2023-Q3" in visitor.page.url
        visitor.page.get_by_label(re.compile(say("enter.code", "vi"))).fill(code)
        visitor.page.get_by_role("button").click()
        assert say("enter.wrong", "vi") in visitor.page.get_by_role("alert").inner_text()
        # What the browser says of answers that it was refused, and Streamlit of its socket; nothing else may have gone wrong.
        meant = ("401", "403", "disconnected from server", "WebSocket")
        visitor.faults[:] = [fault for fault in visitor.faults if not any(part in fault for part in meant)]


@pytest.mark.long
def test_the_office_makes_a_link_on_the_page_with_a_code_to_scan(quick, browser):
    """An office has no command line."""
    _, url, (_, code) = quick
    with visit(browser, url, DESK) as visitor:
        visitor.page.goto(f"{url}/vao#{code}")
        visitor.arrive(say("page.overview.title", "vi"))
        visitor.open("truy-cap")
        visitor.page.get_by_label(say("access.name", "vi")).fill("Phó chủ tịch")
        visitor.page.get_by_role("button", name=say("access.make", "vi")).click()
        shown = visitor.page.get_by_role("img", name=say("access.qr", "vi", name="Phó chủ tịch"))
        shown.wait_for()
        address = visitor.page.locator("[data-ps-message]").inner_text()
        assert re.fullmatch(rf"{url}/vao#[\w-]{{22}}", address)
        assert "Phó chủ tịch" in [row[1] for row in visitor.table(say("access.links", "vi"))]
        assert enter(url, address.rpartition("#")[2], **PAGE).status == 303
