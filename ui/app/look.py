"""The look of everything that is ours on a page: colours and sizes from `looks`, and one style sheet."""

from functools import lru_cache
from pathlib import Path

from looks import Look, look
from looks.scale import RADIUS, SPACE, TOUCH, TYPE
from ui.parts.markup import Html

_SHEET = Path(__file__).parent / "static" / "look.css"
_SIZES = {
    **{f"size-{name}": f"{size}rem" for name, size in TYPE.items()},
    **{f"space-{step}": f"{size}rem" for step, size in SPACE.items()},
    "radius": f"{RADIUS}rem",
    "touch": f"{TOUCH}rem",
}


@lru_cache(maxsize=2)
def style(*, dark: bool) -> Html:
    """The style sheet with the colours of a theme, as HTML. On paper the light colours hold."""
    chosen, paper = _variables(look(dark=dark)), _variables(look(dark=False))
    sheet = _SHEET.read_text(encoding="utf-8")
    return Html(f"<style>:root{{{chosen}}}@media print{{:root{{{paper}}}}}\n{sheet}</style>")  # noqa: S704 - our own style sheet


def first_style() -> str:
    """
    The colours and sizes that hold until a run has sent its style sheet, as HTML for the first page.

    A run's blocks may be drawn one frame before its style sheet: without sizes they would stand there in those of the browser,
    and then jump.
    """
    light, dark = (_variables(look(dark=dark)) for dark in (False, True))
    return f"<style>:root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}</style>"


def _variables(colours: Look) -> str:
    """The colours as variables of the style sheet."""
    named = {
        "text": colours.text,
        "quiet": colours.quiet,
        "line": colours.line,
        "soft": colours.soft,
        "ground": colours.ground,
        "accent": colours.accent,
    }
    tones = colours.states | {f"step-{step}": tone for step, tone in enumerate(colours.steps)}
    for name, tone in tones.items():
        named |= {name: tone.ground, f"on-{name}": tone.text, f"mark-{name}": tone.mark}
    return "".join(f"--ps-{name}:{value};" for name, value in (named | _SIZES).items())
