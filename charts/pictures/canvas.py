"""A sheet for a picture: rectangles, lines and texts at places given in pixels from its upper left corner."""

import io
import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path as File
from threading import Lock
from typing import Literal
from xml.sax.saxutils import escape

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from PIL import Image

from records.workbook.characters import readable, writable

WIDTH = 650  # pixels: 16.5 cm, as wide as the text of an A4 sheet
SCALE = 2  # pixels of the PNG for each of ours
_INCH = 100  # pixels
_POINT = 72 / _INCH
_FONTS = File(__file__).parent.parent / "fonts"
_A4 = 210 / 25.4  # inches
_PRINT = 200  # dots an inch
_HATCH = "///"  # as matplotlib writes it
_MEASURED = 200  # letters of a word at once: no line of ours has as many
ONE_AT_A_TIME = Lock()  # matplotlib's fonts and settings are shared by all threads
_FALLBACK = "DejaVu Sans"  # comes with matplotlib; it has the signs that our font has not

# A sign that neither font has is drawn as a box: nobody who runs a command could do anything about it.
warnings.filterwarnings("ignore", r"Glyph \d+ .*missing from font", UserWarning)

Align = tuple[Literal["left", "center", "right"], Literal["top", "center_baseline", "bottom", "baseline"]]


def _family(file: str) -> list[str]:
    """The family of a font of ours, then the one that signs are taken from."""
    font_manager.fontManager.addfont(_FONTS / file)
    return [font_manager.get_font(_FONTS / file).family_name, _FALLBACK]


_FAMILIES = {False: _family("BeVietnamPro-Regular.ttf"), True: _family("BeVietnamPro-SemiBold.ttf")}


def font(size: float, *, strong: bool = False) -> FontProperties:
    """A font of so many pixels."""
    return FontProperties(family=_FAMILIES[strong], size=size * _POINT)


@lru_cache(maxsize=4096)
def width(text: str, size: float, *, strong: bool = False) -> float:
    """The width of a text in pixels."""
    measured = text_to_path.get_text_width_height_descent(readable(text), font(size, strong=strong), ismath=False)
    return float(measured[0]) / _POINT


def broken(text: str, size: float, room: float, *, strong: bool = False) -> list[str]:
    """A text in lines that fit into so many pixels, broken between words; a longer word is broken within."""
    lines: list[str] = []
    for word in (part for whole in text.split() for part in _parts(whole, size, room, strong=strong)):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, strong=strong) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _parts(word: str, size: float, room: float, *, strong: bool) -> Iterator[str]:
    """A word, or the parts of it that fit."""
    while len(word) > 1 and width(word[:_MEASURED], size, strong=strong) > room:
        letters = len(word[:_MEASURED])
        fits = max(1, int(letters * room / width(word[:letters], size, strong=strong)) - 1)
        yield word[:fits]
        word = word[fits:]
    if word:
        yield word


class Paper:
    """One sheet."""

    def __init__(self, height: float, ground: str) -> None:
        """An empty sheet of the width of all pictures."""
        self._height = height
        self._figure = Figure(figsize=(WIDTH / _INCH, height / _INCH), facecolor=ground)

    def rectangle(
        self, left: float, top: float, right: float, bottom: float, colour: str, *, edge: str = "none", hatched: bool = False
    ) -> None:
        """A filled rectangle; hatched in the colour of its edge."""
        corner, size = self._at(left, bottom), ((right - left) / WIDTH, (bottom - top) / self._height)
        self._add(
            Rectangle(corner, *size, facecolor=colour, edgecolor=edge, linewidth=_POINT, hatch=_HATCH if hatched else None)
        )

    def line(self, start: tuple[float, float], stop: tuple[float, float], colour: str, *, thick: float = 1) -> None:
        """A straight line."""
        (x, y), (other_x, other_y) = self._at(*start), self._at(*stop)
        self._add(Line2D([x, other_x], [y, other_y], color=colour, linewidth=thick * _POINT, solid_capstyle="butt"))

    def area(
        self, rings: Sequence[Sequence[tuple[float, float]]], colour: str, *, edge: str, dashed: bool = False, hatch: str = ""
    ) -> None:
        """An area of closed rings; a ring within another is a hole. With a colour for it, hatched by lines."""
        points = [self._at(x, y) for ring in rings for x, y in ring]
        codes = [code for ring in rings for code in (Path.MOVETO, *([Path.LINETO] * (len(ring) - 2)), Path.CLOSEPOLY)]
        style = "--" if dashed else "-"
        path = Path(points, codes)
        if hatch:
            self._add(PathPatch(path, facecolor=colour, edgecolor=hatch, linewidth=0, hatch="///"))
        ground = "none" if hatch else colour
        self._add(PathPatch(path, facecolor=ground, edgecolor=edge, linewidth=_POINT, linestyle=style))

    def text(
        self,
        at: tuple[float, float],
        text: str,
        colour: str,
        *,
        size: float,
        strong: bool = False,
        align: Align = ("left", "baseline"),
        turn: float = 0,
    ) -> None:
        """A text just as it is: no sign in it has a meaning."""
        horizontal, vertical = align
        drawn = Text(
            *self._at(*at),
            readable(text),
            color=colour,
            fontproperties=font(size, strong=strong),
            ha=horizontal,
            va=vertical,
            rotation=turn,
            rotation_mode="anchor",
            parse_math=False,
        )
        self._add(drawn)

    def png(self, title: str, description: str, *, pixels: int = WIDTH * SCALE) -> bytes:
        """The sheet as a PNG of so many pixels across; its texts are written into it, too."""
        told = {"Software": None, "Title": writable(title), "Description": writable(description)}
        content = io.BytesIO()
        self._figure.savefig(content, format="png", dpi=_INCH * pixels / WIDTH, metadata=told)
        return content.getvalue()

    def pdf(self, title: str) -> bytes:
        """The sheet as a PDF of one page, 210 mm wide, whose texts can be searched and copied as far as that can be written."""
        content = io.BytesIO()
        told = {"Title": writable(title), "Creator": None, "Producer": None, "CreationDate": None}
        self._figure.set_size_inches(_A4, _A4 * self._height / WIDTH)
        try:
            with mpl.rc_context({"pdf.fonttype": 42}):
                self._figure.savefig(content, format="pdf", metadata=told)
        except IndexError:  # matplotlib 3.11 cannot write a glyph that stands for no letter: then the page is a picture
            return self._pictured_pdf(title)
        return content.getvalue()

    def _pictured_pdf(self, title: str) -> bytes:
        content, drawn = io.BytesIO(), io.BytesIO()
        self._figure.savefig(drawn, format="png", dpi=_PRINT)
        Image.open(drawn).convert("RGB").save(content, format="PDF", resolution=_PRINT, title=writable(title))
        return content.getvalue()

    def svg(self, title: str, description: str) -> bytes:
        """The sheet as an SVG whose letters are outlines; a screen reader is told its title and description."""
        content = io.BytesIO()
        nothing = {"Date": None, "Creator": None, "Format": None, "Type": None}
        with mpl.rc_context({"svg.fonttype": "path", "svg.hashsalt": "phu-song-111"}):
            self._figure.savefig(content, format="svg", metadata=nothing)
        return _told(content.getvalue().decode(), title, description).encode()

    def _add(self, drawn: Artist) -> None:
        """What is drawn later lies over what was drawn before."""
        drawn.set_zorder(len(self._figure.get_children()))
        self._figure.add_artist(drawn)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """A place as matplotlib counts: in shares of the sheet, from below."""
        return x / WIDTH, 1 - y / self._height


def _told(svg: str, title: str, description: str) -> str:
    """An SVG with a title and a description as the first things in it."""
    before, opening, rest = svg.partition("<svg ")
    attributes, closing, content = rest.partition(">")
    said = f"\n <title>{escape(writable(title))}</title>\n <desc>{escape(writable(description))}</desc>"
    return f'{before}{opening}role="img" {attributes}{closing}{said}{content}'
