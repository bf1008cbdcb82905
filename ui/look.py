"""The look of everything that is ours on a page: colours by meaning from `charts.theme`, and one style sheet."""

from functools import lru_cache
from pathlib import Path

from charts.theme import Look, look

_SHEET = Path(__file__).parent / "static" / "look.css"


@lru_cache(maxsize=2)
def style(*, dark: bool) -> str:
    """The style sheet with the colours of a theme, as HTML. On paper the light colours hold."""
    chosen, paper = _variables(look(dark=dark)), _variables(look(dark=False))
    sheet = _SHEET.read_text(encoding="utf-8")
    return f"<style>:root{{{chosen}}}@media print{{:root{{{paper}}}}}\n{sheet}</style>"


def _variables(colours: Look) -> str:
    """The colours as variables of the style sheet."""
    named = {
        "text": colours.text,
        "quiet": colours.quiet,
        "line": colours.grid,
        "ground": colours.ground,
        "accent": colours.accent,
    }
    for state, (ground, on_it) in colours.states.items():
        named |= {state: ground, f"on-{state}": on_it}
    for step, (ground, on_it) in enumerate(colours.steps):
        named |= {f"step-{step}": ground, f"on-step-{step}": on_it}
    return "".join(f"--ps-{name}:{value};" for name, value in named.items())
