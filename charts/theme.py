"""What all charts share: colours by meaning, their font and layout, and labels that are safe."""

from looks import Look
from looks.colours import Tone
from looks.scale import FONT

ACCENT = "accent"  # of bars that mean nothing but their length


def paint(meaning: str, colours: Look) -> str:
    """The colour of a bar: `accent`, a state such as `met`, or the number of a thing without an order; of an area, its step."""
    if meaning == ACCENT:
        return colours.accent
    if meaning.startswith("step-"):
        return tone(meaning, colours).ground
    state = colours.states.get(meaning)
    return state.mark if state else colours.series[int(meaning) % len(colours.series)]


def tone(meaning: str, colours: Look) -> Tone:
    """The colours of an area: of a state such as `not_applicable`, or of a step of coverage such as `step-3`."""
    return colours.steps[int(meaning.removeprefix("step-"))] if meaning.startswith("step-") else colours.states[meaning]


def layout(colours: Look, language: str = "vi", *, height: int) -> dict[str, object]:
    """What every chart's layout begins with: our font, no chrome, Vietnamese separators, room for labels."""
    return {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "font": {"family": FONT, "size": 14, "color": colours.text},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "separators": ",." if language == "vi" else ".,",
        "showlegend": False,
        "hoverlabel": {"font": {"family": FONT, "size": 14}, "align": "left"},
        "dragmode": False,
    }


def axis(colours: Look, **more: object) -> dict[str, object]:
    """An axis: readable labels, few light lines, from zero, not to be dragged."""
    return {
        "gridcolor": colours.line,
        "zerolinecolor": colours.quiet,
        "tickfont": {"color": colours.text, "size": 13},
        "fixedrange": True,
        "automargin": True,
        **more,
    }


def plain(text: str) -> str:
    """A text for a label: Plotly reads markup in labels, and cells are hostile."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
