"""The first visit: how much it fetches, what stands there meanwhile, and that nothing sticks out."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import DESK, PHONE, visit
from tests.browser.long_names import UNBROKEN, draw_long_names
from tests.examples import spread_over

ENOUGH = 3_300_000  # bytes; a minute on the slow line below
SLOW = {"offline": False, "latency": 200, "downloadThroughput": 50_000, "uploadThroughput": 50_000}  # 400 kbit/s
ZOOMED = {"width": 720, "height": 450}  # a desk at 200 %
LONG_PAGES = [
    *("tong-quan", "tong-dai-111", "tien-do", "dien-bien", "chat-luong", "bao-cao", "tai-ve"),
    *("theo-xa", "theo-xa?xa=X7&yc=postings", "theo-xa?xa=X7,X8,X9"),
]
MEASURED = "measured, and held to a limit"
PAINTED = "performance.getEntriesByName('first-contentful-paint').length"


@pytest.fixture(scope="module")
def watcher(browser, server):
    """One visit for the module."""
    with visit(browser, server, DESK) as person:
        yield person


@pytest.fixture(scope="module")
def long_names(watcher, tmp_path_factory):
    """What an address needs to look at the workbook of the longest names."""
    file = tmp_path_factory.mktemp("long") / "ten-dai.xlsx"
    draw_long_names(file)
    watcher.open("tong-quan")
    watcher.page.get_by_role("button", name="Tùy chọn").click()
    watcher.page.locator("input[type=file]").first.set_input_files(file)
    watcher.page.locator(".ps-fresh", has_text="ten-dai.xlsx").wait_for()
    watcher.settle()
    return parse_qs(urlsplit(watcher.page.url).query)["tep"][0]


@pytest.mark.parametrize("path", [pytest.param("tong-quan", marks=pytest.mark.long), "tong-dai-111"])  # the latter has charts
def test_a_first_visit_fetches_no_more_than_a_slow_line_brings_in_a_minute(browser, server, report, path):
    """In the mountains the line is slow, and data are paid by the megabyte."""
    fetched = []
    with visit(browser, server, PHONE, first=True) as visitor:
        wire = visitor.page.context.new_cdp_session(visitor.page)
        wire.send("Network.enable")
        wire.on("Network.loadingFinished", lambda event: fetched.append(event["encodedDataLength"]))
        visitor.open(path)
        visitor.page.wait_for_load_state("networkidle")
    report.setdefault(MEASURED, []).append(f"first visit to {path}: {sum(fetched) / 1e6:.2f} MB in {len(fetched)} answers")
    assert 1_000_000 < sum(fetched) <= ENOUGH


@pytest.mark.parametrize(("query", "words"), [("", "Đang mở trang…"), ("?lang=en", "Opening the page…")])
def test_on_a_slow_line_the_page_says_at_once_that_it_is_being_opened(browser, server, query, words):
    """A white page for a minute is taken for a broken one."""
    with visit(browser, server, PHONE, first=True) as visitor:
        wire = visitor.page.context.new_cdp_session(visitor.page)
        wire.send("Network.enable")
        wire.send("Network.emulateNetworkConditions", SLOW)
        visitor.page.goto(f"{server}/tong-quan{query}", wait_until="commit")
        visitor.page.get_by_text(words).wait_for()
        while not visitor.page.evaluate(PAINTED):
            visitor.page.wait_for_timeout(50)
        assert visitor.page.locator("#root").inner_text().split("\n\n") == ["Phủ Sóng 111", words]
        assert visitor.page.get_by_test_id("stApp").count() == 0


@pytest.mark.parametrize("path", spread_over(LONG_PAGES, 2))
def test_the_longest_names_fit_a_phone_and_a_page_at_200_percent(watcher, long_names, path):
    """After a merger a name may be four lines long; a page that scrolls sideways hides what stands on its right."""
    wide = []
    watcher.page.set_viewport_size(PHONE)
    watcher.open(f"{path}{'&' if '?' in path else '?'}ky=K2&tep={long_names}")
    assert watcher.page.get_by_text(UNBROKEN).count() or path == "tai-ve"
    for viewport in (PHONE, ZOOMED):
        watcher.page.set_viewport_size(viewport)
        watcher.page.wait_for_timeout(500)
        page = watcher.page.evaluate("document.documentElement.scrollWidth")
        main = watcher.page.get_by_test_id("stMain").evaluate("element => element.scrollWidth - element.clientWidth")
        wide += [(viewport["width"], page, main)] if page > viewport["width"] or main > 0 else []
    watcher.page.set_viewport_size(DESK)
    assert wide == []


REACHED = {
    "picture": "new Image().src = 'https://example.org/x.png'",
    "request": "fetch('https://192.0.2.1/x').catch(() => 0)",
    "message": "navigator.sendBeacon('https://example.org/x', 'x')",
    "letters": "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'https://example.org/x'}))",
    "page within": "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://example.org/x'}))",
    "socket": "new WebSocket('wss://example.org/x')",
}


@pytest.mark.parametrize("how", REACHED)
def test_a_visit_hears_of_every_way_in_which_a_page_asks_another_machine(watcher, how):
    """Every journey rests on it: a page of an office that asks elsewhere tells there who looks at which commune."""
    watcher.page.evaluate(f"() => {{ try {{ {REACHED[how]} }} catch (refused) {{ console.error(`${{refused}}`) }} }}")
    for _ in range(200):
        if watcher.faults:
            break
        watcher.page.wait_for_timeout(50)
    faults, watcher.faults[:] = list(watcher.faults), []
    assert faults
