"""What all charts share: their font and layout, labels that are safe, and how the colours of `looks` are drawn."""

from looks import Look
from looks.scale import FONT


def layout(colours: Look, language: str, *, height: int) -> dict[str, object]:
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
