"""What agencies type becomes text on a page, and a link only where it is an address of the web."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from records.workbook.characters import readable
from tests.hostile import VALUES
from ui.parts.markup import Html, inner_link, joined, link

ROOT = Path(__file__).parent.parent.parent


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
    read = _Read(Html("<p>{}</p>").format(value))
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
    read = _Read(Html('<a href="{}">x</a>').format(value))
    assert (read.tags, read.hrefs, read.said) == (["a"], [readable(value)], ["x"])


def test_a_long_word_may_be_broken_wherever_a_screen_ends():
    """A browser that must find the places by itself stands still for a minute over 32 000 letters."""
    assert Html.escape("đ" * 70) == "<wbr>".join(["đ" * 30, "đ" * 30, "đ" * 10])
    assert Html.escape("https://example.vn/một-bài-viết") == "https://example.vn/một-bài-viết"


def test_an_address_that_cannot_be_parsed_is_shown_as_it_was_typed():
    """The agency must find its own slip."""
    assert link("http://[::1", "http://[::1") == "http://[::1"


def test_what_is_html_already_is_not_escaped_again_and_all_else_is():
    """A name that is shown as `&amp;lt;` is as wrong as one that is a tag."""
    name = Html("<b>{}</b>").format("<Hải & con>")
    assert joined([name, "<i>"], "<br>") == "<b>&lt;Hải &amp; con&gt;</b><br>&lt;i&gt;"
    assert inner_link("?a=1&b=2", name, label='"x"') == (
        '<a class="" href="?a=1&amp;b=2" aria-label="&#34;x&#34;"><b>&lt;Hải &amp; con&gt;</b></a>'
    )


def test_a_field_is_escaped_for_where_it_stands():
    """A sign that a long word may be broken would be a part of an address."""
    long = "a" * 61
    assert Html('<p title="{}" class="{:.0%}">{}</p>').format(long, 0.5, long) == (
        f'<p title="{long}" class="50%">{"a" * 30}<wbr>{"a" * 30}<wbr>a</p>'
    )


def test_no_text_of_the_screen_holds_a_tag_that_is_not_html_by_its_type():
    """A tag in a mere text is shown as it is typed, or shows that somebody escapes by hand."""
    tag = re.compile(r"</?(?!br>)[a-z]+[ >]")
    own_page = {
        "first_page.py",
        "look.py",
        "http.py",
        "streamlit_internals.py",
    }  # the page and the style sheet that the server itself sends
    found = []
    for file in sorted((ROOT / "ui").rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        nodes = list(ast.walk(tree))
        marked = {
            node.args[0] for node in nodes if isinstance(node, ast.Call) and node.args and _name(node) in {"Html", "Markup"}
        }
        marked |= {
            node.args[1] for node in nodes if isinstance(node, ast.Call) and len(node.args) > 1 and _name(node) == "joined"
        }
        parts = {part for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
        marked |= {node.value for node in nodes if isinstance(node, ast.Expr)}  # docstrings
        texts = [node for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
        strays = [node for node in texts if tag.search(node.value) and (node in parts or node not in marked)]
        found += [f"{file.name}:{node.lineno}" for node in strays if file.name not in own_page]
    assert found == []


def _name(call):
    return getattr(call.func, "id", None)
