"""Draws docs/architecture.svg and fills the tables of docs/architecture.md from the imports; a test fails where they differ."""

import ast
import itertools
import re
import sys
import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from looks import DARK, LIGHT, Look  # noqa: E402 - the project is found first
from looks.scale import FONT  # noqa: E402
from tools.import_layers import (  # noqa: E402
    CONTRACTS,
    PACKAGES,
    each_other,
    imports_between_packages,
    imports_inside,
    layers,
    without_detours,
)

PAGE, PICTURE = ROOT / "docs" / "architecture.md", ROOT / "docs" / "architecture.svg"
BESIDE = ("words", "looks")  # whatever people read or see is drawn from these two: they stand beside the way of a row
MADE = re.compile(r"(<!-- made by make docs: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

# In pixels.
MARGIN, GAP, GUTTER, LINE, HEAD = 20, 24, 46, 19, 40
MAIN, SIDE = 740, 190  # the width of the way of a row, and of what stands beside it
NARROWEST = 190
LETTERS = 76  # that a line of a box has room for


@dataclass(frozen=True, slots=True)
class Box:
    """A package as it is drawn: its name, its lines, and its place in pixels."""

    name: str
    lines: tuple[str, ...]
    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Where its arrows start and end, from the left."""
        return self.left + self.width / 2


def page() -> str:
    """The page as it stands, with its made parts written again."""
    tables = {"packages": _packages(), "imports": _imports(), "contracts": "\n".join(f"- {name}." for name in CONTRACTS)}
    return MADE.sub(lambda part: f"{part[1]}\n{tables[part[2]]}\n\n{part[3]}", PAGE.read_text(encoding="utf-8"))


def picture() -> str:
    """The packages in their layers, with an arrow from each to those that it imports, in the colours of the system's theme."""
    boxes, height = _boxes()
    beside = _beside()
    drawn = "".join([*_arrows(boxes), *(_box(box) for box in (*boxes.values(), *beside))])
    width = MARGIN + MAIN + GAP + SIDE + MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height:g}" viewBox="0 0 {width} {height:g}" '
        f'font-family="{FONT}" font-size="13" role="img"><title>Packages and who imports whom</title>{_style()}'
        f'<rect class="ground" width="{width}" height="{height:g}"/>{drawn}</svg>\n'
    )


def _packages() -> str:
    """One line for each package at the first two levels: what its `__init__` says of it."""
    rows = ["| Package | What it is |", "|---|---|"]
    for package in PACKAGES:
        rows.append(f"| **`{package}`** | {_said(package)} |")
        inner = [name for layer in layers(imports_inside(package)) for name in layer]
        rows += [f"| `{name.replace('.', '/')}` | {_said(name)} |" for name in inner]
    return "\n".join(rows)


def _said(package: str) -> str:
    source = (ROOT / package.replace(".", "/") / "__init__.py").read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(source)) or "").partition("\n")[0]


def _imports() -> str:
    """Who imports whom today, at the top level."""
    rows = ["| Package | Imports | Imported by |", "|---|---|---|"]
    known = imports_between_packages()
    for package in PACKAGES:
        importers = [other for other in PACKAGES if package in known[other]]
        imported = [other for other in PACKAGES if other in known[package]]
        rows.append(f"| `{package}` | {_listed(imported)} | {_listed(importers)} |")
    return "\n".join(rows)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "–"


def _boxes() -> tuple[dict[str, Box], float]:
    """The packages on the way of a row, layer below layer, and the height of the whole picture."""
    known = {name: others - set(BESIDE) for name, others in imports_between_packages().items() if name not in BESIDE}
    boxes, top = {}, float(MARGIN)
    for layer in layers(known):
        lines = {name: _lines(name) for name in layer}
        height = _height(max(map(len, lines.values())))
        widths = _widths(lines)
        left, between = float(MARGIN), max(GAP, (MAIN - sum(widths.values())) / max(1, len(widths) - 1))
        for name, width in widths.items():
            boxes[name] = Box(name, lines[name], left, top, width, height)
            left += width + between
        top += height + GUTTER
    return boxes, top - GUTTER + MARGIN


def _lines(package: str) -> tuple[str, ...]:
    """The packages inside one, a layer in a line; layers of one package each share a line, an arrow between them."""
    inside = imports_inside(package)
    groups = itertools.groupby(layers(inside), key=lambda layer: len(layer) == 1)
    said = [[_layer(layer, each_other(inside)) for layer in group] for _, group in groups]
    lines = [line for several in said for line in ([" → ".join(several)] if "·" not in several[0] else several)]
    return tuple(part for line in lines for part in textwrap.wrap(line, LETTERS))


def _layer(names: list[str], circles: set[frozenset[str]]) -> str:
    """The packages of a layer; a double arrow stands between two that import each other."""
    signs = [" ⇄ " if frozenset(pair) in circles else " · " for pair in itertools.pairwise(names)]
    short = [name.partition(".")[2] for name in names]
    return "".join(itertools.chain.from_iterable(itertools.zip_longest(short, signs, fillvalue="")))


def _widths(lines: Mapping[str, tuple[str, ...]]) -> dict[str, float]:
    """Of the boxes of a layer: as wide as their longest line needs, all together as wide as the picture allows."""
    needed = {name: max(NARROWEST, 7 * max(map(len, inner), default=0) + 24) for name, inner in lines.items()}
    scale = min(1, (MAIN - GAP * (len(needed) - 1)) / sum(needed.values()))
    return {name: round(width * scale) for name, width in needed.items()}


def _beside() -> list[Box]:
    """The packages that stand beside the way of a row, with who imports them in place of arrows."""
    known, boxes, top = imports_between_packages(), [], float(MARGIN)
    for name in BESIDE:
        lines = ("imported by", *(other for other in known if name in known[other]))
        boxes.append(Box(name, lines, MARGIN + MAIN + GAP, top, SIDE, _height(len(lines))))
        top += boxes[-1].height + GAP
    return boxes


def _height(lines: int) -> float:
    return HEAD + LINE * lines + (4 if lines else 0)


def _arrows(boxes: Mapping[str, Box]) -> Iterable[str]:
    """Each arrow goes straight down from its package to the gap above the other one, and across that gap."""
    known = {name: others & set(boxes) for name, others in imports_between_packages().items() if name in boxes}
    for name, others in without_detours(known).items():
        for other in sorted(others):
            start, end = boxes[name], boxes[other]
            bend, foot = end.top - GUTTER + 6, end.top - 7
            yield (
                f'<path class="arrow" d="M{start.middle:g} {start.top + start.height:g}V{bend:g}L{end.middle:g} {foot:g}"/>'
                f'<path class="tip" d="M{end.middle:g} {end.top - 1:g}l-5 -9h10z"/>'
            )


def _box(box: Box) -> str:
    inner = "".join(
        _text("quiet", box.middle, box.top + HEAD + LINE * number + 6, line) for number, line in enumerate(box.lines)
    )
    place = f'x="{box.left:g}" y="{box.top:g}" width="{box.width:g}" height="{box.height:g}"'
    return f'<rect class="box" {place} rx="8"/>{_text("name", box.middle, box.top + 24, box.name)}{inner}'


def _text(kind: str, middle: float, base: float, text: str) -> str:
    return f'<text class="{kind}" x="{middle:g}" y="{base:g}" text-anchor="middle">{escape(text)}</text>'


def _style() -> str:
    return f"<style>{_colours(LIGHT)}@media (prefers-color-scheme:dark){{{_colours(DARK)}}}</style>"


def _colours(look: Look) -> str:
    return (
        f".ground{{fill:{look.ground}}}.box{{fill:{look.soft};stroke:{look.accent}}}.name{{fill:{look.text};font-weight:600;"
        f"font-size:15px}}.quiet{{fill:{look.quiet}}}.arrow{{fill:none;stroke:{look.quiet}}}.tip{{fill:{look.quiet}}}"
    )


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")
