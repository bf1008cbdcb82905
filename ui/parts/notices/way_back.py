"""The way back from what is looked at in place of the standing source: an own file, a unit's workbook, an earlier reading."""

from ui.parts.markup import NOTHING, Html, inner_link
from ui.selection.selection import Selection
from ui.source.live import shows_demo
from words import say


def way_back(address: Selection, *, kind: str = "") -> Html:
    """A link back to the source that stands; nothing where it is looked at."""
    if address.upload:
        back, href = upload_back(), Selection(address.language, demo=address.demo).href("overview")
    elif address.of_unit:
        back, href = "units.back", Selection(address.language).href("units", unit=address.of_unit)
    elif address.reading:
        back, href = "fresh.newest", address.href("overview", reading="", since="", until="", requirement="")
    else:
        return NOTHING
    return inner_link(href, say(back, address.language), kind=kind)


def upload_back() -> str:
    """The key of what leads back from a file of one's own: to the figures of the office, or of the demo where it has none."""
    return "upload.back.demo" if shows_demo() else "upload.back"


def stopped_head(address: Selection, title: str) -> tuple[Html, Html]:
    """What stands above and below a sentence that nothing can be shown: the title of the page, and the way back."""
    way = way_back(address, kind="ps-action")
    head = Html('<header class="ps-head"><h1>{}</h1></header>').format(title) if way else NOTHING
    return head, Html('<p class="ps-actions">{}</p>').format(way) if way else NOTHING
