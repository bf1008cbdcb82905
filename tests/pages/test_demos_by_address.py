"""An address says which of the demos is looked at; a link opens the same one for whoever gets it."""

import pytest

from data_sources.demo_workbook.demo_list import DEMOS, FIRST_DEMO
from tests.pages.opened import opened

NAMES = {
    "kon-ray-2023": "Huyện Kon Rẫy 2023 (trước 7/2025)",
    "province-2026": "Tỉnh Quảng Ngãi 2026",
    "commune-2026": "Xã Kon Braih 2026",
}


@pytest.mark.parametrize("code", DEMOS)
def test_a_link_opens_the_demo_that_it_names(code):
    """Who is shown the province must be able to send it; the first demo needs no name."""
    shown = opened("overview", demo=code)
    assert (shown.faults, shown.alarms) == ([], [])
    assert shown.address.get("demo", FIRST_DEMO) == code
    assert f"Nguồn: {DEMOS[code].source} ·" in shown.text
    assert f"Bộ số liệu minh họa {NAMES[code]}" in shown.text


def test_the_overview_of_a_demo_leads_to_the_others():
    """A choice that stands only behind a button is found by nobody."""
    shown = opened("overview", demo="commune-2026", lang="en")
    assert [link for link in shown.links if link in {"tong-quan?lang=en", "tong-quan?lang=en&demo=province-2026"}] == [
        "tong-quan?lang=en",
        "tong-quan?lang=en&demo=province-2026",
    ]


def test_a_period_and_a_place_of_another_demo_are_named_and_left_out():
    """The choices of one office mean nothing in the other, or something else."""
    shown = opened("places", demo="commune-2026", ky="2023-Q3", xa="23485")
    assert (shown.faults, shown.alarms) == ([], [])
    assert shown.address == {"demo": "commune-2026", "ky": "2026-Q3"}
    assert "kỳ “2023-Q3”; địa bàn “23485”, không xem được ở đây" in shown.text


def test_a_demo_that_does_not_exist_gives_the_first_and_says_so():
    """A slip in a link must not end in an empty page."""
    shown = opened("overview", demo="khong-co")
    assert (shown.faults, shown.address) == ([], {"ky": "2023-Q4"})
    assert "Đường dẫn nhắc tới bộ minh họa “khong-co”" in shown.text
