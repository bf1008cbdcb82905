"""Said beside a list of who did not send: rows that name no known agency, which may be theirs."""

from indicators.findings.issues_to_correct import perhaps_unsent
from ui.parts.markup import NOTHING, Html, inner_link
from ui.selection.selection import NAMELESS
from ui.selection.view import View
from ui.source.entrance import may_see


def nameless_html(view: View) -> Html:
    """How many they are, with the way to their cells for who may see these; nothing where there are none."""
    count = perhaps_unsent(view.report)
    if not count:
        return NOTHING
    title = view.say("papers.see", page=view.say("page.quality.title"))
    cells = view.address.href("quality", agency="", places=(), status="", requirement="", cells=NAMELESS)
    way = inner_link(cells, title) if may_see("quality") else NOTHING
    return Html('<p class="ps-sub">! {} {}</p>').format(view.say_many("signing.nameless_rows", count), way)
