"""What agencies type becomes text on a page, and a link only where it is an address of the web."""

from html.parser import HTMLParser

import pytest

from records.workbook.characters import readable
from tests.hostile import VALUES
from ui.parts.markup import attribute, link, text


class _Read(HTMLParser):
    """The tags, attributes and text of a piece of HTML."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.hrefs, self.said = [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.hrefs += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        self.said.append(data)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value[:30]))
def test_a_hostile_text_becomes_text_alone(value):
    """A tag that a cell brings along would be a part of the page."""
    read = _Read(f"<p>{text(value)}</p>")
    assert set(read.tags) <= {"p", "wbr"}
    assert "".join(read.said).replace("\r", "") == readable(value).replace("\r", "")


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value[:30]))
def test_a_link_leads_to_the_web_or_is_none(value):
    """A click on evidence must never run anything."""
    read = _Read(link(value, value))
    assert {*read.tags} <= {"a", "wbr"}
    assert [href for href in read.hrefs if not href.lower().startswith(("http://", "https://"))] == []


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value[:30]))
def test_an_attribute_holds_the_text_and_ends_where_it_ends(value):
    """A quote in a commune's name would begin another attribute, such as one that runs a script."""
    read = _Read(f'<a href="{attribute(value)}">x</a>')
    assert (read.tags, read.hrefs, read.said) == (["a"], [readable(value)], ["x"])


def test_a_long_word_may_be_broken_wherever_a_screen_ends():
    """A browser that must find the places by itself stands still for a minute over 32 000 letters."""
    assert text("đ" * 70) == "<wbr>".join(["đ" * 30, "đ" * 30, "đ" * 10])
    assert text("https://example.vn/một-bài-viết") == "https://example.vn/một-bài-viết"


def test_an_address_that_cannot_be_parsed_is_shown_as_it_was_typed():
    """The agency must find its own slip."""
    assert link("http://[::1", "http://[::1") == "http://[::1"
