"""Opens what a picture shows, takes it, and reads the text that stands on it."""

import io
import re

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Visitor
from tools.picture_plan import Picture

COLOURS = 96  # enough for a flat picture, at a third of its size
_TALLEST = 12_000  # pixels; a longer page is cut off
_FIRST_HEIGHT = 900
# Streamlit scrolls within the page: the window is made as high as what it holds.
_MAIN = "const main = document.querySelector('[data-testid=stMain]');"
_HIDDEN_HEIGHT = f"() => {{ {_MAIN} return main.scrollHeight - main.clientHeight }}"
_STATE = f"() => {{ {_MAIN} return main.scrollHeight + main.innerText }}"
_MOMENTS = (
    re.compile(r"\d{2}:\d{2} ngày \d{2}/\d{2}/\d{4}|\d{2}:\d{2}, \d{1,2} \w+ \d{4}"),
    re.compile(r"(?<=tính đến )\d{2}/\d{2}/\d{4}|(?<=as of )\d{1,2} \w+ \d{4}"),
    re.compile(r"doc-bang-[0-9a-f]+"),  # the account of a stand-in for Google that begins again
)


class Camera:
    """A browser that takes pictures; what the pages of a theme have in common it loads once."""

    def __init__(self, browser: Browser) -> None:
        """Nothing is loaded yet."""
        self._browser = browser
        self._pages: dict[bool, Page] = {}

    def opened(self, url: str, picture: Picture) -> Page:
        """The page of a picture, at rest."""
        page = self._page(dark=picture.dark)
        page.set_viewport_size({"width": picture.width, "height": picture.height or _FIRST_HEIGHT})
        visitor = Visitor(page, url)
        visitor.open(picture.address)
        for label in picture.press:
            page.get_by_role("button", name=label).first.click()
            page.wait_for_timeout(300)
            visitor.settle()
        _rest(page)
        return page

    def close(self) -> None:
        """Forget what was loaded; the browser goes on."""
        for page in self._pages.values():
            page.context.close()

    def _page(self, *, dark: bool) -> Page:
        if dark not in self._pages:
            theme = "dark" if dark else "light"
            context = self._browser.new_context(color_scheme=theme, locale="vi-VN", reduced_motion="reduce")
            self._pages[dark] = context.new_page()
        return self._pages[dark]


def taken(page: Page, picture: Picture) -> Image.Image:
    """The picture of an opened page."""
    if picture.height is None:
        _grow(page, picture.width)
    return Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB").quantize(COLOURS)


def text_on(page: Page) -> str:
    """
    The text that stands on an opened page, moments of reading masked: they are others each time.

    What is drawn in a chart stands in its headline and table too, and is left out.
    """
    page.add_style_tag(content="[data-testid=stPlotlyChart] { display: none }")
    text = " ".join(page.get_by_test_id("stMain").inner_text().split())
    for moment in _MOMENTS:
        text = moment.sub("·", text)
    return text


def _grow(page: Page, width: int) -> None:
    """Make the window as high as the page; twice, for what folds may grow."""
    for _ in range(2):
        height = page.evaluate("innerHeight") + page.evaluate(_HIDDEN_HEIGHT)
        page.set_viewport_size({"width": width, "height": min(height, _TALLEST)})
        _rest(page)


def _rest(page: Page) -> None:
    """Wait until the page says and measures the same twice."""
    before = None
    for _ in range(40):
        now = page.evaluate(_STATE)
        if now == before:
            return
        before = now
        page.wait_for_timeout(250)
