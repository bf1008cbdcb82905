"""Make the fonts of chart pictures from the subsets that the pages load: `pip install fonttools brotli`, then run this."""

from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
WEB, PICTURES = ROOT / "ui" / "app" / "static" / "fonts", ROOT / "charts" / "fonts"
WEIGHTS = {"400": "Regular", "600": "SemiBold"}
SUBSETS = ("latin", "vietnamese", "latin-ext")
# Hints and kerning by GPOS: matplotlib uses neither, and subsets hinted apart cannot be merged.
UNUSED = ("GSUB", "GPOS", "GDEF", "fpgm", "prep", "cvt ", "gasp")


def make(weight: str) -> None:
    """One font of all letters of a weight."""
    with TemporaryDirectory() as folder:
        parts = [_plain(WEB / f"be-vietnam-pro-{subset}-{weight}-normal.woff2", Path(folder)) for subset in SUBSETS]
        merged = Merger().merge(parts)
    merged["head"].created = merged["head"].modified = 0  # the same bytes whenever this is run
    merged.recalcTimestamp = False
    merged["OS/2"].usWeightClass = 400  # each is a family of its own; the signs of the fallback have no such weight
    merged.save(PICTURES / f"BeVietnamPro-{WEIGHTS[weight]}.ttf")


def _plain(source: Path, folder: Path) -> str:
    """A subset without compression and without what pictures do not use."""
    font = TTFont(source)
    for name in UNUSED:
        if name in font:
            del font[name]
    for glyph in font["glyf"].glyphs.values():
        glyph.expand(font["glyf"])
        glyph.removeHinting()
    font.flavor = None
    plain = folder / f"{source.stem}.ttf"
    font.save(plain)
    return str(plain)


if __name__ == "__main__":
    for each in WEIGHTS:
        make(each)
