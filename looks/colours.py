"""Colour by meaning, in the light and in the dark theme; the one place where a colour is written down."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tone:
    """
    The colours of one meaning.

    Attributes:
        ground: behind a text.
        text: on that ground, at 4.5:1 or more.
        mark: a bar, a line or an edge on the page itself, at 3:1 or more.
    """

    ground: str
    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class Look:
    """
    The colours of one theme.

    Attributes:
        text, quiet: of what is read first and of what explains it; 4.5:1 or more on `ground` and on `soft`.
        line: a hairline between things; it carries no meaning.
        ground, soft: the page, and a surface that stands out from it a little.
        accent: links, the chosen thing, and bars that mean nothing but their length.
        states: state -> its colours.
        steps: coverage from none to all in five steps; `mark` is the edge of a tile.
        series: ten colours for things without an order, 3:1 or more on `ground`; each pair is 12 or more apart (CIEDE2000)
            for every kind of colour vision, the red-blind, green-blind and blue-blind included.
    """

    text: str
    quiet: str
    line: str
    ground: str
    soft: str
    accent: str
    states: dict[str, Tone]
    steps: tuple[Tone, ...]
    series: tuple[str, ...]


LIGHT = Look(
    text="#17262b",
    quiet="#4a5d65",
    line="#dde6e9",
    ground="#ffffff",
    soft="#f3f7f8",
    accent="#0b5c6b",
    states={
        "met": Tone("#d9ecef", "#0a4753", "#0b5c6b"),
        "partial": Tone("#f6cf6f", "#2b2000", "#9a6700"),
        "none": Tone("#b8400e", "#ffffff", "#b8400e"),
        "no_text": Tone("#fbe3c4", "#4a2a00", "#b35c00"),
        "waiting": Tone("#e9e2f8", "#3a2468", "#7a52c4"),
        "not_reported": Tone("#e6ebed", "#33424a", "#66777f"),
        "overdue": Tone("#8a1f4d", "#ffffff", "#8a1f4d"),
        "not_due": Tone("#eaf2fb", "#244463", "#4a7bab"),
        "not_applicable": Tone("#ffffff", "#5c6b72", "#7b898f"),
    },
    steps=(
        Tone("#f9e1d4", "#5a220a", "#b8400e"),
        Tone("#f2efe2", "#3a3312", "#8c8358"),
        Tone("#cfe5e8", "#10333b", "#4f8f9a"),
        Tone("#6fb0bc", "#04191e", "#3b7f8b"),
        Tone("#0b5c6b", "#ffffff", "#0b5c6b"),
    ),
    series=("#0b5c6b", "#d37829", "#7458ca", "#1fa47a", "#740c3d", "#5b6309", "#9e7ef5", "#83504b", "#a586b0", "#443b14"),
)
DARK = Look(
    text="#e8eff1",
    quiet="#b4c4ca",
    line="#2a3b42",
    ground="#0f181b",
    soft="#18252a",
    accent="#6fcbdb",
    states={
        "met": Tone("#14404a", "#c6eef5", "#4db4c6"),
        "partial": Tone("#e0b34a", "#1d1500", "#e0b34a"),
        "none": Tone("#e2703a", "#1c0a02", "#e2703a"),
        "no_text": Tone("#553a12", "#ffe7c4", "#d08a3a"),
        "waiting": Tone("#372a5c", "#e6dcff", "#ab92ea"),
        "not_reported": Tone("#2b3a41", "#e2eaed", "#93a5ad"),
        "overdue": Tone("#e07aa3", "#26040f", "#e07aa3"),
        "not_due": Tone("#1b2f42", "#d2e4f5", "#6f9fce"),
        "not_applicable": Tone("#0f181b", "#a9bac1", "#7d9098"),
    },
    steps=(
        Tone("#4a2414", "#fbe9df", "#e2703a"),
        Tone("#3d371f", "#f7f0d8", "#a89a62"),
        Tone("#1f4a53", "#e3f3f6", "#4c929f"),
        Tone("#2b7c8b", "#ffffff", "#5fb4c3"),
        Tone("#6fcbdb", "#04141a", "#6fcbdb"),
    ),
    series=("#6fcbdb", "#efd251", "#818cde", "#f85926", "#9ea072", "#ba8092", "#c9dbab", "#745fac", "#c13439", "#8d5b76"),
)
# Papers are copied in black and white: the first four colours of a stack differ in how dark they are, too.
PRINT = replace(LIGHT, series=("#083f49", "#d37829", "#7458ca", "#94dcc2", *LIGHT.series[4:]))


def look(*, dark: bool) -> Look:
    """The colours of the theme that the viewer has."""
    return DARK if dark else LIGHT
