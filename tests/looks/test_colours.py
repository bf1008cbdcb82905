"""The contrast of everything that is drawn, computed from the colours themselves, and that Streamlit has the same ones."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from coloraide import Color

from looks import DARK, LIGHT, STATE_OF_STATUS, STATUS_SYMBOLS, SYMBOLS

ROOT = Path(__file__).parent.parent.parent
BOTH = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
TEXT, MARK = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11


def contrast(one: str, other: str) -> float:
    """After WCAG 2."""
    return Color(one).contrast(other, method="wcag21")


@BOTH
def test_text_is_readable_on_every_ground_it_stands_on(look):
    """An official of sixty reads this in a bright room, on a cheap screen."""
    grounds = {"ground": look.ground, "soft": look.soft}
    found = {
        (name, ground): contrast(colour, behind)
        for name, colour in (("text", look.text), ("quiet", look.quiet), ("accent", look.accent))
        for ground, behind in grounds.items()
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < TEXT} == {}


@BOTH
def test_the_text_of_a_state_and_of_a_step_is_readable_on_its_own_ground(look):
    """The number in a tile is what the tile is there for."""
    tones = {**look.states, **{f"step {step}": tone for step, tone in enumerate(look.steps)}}
    assert {name: tone for name, tone in tones.items() if contrast(tone.text, tone.ground) < TEXT} == {}


@BOTH
def test_the_mark_of_a_state_and_of_a_step_stands_out_from_the_page(look):
    """A bar that fades into the page is a bar that is not there."""
    tones = {**look.states, **{f"step {step}": tone for step, tone in enumerate(look.steps)}}
    faint = {name for name, tone in tones.items() if contrast(tone.mark, look.ground) < MARK}
    assert faint == set()


@BOTH
def test_the_colours_of_a_series_stand_out_from_the_page(look):
    """A channel whose bar nobody sees was never reported, as far as a leader can tell."""
    assert len(look.series) >= 10
    assert [colour for colour in look.series if contrast(colour, look.ground) < MARK] == []


@BOTH
@pytest.mark.parametrize("vision", [None, "protan", "deutan", "tritan"])
def test_no_two_colours_of_a_series_look_alike_to_anyone(look, vision):
    """One man in twelve confuses red and green."""
    seen = [Color(colour) if vision is None else Color(colour).filter(vision) for colour in look.series]
    assert min(one.delta_e(other, method="2000") for one, other in combinations(seen, 2)) >= 12


@BOTH
def test_states_differ_by_their_mark_as_well_as_by_their_sign(look):
    """Colour alone says nothing to some, and a sign alone is slow for most."""
    marks = [look.states[state].mark for state in SYMBOLS]
    assert len(set(marks)) == len(set(SYMBOLS.values())) == len(SYMBOLS)


def test_every_status_of_a_report_has_a_sign_and_a_colour():
    """A status without a look would be drawn as nothing."""
    from indicators.expected.reports import SHOWN

    assert set(STATUS_SYMBOLS) == {str(status) for status in SHOWN}
    assert set(STATE_OF_STATUS.values()) <= set(LIGHT.states)


@pytest.mark.parametrize(("name", "look"), [("light", LIGHT), ("dark", DARK)])
def test_streamlit_is_told_the_same_colours(name, look):
    """Its widgets stand beside ours: two greens that nearly match look like a mistake."""
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"][name]
    assert tuple(theme["chartCategoricalColors"]) == look.series
    told = {key: theme[key] for key in ("backgroundColor", "secondaryBackgroundColor", "textColor", "linkColor")}
    assert told == {
        "backgroundColor": look.ground,
        "secondaryBackgroundColor": look.soft,
        "textColor": look.text,
        "linkColor": look.accent,
    }
