"""Text that no file can hold, or that turns the sentence around it, is made harmless before it is written."""

import json
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import pytest

from records.workbook.characters import readable, writable
from records.workbook.folding import squeezed
from tests.hostile import VALUES


@pytest.mark.parametrize("bad", ["\x00", "\x08", "\x0b", "\x1f", "\ud800", "a\udfffb", "\ufffe", "\uffff"])
def test_what_no_file_can_hold_becomes_a_visible_sign(bad):
    """A character dropped in silence would make two different cells look the same."""
    assert "\N{REPLACEMENT CHARACTER}" in writable(f"xã {bad}")


@pytest.mark.parametrize("text", ["", "Đăk Rve", "dòng 1\ndòng 2\tcột", "😀", "µ¸", "\x81", "\u200b", "\ue000", "1.200"])
def test_other_text_stays_as_it_is(text):
    """Old fonts and line breaks need their characters: they are read after this."""
    assert writable(text) == text


def test_every_hostile_text_can_be_written_as_utf_8_and_xml():
    """One such character in one cell would otherwise lose the whole file."""
    texts = [writable(value).replace("\r", "") for value in VALUES]
    files = [f"<a>{escape(text)}</a>".encode() for text in texts]
    assert [ET.fromstring(file).text or "" for file in files] == texts  # noqa: S314 - our own


def test_a_cell_that_google_hands_over_with_half_a_pair_is_a_text_like_any_other():
    """JSON may hold half a pair by its number, and a store that cannot store the cell cannot store the reading."""
    assert squeezed(json.loads(r'"xã \ud83d Đăk"')).encode() == "xã � Đăk".encode()


@pytest.mark.parametrize("turning", ["\u202e", "\u202d", "\u2066", "\u2069"])
def test_text_within_a_sentence_does_not_reverse_it(turning):
    """A commune's name would turn the figure after it: `71` for `17`."""
    assert readable(f"Đăk{turning} Rve") == "Đăk� Rve"
