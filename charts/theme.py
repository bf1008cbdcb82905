"""Colour by meaning, the same in every chart, and the layout that all charts share."""

from dataclasses import dataclass

FONT = "Be Vietnam Pro, Segoe UI, Roboto, Noto Sans, sans-serif"


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one theme. Text on any ground here has a contrast of 4.5:1 or more."""

    text: str
    quiet: str
    grid: str
    ground: str
    accent: str
    second: str
    # state -> (ground, text on it)
    states: dict[str, tuple[str, str]]
    # coverage from none to all: five steps of one hue, each with the text on it
    steps: tuple[tuple[str, str], ...]
    series: tuple[str, ...]


_LIGHT_STATES = {
    "met": ("#0b5c6b", "#ffffff"),
    "partial": ("#f4c95d", "#2b2000"),
    "none": ("#b8400e", "#ffffff"),
    "not_reported": ("#dfe5e8", "#33424a"),
    "not_due": ("#eef4fa", "#2d4a66"),
    "not_applicable": ("#ffffff", "#5c6b72"),
}
_DARK_STATES = {
    "met": ("#2f9fb2", "#04141a"),
    "partial": ("#e0b34a", "#1d1500"),
    "none": ("#e2703a", "#1c0a02"),
    "not_reported": ("#37474e", "#e8eff1"),
    "not_due": ("#1d3346", "#d5e6f5"),
    "not_applicable": ("#0f181b", "#a9bac1"),
}
LIGHT = Look(
    text="#17262b",
    quiet="#4a5d65",
    grid="#e3eaed",
    ground="#ffffff",
    accent="#0b5c6b",
    second="#aa4411",
    states=_LIGHT_STATES,
    steps=(
        ("#f6e3d8", "#3a1c0c"),
        ("#f3efe0", "#3a3312"),
        ("#cfe5e8", "#10333b"),
        ("#5fa6b3", "#06222a"),
        ("#0b5c6b", "#ffffff"),
    ),
    series=("#0b5c6b", "#ffcc55", "#aa4411", "#66ddff", "#9966bb", "#cc8822", "#889988", "#444433", "#bbcccc", "#667755"),
)
DARK = Look(
    text="#e8eff1",
    quiet="#b4c4ca",
    grid="#2a3b42",
    ground="#0f181b",
    accent="#6fcbdb",
    second="#e2703a",
    states=_DARK_STATES,
    steps=(
        ("#4a2414", "#fbe9df"),
        ("#453c1a", "#f7f0d8"),
        ("#1f4a53", "#e3f3f6"),
        ("#2b7c8b", "#ffffff"),
        ("#6fcbdb", "#04141a"),
    ),
    series=("#6fcbdb", "#ffdd88", "#996600", "#8888ff", "#118855", "#cc9966", "#5566bb", "#888888", "#776677", "#aaaa99"),
)
SYMBOLS = {"met": "✓", "partial": "◐", "none": "✕", "not_reported": "?", "not_due": "…", "not_applicable": "–"}


def look(*, dark: bool) -> Look:
    """The colours of the theme that the viewer has."""
    return DARK if dark else LIGHT


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
        "gridcolor": colours.grid,
        "zerolinecolor": colours.quiet,
        "tickfont": {"color": colours.text, "size": 13},
        "fixedrange": True,
        "automargin": True,
        **more,
    }


def plain(text: str) -> str:
    """A text for a label: Plotly reads markup in labels, and cells are hostile."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
