"""Which pictures are taken: the few that the README and the guides show, and every page on every screen to look through."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from ui.selection.selection import PATHS, Selection  # noqa: E402 - the project is found first
from words import LANGUAGES, say  # noqa: E402

PERIOD = "2023-Q3"  # of the demo: closed, with an earlier one to compare it with
WIDTHS = (390, 768, 1440)  # a phone, a tablet, a desk
LIVE = frozenset({"history", "connect", "access"})  # pages that have most to show where a sheet is connected
DESK, PHONE = 1440, 390


@dataclass(frozen=True, slots=True)
class Picture:
    """
    One picture.

    Attributes:
        name: of its file, without the ending.
        address: of the page, below the server's.
        site: the server it is taken of: `demo`, `units`, which has a roll-up, or `live`, which reads a sheet that has changed.
        width, height: of the screen in pixels; None is as high as the page.
        dark: the theme.
        press: buttons that are pressed first, by their labels.
    """

    name: str
    address: str
    site: str = "demo"
    width: int = DESK
    height: int | None = None
    dark: bool = False
    press: tuple[str, ...] = ()


def shown_in_docs() -> tuple[Picture, ...]:
    """The pictures that the README and the guides show, kept beside them in `docs/pictures`."""
    overview = Selection(period=PERIOD).href("overview")
    one_place = Selection(period=PERIOD, places=("23485",), requirement="postings").href("places")
    one_agency = Selection(period=PERIOD, agency="UB23497").href("quality")
    return (
        Picture("tong-quan", overview, height=1300),
        Picture("dien-thoai", overview, width=PHONE, height=1700),
        Picture("nen-toi", overview, height=760, dark=True),
        Picture("tuy-chon", overview, height=760, press=(say("filter.options", "vi"),)),
        Picture("theo-xa", one_place, height=1250),
        Picture("tong-dai-111", Selection(period=PERIOD).href("hotline"), height=1100),
        Picture("tien-do", Selection(period=PERIOD).href("progress"), height=1100),
        Picture("chat-luong", Selection(period=PERIOD).href("quality"), height=1150),
        Picture("o-can-sua", one_agency, width=PHONE, height=1700),
        Picture("bao-cao", Selection(period=PERIOD, agency="UB23485").href("papers"), height=1500),
        Picture("tai-ve", Selection(period=PERIOD).href("downloads"), height=900),
        Picture("ban-in", Selection(period=PERIOD).href("one_page"), height=1250),
        Picture("lich-su", Selection().href("history"), site="live", height=1250),
        Picture("ket-noi", Selection().href("connect"), site="live", height=1250, press=(say("connect.check", "vi"),)),
        Picture("nhieu-don-vi", Selection().href("units", unit="Cụm 4"), site="units", height=1300),
        Picture("truy-cap", Selection().href("access"), "live", height=900),
    )


def every_page() -> Iterator[Picture]:
    """Every page, and what a commune and an agency see of theirs, in both languages and themes on every screen, whole."""
    for language, dark, width in product(LANGUAGES, (False, True), WIDTHS):
        folder = f"{language}-{'dark' if dark else 'light'}-{width}"
        for page, path in PATHS.items():
            site = "live" if page in LIVE else "units" if page == "units" else "demo"
            address = Selection(language=language, period="" if page in LIVE else PERIOD)
            press = (say("connect.check", language),) if page == "connect" else ()
            yield Picture(f"{folder}/{path}", address.href(page), site, width, dark=dark, press=press)
        one_place = Selection(language=language, period=PERIOD, places=("23485",), requirement="postings")
        yield Picture(f"{folder}/mot-xa", one_place.href("places"), width=width, dark=dark)
        one_agency = Selection(language=language, period=PERIOD, agency="UB23497")
        yield Picture(f"{folder}/mot-don-vi", one_agency.href("quality"), width=width, dark=dark)
