"""Which page an address asks for, wherever the server stands."""

import pytest

from ui.app.no_page import asked_page


@pytest.mark.parametrize(
    ("url", "base", "asked"),
    [
        ("http://may:8501/", "", ""),
        ("http://may:8501/tong-quan?ky=K1", "", "tong-quan"),
        ("https://huyen.vn/so-lieu/", "so-lieu", ""),
        ("https://huyen.vn/so-lieu", "/so-lieu/", ""),
        ("https://huyen.vn/so-lieu/tong-quan", "so-lieu", "tong-quan"),
        ("https://huyen.vn/tong-quan", "tong", "tong-quan"),
        ("https://huyen.vn/proxy/8501/tong-quan", "", "tong-quan"),
        ("http://may:8501/Kh%C3%B4ng%20c%C3%B3", "", "Không có"),
        ("", "", ""),
    ],
)
def test_the_last_part_of_an_address_is_its_page(url, base, asked):
    """A page that is there must never be taken for one that is not: two of one name stop every page."""
    assert asked_page(url, base) == asked
