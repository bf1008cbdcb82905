"""From a bar to the rows behind it and back, by mouse, thumb and keyboard; and a picture of a chart to take away."""

import io
import re
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from tests.browser.conftest import DESK, PHONE, visit

POSTINGS = "[class*=st-key-plot-postings]"
STANDS = "() => document.getAnimations().every(moving => moving.playState !== 'running')"
# Whether the next click is still the browser's after all of ours have seen it; then it does nothing.
LEFT_TO_THE_BROWSER = """() => addEventListener("click", (event) => {
  window.left = !event.defaultPrevented;
  event.preventDefault();
}, { once: true })"""


def _query(visitor) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(visitor.page.url).query).items()}


def _counts(visitor, caption: str) -> list[int]:
    rows = visitor.table(caption)
    return [int(row[rows[0].index("Số lượt")]) for row in rows[1:]]


def _at_rest(visitor) -> None:
    """Wait until the charts are drawn and nothing glides any more: a box is only worth measuring then."""
    visitor.page.locator("[class*=st-key-plot-] .main-svg").last.wait_for(state="attached")
    before = -1.0
    while before != (now := _scrolled(visitor)):
        before = now
        visitor.page.wait_for_timeout(300)


def _click_on(visitor, chart: str, title: str, *, tap: bool = False) -> None:
    """Click into the middle of a bar, as a hand does: whatever lies there takes it."""
    bar = visitor.page.locator(f"{chart} a[title='{title}']")
    bar.scroll_into_view_if_needed()
    _at_rest(visitor)
    box = bar.bounding_box()
    where = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    (visitor.page.touchscreen.tap if tap else visitor.page.mouse.click)(*where)


def _swipe(protocol, x: float, y: float) -> None:
    """A thumb that pulls the page down from there, in fifteen steps of ten pixels."""
    protocol.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 16):
        protocol.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y + 10 * step}]})
        time.sleep(0.02)
    protocol.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def _scrolled(visitor) -> float:
    return visitor.page.get_by_test_id("stMain").evaluate("main => main.scrollTop")


def _boxes(visitor, selector: str) -> list[dict[str, float]]:
    """Where each of these stands, row by row; what has no width is left out."""
    found = visitor.page.locator(selector).evaluate_all("found => found.map(part => part.getBoundingClientRect().toJSON())")
    return sorted((box for box in found if box["width"] > 0), key=lambda box: (box["y"] // 46, box["x"]))


def test_a_bar_leads_to_its_rows_and_back_comes_back(visitor):
    """A number that cannot be walked back to its rows is a number nobody can defend."""
    visitor.open("tong-dai-111?ky=2023-Q3")
    _click_on(visitor, POSTINGS, "Đăk Tơ Lung: 17")
    visitor.arrive("Theo địa bàn")
    assert _query(visitor) == {"ky": "2023-Q3", "xa": "23485", "yc": "postings"}
    assert sum(_counts(visitor, "Lượt đăng 111 của Đăk Tơ Lung: 3 dòng, cộng 17 lượt")) == 17
    visitor.page.go_back()
    visitor.arrive("Tổng đài 111")
    assert _query(visitor) == {"ky": "2023-Q3"}
    _click_on(visitor, POSTINGS, "Đăk Tơ Lung: 17")  # the same bar again is no choice taken back
    visitor.arrive("Theo địa bàn")
    assert _query(visitor)["yc"] == "postings"


def test_a_part_of_a_bar_leads_to_its_channel(visitor):
    """Who clicks the colour of a channel asks about that channel."""
    visitor.open("tong-dai-111?ky=2023-Q3")
    _click_on(visitor, POSTINGS, "Đăk Ruồng · Truyền thanh xã: 11")
    visitor.arrive("Theo địa bàn")
    assert _query(visitor) == {"ky": "2023-Q3", "xa": "23488", "yc": "channel:TTX"}
    assert sum(_counts(visitor, "Đăng 111: Truyền thanh xã của Đăk Ruồng")) == 11


def test_the_links_lie_on_the_bars(visitor):
    """A link beside its bar leads to another commune's rows."""
    visitor.open("tong-dai-111?ky=2023-Q3")
    visitor.page.locator(f"{POSTINGS} .trace.bars .point path").last.wait_for(state="attached")  # drawn after the run has ended
    bars = _boxes(visitor, f"{POSTINGS} .trace.bars .point path")
    links = _boxes(visitor, f"{POSTINGS} .ps-hits a[title*=' · ']")
    assert len(bars) == len(links) >= 10
    for bar, link in zip(bars, links, strict=True):
        assert abs(bar["x"] - link["x"]) <= 2
        assert abs(bar["width"] - link["width"]) <= 2
        assert link["y"] <= bar["y"]
        assert bar["y"] + bar["height"] <= link["y"] + link["height"]


def test_a_thumb_on_a_bar_opens_its_rows_and_the_page_still_scrolls(browser, server):
    """A chart that takes hold of the thumb is where a leader's reading ends."""
    with visit(browser, server, PHONE, has_touch=True) as visitor:
        visitor.open("theo-xa?ky=2023-Q3&xa=23485")
        chart = visitor.page.locator("[class*=st-key-plot-monthly-postings]")
        chart.scroll_into_view_if_needed()
        _at_rest(visitor)
        box, before = chart.bounding_box(), _scrolled(visitor)
        wire = visitor.page.context.new_cdp_session(visitor.page)
        _swipe(wire, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        assert _scrolled(visitor) <= before - 100
        _click_on(visitor, "[class*=st-key-plot-monthly-postings]", "08/2023: 5", tap=True)
        visitor.page.get_by_role("heading", name="Lượt đăng 111 của Đăk Tơ Lung, tháng 08/2023").wait_for()
        assert _query(visitor) == {"ky": "2023-Q3", "xa": "23485", "yc": "postings", "thang": "2023-08"}


def test_the_keyboard_gets_to_the_rows_by_the_table(visitor):
    """Not everybody can hold a mouse."""
    visitor.open("tong-dai-111?ky=2023-Q3")
    visitor.page.locator("summary", has_text="Bảng số liệu và tải hình").first.focus()
    visitor.page.keyboard.press("Enter")
    cell = visitor.page.locator("[data-testid=stExpander] td a", has_text=re.compile("^17$")).first
    cell.wait_for()
    cell.focus()
    visitor.page.keyboard.press("Enter")
    visitor.arrive("Theo địa bàn")
    assert _query(visitor) == {"ky": "2023-Q3", "xa": "23485", "yc": "postings"}


def test_no_bar_holds_the_keyboard_and_each_drawing_says_itself(visitor):
    """Tab must walk past a drawing, and a screen reader must be told what it shows."""
    visitor.open("tong-dai-111?ky=2023-Q3")
    assert (
        visitor.page.locator(f"{POSTINGS} :is(a, button, [tabindex='0'])").evaluate_all(
            "found => found.filter(element => element.tabIndex >= 0).length"
        )
        == 0
    )
    figure = visitor.page.get_by_role("figure", name="5/7 địa bàn đạt chỉ tiêu lượt đăng 111")
    assert "Đăk Tơ Lung: 17" in figure.get_attribute("aria-label")


@pytest.mark.long
def test_the_rows_are_chosen_at_widgets_too_and_stand_in_the_address(visitor):
    """Who knows what they look for need not find a bar for it."""
    visitor.open("theo-xa?ky=2023-Q3")
    choice = visitor.page.get_by_role("combobox", name=re.compile("Xem các dòng của"))
    choice.scroll_into_view_if_needed()
    _at_rest(visitor)
    choice.click()
    visitor.page.get_by_role("option", name="Lượt đăng 111", exact=True).click()
    visitor.page.wait_for_url("**yc=postings**")
    visitor.settle()
    visitor.page.get_by_role("combobox", name="Đang xem").click()
    visitor.look_up("Tất cả")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**trang=het**")
    visitor.settle()
    assert sum(_counts(visitor, "Lượt đăng 111 của Toàn huyện")) == 185
    months = visitor.page.get_by_role("combobox", name=re.compile("Tháng"))
    months.scroll_into_view_if_needed()
    _at_rest(visitor)
    months.click()
    visitor.page.get_by_role("option", name="08/2023", exact=True).click()
    visitor.page.wait_for_url("**thang=2023-08**")
    visitor.settle()
    month = {"ky": "2023-Q3", "yc": "postings", "thang": "2023-08"}
    assert {name: value for name, value in _query(visitor).items() if name not in ("trang", "bang")} == month
    visitor.page.get_by_role("heading", name="Lượt đăng 111 của Toàn huyện, tháng 08/2023").wait_for()
    visitor.page.go_back()
    visitor.page.get_by_role("heading", name="cộng 185 lượt").wait_for()
    assert "thang" not in _query(visitor)


@pytest.mark.parametrize("query", ["yc=nobody&thang=2023-08", "yc=postings&thang=1999-01"])
def test_what_nobody_knows_is_left_out_of_the_address(visitor, query):
    """Addresses are typed, cut and kept for years."""
    visitor.open(f"theo-xa?ky=2023-Q3&{query}")
    known = {"yc": "postings"} if "postings" in query else {"thang": "2023-08"} if "2023-08" in query else {}
    assert _query(visitor) == {"ky": "2023-Q3"} | known
    assert visitor.page.locator("[role=alert]").count() == 0


@pytest.mark.long
def test_a_bar_of_reports_lists_them_with_their_rows_and_is_taken_back(visitor):
    """A leader points at a bar and asks who."""
    visitor.open("tien-do?ky=2023-Q3")
    _click_on(visitor, "[class*=st-key-plot-reports]", "Nộp muộn: 2")
    visitor.page.get_by_role("heading", name="Báo cáo: Nộp muộn").wait_for()
    visitor.settle()
    assert _query(visitor) == {"ky": "2023-Q3", "tt": "late"}
    rows = visitor.table("2 báo cáo")
    assert [row[0] for row in rows[1:]] == ["Huyện Đoàn", "UBND xã Đăk Tờ Re"]
    assert all(re.search(r" · \d+", row[-1]) for row in rows[1:])
    visitor.page.get_by_role("link", name="Bỏ chọn, xem các đơn vị còn thiếu báo cáo").click()
    visitor.page.get_by_role("heading", name=re.compile("^2 đơn vị còn thiếu 4 báo cáo; 2 báo cáo có gửi")).wait_for()
    visitor.settle()
    assert _query(visitor) == {"ky": "2023-Q3"}


def test_a_status_is_chosen_and_taken_back_at_a_widget(visitor):
    """The keyboard's way to what a bar does."""
    visitor.open("tien-do?ky=2023-Q3")
    visitor.page.get_by_role("radio", name="Quá hạn: 4").or_(visitor.page.get_by_role("button", name="Quá hạn: 4")).click()
    visitor.page.wait_for_url("**tt=overdue**")
    visitor.page.get_by_role("heading", name="Báo cáo: Quá hạn").wait_for()
    visitor.settle()
    assert len(visitor.table("4 báo cáo")) == 5
    visitor.page.go_back()
    visitor.page.get_by_role("heading", name=re.compile("^2 đơn vị còn thiếu 4 báo cáo; 2 báo cáo có gửi")).wait_for()
    assert _query(visitor) == {"ky": "2023-Q3"}


@pytest.mark.parametrize("kind", ["PNG", pytest.param("SVG", marks=pytest.mark.long)])
def test_a_picture_of_a_chart_is_taken_away(visitor, kind):
    """A leader's speech needs the chart on paper, with where it is from."""
    visitor.open("tong-dai-111?ky=2023-Q3")
    visitor.page.locator("summary", has_text="Bảng số liệu và tải hình").first.click()
    visitor.settle()
    visitor.page.wait_for_function(STANDS)  # what opens glides, and a click on its way goes past
    with visitor.page.expect_download() as waiting:
        visitor.page.get_by_role("button", name=f"Tải hình ({kind})").click()
    name, content = waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()
    assert name == f"so-lieu-minh-hoa-phu-song-111-2023-Q3-2023-12-20-postings.{kind.lower()}"
    if kind == "PNG":
        image = Image.open(io.BytesIO(content))
        assert image.size[0] == 1300
        said = f"{image.text['Title']}. {image.text['Description']}"
    else:
        said = " ".join(part.text or "" for part in list(ET.fromstring(content))[:2])  # noqa: S314 - we made it ourselves
    for part in ("5/7 địa bàn", "Nguồn: ", "Số liệu tính đến 20/12/2023", "Số liệu minh họa"):
        assert part in said


def test_one_place_is_told_by_a_sentence_and_a_table(browser, server):
    """A bar without a neighbour says less than its number."""
    with visit(browser, server, DESK) as visitor:
        visitor.open("tong-dai-111?ky=2023-Q3&xa=23485")
        assert visitor.page.locator(POSTINGS).count() == 0
        assert visitor.page.locator("summary", has_text="Bảng số liệu").count() == 1
        assert visitor.page.get_by_role("heading", name="1/1 địa bàn đạt chỉ tiêu").count() == 1


def test_a_plain_click_on_a_link_of_ours_loads_no_page_anew_and_any_other_click_is_the_browsers(visitor):
    """A page that is loaded for each click takes four times as long; a new tab is asked for on purpose."""
    visitor.open("tong-quan?ky=2023-Q3")
    visitor.page.evaluate("window.loadedOnce = true")
    tile = visitor.page.locator("a.ps-tile[aria-label^='Đăk Tờ Re']").first
    visitor.page.evaluate(LEFT_TO_THE_BROWSER)
    tile.click(modifiers=["ControlOrMeta"])
    assert visitor.page.evaluate("window.left") is True
    tile.click()
    visitor.arrive("Theo địa bàn")
    assert (_query(visitor), _scrolled(visitor)) == ({"ky": "2023-Q3", "xa": "23494"}, 0)
    visitor.page.go_back()
    visitor.arrive("Tổng quan")
    assert visitor.page.evaluate("window.loadedOnce")
