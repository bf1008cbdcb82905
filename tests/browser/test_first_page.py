"""What our script in the first page does besides words: a phone's menu, printing, and nothing to what people typed."""

import pytest

from tests.browser.conftest import PHONE, visit

OPEN_MENU = "[data-testid=stSidebar][data-collapsed=false]"
SHUT_MENU = "[data-testid=stSidebar][data-collapsed=true]"
COUNT_PRINTS = "() => { window.printed = 0; window.print = () => { window.printed += 1; }; }"
SIGNS = ['<button data-ps-print id="p">In</button>', '<span data-ps-print tabindex="0" id="p"><b>In</b></span>']
PLANT = """(html) => { const there = document.querySelector(".stHtml"); there.insertAdjacentHTML("beforeend", html); }"""


@pytest.fixture(scope="module")
def phone(browser, server):
    """One visit for the module."""
    with visit(browser, server, PHONE) as person:
        yield person


@pytest.mark.parametrize("way", ["tap", "Enter"])
def test_a_phones_menu_closes_after_a_choice(phone, way):
    """The menu covers the page that was chosen, and looks as if nothing had happened."""
    phone.open("tong-quan")
    phone.page.get_by_test_id("stExpandSidebarButton").click()
    phone.page.locator(OPEN_MENU).wait_for()
    chosen = phone.page.get_by_test_id("stSidebarNavLink").filter(has_text="Tiến độ báo cáo")
    chosen.click() if way == "tap" else chosen.press("Enter")
    phone.arrive("Tiến độ báo cáo")
    phone.page.locator(SHUT_MENU).wait_for(state="attached")
    assert phone.page.evaluate("document.activeElement.id") == "stMain"


def test_a_menu_that_was_left_open_does_not_cover_the_next_page(phone):
    """Streamlit remembers an open menu, and a link that somebody sends would open behind it."""
    phone.open("tong-quan")
    phone.page.get_by_test_id("stExpandSidebarButton").click()
    phone.page.locator(OPEN_MENU).wait_for()
    phone.open("tien-do")
    assert phone.page.locator(OPEN_MENU).count() == 0


@pytest.mark.parametrize("sign", SIGNS, ids=["button", "span"])
def test_a_print_sign_prints_once_by_a_click_and_by_enter(phone, sign):
    """The office prints the page for the meeting, with the mouse or without."""
    phone.open("ket-noi")
    phone.page.evaluate(COUNT_PRINTS)
    phone.page.evaluate(PLANT, sign)
    phone.page.locator("#p").click()
    by_click = phone.page.evaluate("window.printed")
    phone.page.locator("#p").press("Enter")
    assert (by_click, phone.page.evaluate("window.printed")) == (1, 2)


def test_what_we_or_others_wrote_is_left_as_it_is(phone):
    """A place may be called as one of Streamlit's buttons is."""
    phone.open("ket-noi")
    phone.page.evaluate(PLANT, '<p id="p" title="Clear all">Remove Open</p>')
    phone.page.wait_for_timeout(100)
    there = phone.page.locator("#p")
    assert (there.inner_text(), there.get_attribute("title")) == ("Remove Open", "Clear all")


def test_a_word_of_streamlits_that_changes_is_said_anew_and_never_twice(phone):
    """Streamlit writes its labels again and again; each time the page must speak Vietnamese, and not stutter."""
    phone.open("ket-noi")
    say = """async (words) => {
      const there = document.createElement("i"); document.getElementById("root").append(there);
      const said = [];
      for (const word of words) {
        there.textContent = word; await new Promise((done) => setTimeout(done));
        there.firstChild.nodeValue = word; await new Promise((done) => setTimeout(done)); said.push(there.textContent);
      }
      there.remove();
      return said;
    }"""
    words = ["• XLSX", "60MB per file", "1 option available.", " Close ", "Closed"]
    assert phone.page.evaluate(say, words) == ["• Tệp XLSX", "Mỗi tệp tối đa 60MB", "Có 1 mục.", " Đóng ", "Closed"]


def test_going_back_after_the_menu_needs_one_press(visitor):
    """Whoever presses Back and sees nothing happen presses it again, and is two pages away."""
    visitor.open("tong-quan?ky=2023-Q3")
    visitor.page.get_by_test_id("stTopNavLink").filter(has_text="Theo địa bàn").click()
    visitor.arrive("Theo địa bàn")
    visitor.page.wait_for_url("**/theo-xa?ky=2023-Q3")
    visitor.page.go_back()
    visitor.arrive("Tổng quan")
    assert visitor.page.url.endswith("/tong-quan?ky=2023-Q3")
