"""The colours and sizes of all that is ours on a page, from `looks`; `static/look.css` says what is made of them."""

from functools import lru_cache

from looks import Look, look
from looks.scale import RADIUS, SPACE, TOUCH, TYPE
from ui.parts.markup import Html

_SIZES = {
    **{f"size-{name}": f"{size}rem" for name, size in TYPE.items()},
    **{f"space-{step}": f"{size}rem" for step, size in SPACE.items()},
    "radius": f"{RADIUS}rem",
    "touch": f"{TOUCH}rem",
}


@lru_cache(maxsize=2)
def style(*, dark: bool) -> Html:
    """The colours and sizes of a theme, as HTML. On paper the light colours hold."""
    chosen, paper = _variables(look(dark=dark)), _variables(look(dark=False))
    return Html(f"<style>:root{{{chosen}}}@media print{{:root{{{paper}}}}}</style>")  # noqa: S704 - our own numbers


def first_style() -> str:
    """The colours and sizes that hold until a run has said which theme is chosen, as HTML for the first page."""
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
