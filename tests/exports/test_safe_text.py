"""Text that an agency typed must never run on the office's computer."""

import pytest

from exports.safe_text import safe_text


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "＝1+1",
        "＋1",
        "－1",
        "＠SUM(A1)",
        "  =1+1",
        "\u00a0=1+1",
        "\u200b=1+1",
        "\n=1+1",
    ],
)
def test_what_begins_a_formula_gets_an_apostrophe(text):
    """A cell `=HYPERLINK(…)` sends the sheet's contents to whoever wrote it."""
    assert safe_text(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Đăk Rve", "12-15", "a=b", "200 - 250", "https://example.vn/?a=1", "'=1"])
def test_other_text_stays_as_it_is(text):
    """An apostrophe where none is needed would make a name another name."""
    assert safe_text(text) == text
