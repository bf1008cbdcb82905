"""The page of colours, signs, sizes and formats says what the code does."""

import inspect
import runpy
from pathlib import Path

import pytest

from looks import DARK, LIGHT, STATUS_SYMBOLS, SYMBOLS
from words import formats

ROOT = Path(__file__).parent.parent.parent
TAKE_ANEW = "colours, signs, words or formats have changed: run make docs"


@pytest.fixture(scope="module")
def made():
    return runpy.run_path(str(ROOT / "tools" / "make_visual_language.py"))


def test_the_page_is_what_the_code_makes(made):
    """Whoever draws a poster by the page must have the colours of the screen."""
    assert made["PAGE"].read_text(encoding="utf-8") == made["visual_language"](), TAKE_ANEW


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_swatches_are_what_the_code_makes(made, theme):
    """A colour is believed as it is seen, not as it is written."""
    assert made["swatches_file"](theme).read_text(encoding="utf-8") == made["swatches"](theme), TAKE_ANEW


def test_the_page_holds_every_colour_sign_and_format(made):
    """What is not on the page will be invented a second time."""
    page = made["visual_language"]()
    tones = [tone for look in (LIGHT, DARK) for tone in (*look.states.values(), *look.steps)]
    colours = [colour for tone in tones for colour in (tone.ground, tone.text, tone.mark)] + [*LIGHT.series, *DARK.series]
    public = [
        name for name, made_of in inspect.getmembers(formats, inspect.isfunction) if made_of.__module__ == formats.__name__
    ]
    assert [colour for colour in colours if f"`{colour}`" not in page] == []
    assert [sign for sign in (*SYMBOLS.values(), *STATUS_SYMBOLS.values()) if f"| {sign} |" not in page] == []
    assert [name for name in public if not name.startswith("_") and f"`{name}`" not in page] == []


def test_no_tables_row_is_broken(made):
    """A sign or a word with a bar in it would shift every column after it."""
    blocks = [block.splitlines() for block in made["visual_language"]().split("\n\n") if block.startswith("|")]
    assert [block[0] for block in blocks if len({line.count("|") for line in block}) != 1] == []
