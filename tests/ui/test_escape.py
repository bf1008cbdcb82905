"""What agencies type becomes text on a page, and a link only where it is an address of the web."""

from html.parser import HTMLParser

import pytest

from tests.hostile import VALUES
from ui.escape import link, text


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
    assert _Read(f"<p>{text(value)}</p>").tags == ["p"]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: ascii(value[:30]))
def test_a_link_leads_to_the_web_or_is_none(value):
    """A click on evidence must never run anything."""
    read = _Read(link(value, value))
    assert read.tags in ([], ["a"])
    assert [href for href in read.hrefs if not href.lower().startswith(("http://", "https://"))] == []


def test_an_address_that_cannot_be_parsed_is_shown_as_it_was_typed():
    """The agency must find its own slip."""
    assert link("http://[::1", "http://[::1") == "http://[::1"
