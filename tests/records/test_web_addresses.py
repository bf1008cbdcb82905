"""Evidence is a link only where a browser can open it; whatever else is typed there stays a text."""

import pytest

from records.workbook.web_addresses import is_web_address
from tests.hostile import VALUES


@pytest.mark.parametrize(
    "text",
    [
        "https://example.vn",
        "http://example.vn/một/hai?a=1#b",
        "HTTPS://EXAMPLE.VN/A",
        "https://example.vn:8080/a",
        "https://ví-dụ.vn/đường",
        "https://user:pass@example.vn/",
        "http://localhost/a",
        "https://example.vn/%zz",
    ],
)
def test_an_address_that_a_browser_opens_is_one(text):
    """The office checks evidence with one click."""
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        *("http://[::1", "https://a]b", "http://[", "https://[a%]/", "https://℀.vn/", "https://example.vn:99999/"),
        *(
            "https://example.vn:abc/",
            "http://:80",
            "http://",
            "https:///",
            "http:/a",
            "https:a",
            "//example.vn/a",
            "https://ex<b>.vn/",
        ),
        *(
            "javascript:alert(1)",
            "java\tscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "ftp://example.vn/a",
            "",
            "www.a.vn",
        ),
        *("https://exam\u200bple.vn/", "https://a..b/", f"https://{'a' * 64}.vn/", "https://.../"),
    ],
)
def test_what_no_browser_opens_as_a_web_page_is_none(text):
    """One of them in a cell made a page fail, and one in a file makes Office offer to repair it."""
    assert not is_web_address(text)


def test_no_hostile_value_fails_the_question():
    """Whatever is typed as evidence, the page with its row must stand."""
    assert {is_web_address(value) for value in VALUES} == {True, False}
