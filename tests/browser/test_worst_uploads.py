"""Somebody gives the dashboard the worst of files, and another viewer goes on looking at the figures."""

import pytest

from tests.browser.conftest import DESK, running_server, visit
from tests.browser.stream import viewers
from tests.data_sources.worst_files import WORST

FIGURES = '<ul class="ps-cards"'
MEASURED = "measured, asserted nowhere"
ANSWERED = "[role=alert], .ps-fresh:has-text('te-nhat.xlsx')"


@pytest.mark.long
@pytest.mark.timeout(900)
def test_another_viewer_is_answered_while_the_worst_files_are_read(browser, tmp_path, report):
    """One file that ends or fills the server would end it for every office that looks."""
    file = tmp_path / "te-nhat.xlsx"
    with running_server() as url:
        for name, draw in WORST.items():
            file.write_bytes(draw())
            with visit(browser, url, DESK) as visitor:
                visitor.open("tong-quan")
                visitor.page.get_by_role("button", name="Tùy chọn").click()
                visitor.page.locator(".st-key-upload input[type=file]").set_input_files(file)
                seconds = answered_meanwhile(url, visitor.page)
                said = visitor.page.locator(ANSWERED).first.inner_text()
            line = f"{name} uploaded: {len(seconds)} times others see the figures, within {max(seconds):.1f} s; {said[:80]}"
            report.setdefault(MEASURED, []).append(line)


def answered_meanwhile(url, page):
    """The seconds after which others saw the figures, one after the other, until the page said what becomes of the file."""
    seconds = []
    while not seconds or not page.locator(ANSWERED).count():
        assert len(seconds) < 600
        (viewer,) = viewers(url, "tong-quan", count=1, enough=lambda viewer: FIGURES in viewer.pages[-1], seconds=60)
        assert FIGURES in viewer.pages[-1]
        seconds.append(viewer.first)
        page.wait_for_timeout(100)
    return seconds
