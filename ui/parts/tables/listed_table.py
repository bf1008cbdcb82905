"""A long table that is searched, sorted and turned over page by page; what is chosen of it stands in the address."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeAlias, TypeVar

import streamlit as st

from records.workbook.folding import folded
from ui.parts.markup import NOTHING, Html, show_html
from ui.parts.table import LONG, Cell, Head, alone, table_html
from ui.selection.filters import seed, write_address
from ui.selection.selection import ALL_PAGES, LONGEST, table_anchor
from ui.selection.view import Plain, View

Item = TypeVar("Item")
Made: TypeAlias = Callable[[Sequence[Item]], tuple[Sequence[str], Iterable[Sequence[Cell]]]]
PAGE = 12  # rows on a page


@dataclass(frozen=True, slots=True)
class Listed(Generic[Item]):
    """
    What a long table lists.

    Attributes:
        name: of the table in the address, no other on its page has it.
        items: one for each row, in their first order.
        text: what is searched of an item.
        sorts: further orders, each by its name: what an item is ordered by, the smallest first. The catalogue has
            `listed.sort.<name>`.
        page: rows on a page.
        at_once: as many rows are all drawn, without anything to search them.
        chosen_by: what the items follow from beside the view; where it is told, what is drawn is kept for the next viewer.
        rest: what opens, below a table of so many rows, what a phone folds of it.
    """

    name: str
    items: Sequence[Item]
    text: Callable[[Item], str]
    sorts: Mapping[str, Callable[[Item], float | str]]
    page: int = PAGE
    at_once: int = LONG
    chosen_by: Hashable | None = None
    rest: Callable[[int], Html] = lambda count: NOTHING  # noqa: ARG005 - nothing is folded, however many


def show_listed(
    view: View | Plain,
    listed: Listed[Item],
    caption: str,
    made: Made[Item],
    *,
    kind: str = "",
    note: str = "",
    first: str = "listed.sort",
) -> None:
    """
    Draw a table under its caption as a heading: all of few items; of many a page, below what searches and sorts them.

    Args:
        view: whose address says what is looked for.
        listed: what the table lists.
        caption: of the table.
        made: the headings and the rows of some items; asked only for those that are drawn.
        kind: classes of `look.css`.
        note: a line below the caption.
        first: the key of the name of their first order.
    """

    def standing(shown: Sequence[Item], head: Head) -> Html:
        return alone(table_html(caption, *made(shown), kind=kind, head=head, note=note) + listed.rest(len(shown)))

    if len(listed.items) <= listed.at_once:
        show_html(_kept(view, listed, (caption,), lambda: standing(listed.items, "heading")))
        return
    st.header(caption, anchor=table_anchor(listed.name))
    if note:
        show_html(Html('<div class="ps-figure"><p class="ps-sub">{}</p></div>').format(note))
    find, sort, page = _choices(view, listed, first)

    def drawn() -> Html:
        found = _page_of(listed, find, sort, page)
        nothing = Html('<p class="ps-empty">{}</p>').format(view.say("listed.nothing"))
        return standing(found, "none") if found else nothing

    show_html(_kept(view, listed, (caption, find, sort, page), drawn))


def _kept(view: View | Plain, listed: Listed[Item], chosen: tuple[str, ...], draw: Callable[[], Html]) -> Html:
    """What was drawn of these items under this caption and these choices, or is drawn now."""
    if listed.chosen_by is None or isinstance(view, Plain):
        return draw()
    return view.kept.made(("listed", listed.name, listed.chosen_by, chosen, view.address, view.dark), draw, len)


def _page_of(listed: Listed[Item], find: str, sort: str, page: str) -> Sequence[Item]:
    """What is to be drawn of many items."""
    found = matching(listed, find)
    ordered = sorted(found, key=listed.sorts[sort]) if sort else found
    if page == ALL_PAGES:
        return ordered
    start = (int(page) - 1) * listed.page
    return ordered[start : start + listed.page]


def matching(listed: Listed[Item], find: str) -> Sequence[Item]:
    """The items in whose text all words stand that are looked for, whatever their case and marks; all where none is."""
    words = [word for word in map(folded, find.split()) if word]
    if not words:
        return listed.items
    return [item for item in listed.items if all(word in folded(listed.text(item)) for word in words)]


def _choices(view: View | Plain, listed: Listed[Item], first: str) -> tuple[str, str, str]:
    """What is looked for, the order and the page, at widgets that say what a link chose; written into the URL."""
    address = view.address if view.address.table == listed.name else replace(view.address, find="", sort="", page="")
    wide, middle, narrow = st.columns([5, 5, 4], vertical_alignment="bottom")
    with wide:
        find = _search(view, listed, address.find)
    with middle:
        sort = _sort(view, listed, address.sort, first)
    with narrow:
        page = _page(view, listed, address.page, len(matching(listed, find)))
    told = page if page != "1" else ""
    if (find, sort, told) != (address.find, address.sort, address.page):
        name = listed.name if find or sort or told else ""
        write_address(replace(view.address, table=name, find=find, sort=sort, page=told))
    return find, sort, page


def _search(view: View | Plain, listed: Listed[Item], asked: str) -> str:
    key = f"find:{listed.name}"
    seed(key, asked, options=[st.session_state.get(key)])
    label = view.say("listed.find")
    return str(st.text_input(label, key=key, placeholder=view.say("listed.find.example")) or "").strip()[:LONGEST]


def _sort(view: View | Plain, listed: Listed[Item], asked: str, first: str) -> str:
    options = ["", *listed.sorts]
    names = {name: view.say(f"listed.sort.{name}" if name else first) for name in options}
    key = f"sort:{listed.name}"
    seed(key, asked if asked in names else "", options=options)
    return st.selectbox(view.say("listed.sort.label"), options, format_func=names.__getitem__, key=key) or ""


def _page(view: View | Plain, listed: Listed[Item], asked: str, count: int) -> str:
    """The number of the page, or all of them."""
    pages = max(1, -(-count // listed.page))
    options = [*map(str, range(1, pages + 1)), ALL_PAGES]
    key = f"page:{listed.name}"
    seed(key, asked if asked in options else "1", options=options)

    def name(option: str) -> str:
        if option == ALL_PAGES:
            return view.say("listed.page.all", all=view.number(count))
        start = (int(option) - 1) * listed.page
        first, last = min(start + 1, count), min(start + listed.page, count)
        return view.say("listed.page", first=view.number(first), last=view.number(last), all=view.number(count))

    return st.selectbox(view.say("listed.page.label"), options, format_func=name, key=key) or "1"
