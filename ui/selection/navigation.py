"""The pages in the order of the menu: the address of each, its sign, and where it stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """
    A page; its script is `pages/<name>.py`, its texts are `page.<name>.title` and `page.<name>.question`.

    Attributes:
        path: the last part of its address.
        icon: in the menu, one of Streamlit's.
        in_menu: False: only another page leads to it.
        needs_figures: False: it must be there when there are none, because whoever connects a sheet has none yet.
        passes_verdict: True: it says how far places or agencies are, so that it is not shown while their rows cannot count
            because of the office.
    """

    path: str
    icon: str
    in_menu: bool = True
    needs_figures: bool = True
    passes_verdict: bool = True


PAGES = {
    "overview": Page("tong-quan", ":material/dashboard:"),
    "places": Page("theo-xa", ":material/location_on:"),
    "hotline": Page("tong-dai-111", ":material/campaign:"),
    "progress": Page("tien-do", ":material/fact_check:"),
    "over_time": Page("dien-bien", ":material/timeline:"),
    "quality": Page("chat-luong", ":material/rule:", passes_verdict=False),
    "papers": Page("bao-cao", ":material/description:"),
    "downloads": Page("tai-ve", ":material/download:", passes_verdict=False),
    "one_page": Page("ban-in", ":material/print:", in_menu=False),
    "history": Page("lich-su", ":material/history:", passes_verdict=False),
    "connect": Page("ket-noi", ":material/link:", needs_figures=False, passes_verdict=False),
}
PATHS = {name: page.path for name, page in PAGES.items()}
