"""The pages in the order of the menu: the address of each, its sign, who may see it, and where it stands."""

from dataclasses import dataclass

from ui.access.roles import EVERYONE, LOOKERS, OFFICE_ONLY, Role, Visitor


@dataclass(frozen=True, slots=True)
class Page:
    """
    A page; its script is `<name>.py` in `pages` or a folder of it; texts: `page.<name>.title` and `page.<name>.question`.

    Attributes:
        path: the last part of its address.
        icon: in the menu, one of Streamlit's.
        roles: who may see it, only the office unless others are named; to others it answers with one sentence.
        menu_of: in whose menu it stands; to the others of its roles another page leads.
        needs_figures: False: it must be there when there are none, because whoever connects a sheet has none yet.
        passes_verdict: True: it says how far places or agencies are, so that it is not shown while their rows cannot count
            because of the office.
        folder: of its script, below `pages`.
        decides: whether it is only for those who may decide for everybody; in an open demo nobody may.
    """

    path: str
    icon: str
    roles: frozenset[Role] = OFFICE_ONLY
    menu_of: frozenset[Role] = OFFICE_ONLY
    needs_figures: bool = True
    passes_verdict: bool = True
    folder: str = ""
    decides: bool = False

    def is_open_to(self, visitor: Visitor) -> bool:
        """Whether somebody may see it."""
        return visitor.role in self.roles and (visitor.decides or not self.decides)

    def in_menu_of(self, visitor: Visitor) -> bool:
        """Whether it stands in somebody's menu."""
        return visitor.role in self.menu_of and self.is_open_to(visitor)


_BY_ROLE = "by_role"
PAGES = {
    "overview": Page("tong-quan", ":material/dashboard:", LOOKERS, LOOKERS),
    "places": Page("theo-xa", ":material/location_on:", LOOKERS, LOOKERS),
    "hotline": Page("tong-dai-111", ":material/campaign:", LOOKERS, LOOKERS),
    "progress": Page("tien-do", ":material/fact_check:", LOOKERS, LOOKERS),
    "over_time": Page("dien-bien", ":material/timeline:", LOOKERS, LOOKERS),
    "units": Page("nhieu-don-vi", ":material/account_tree:", LOOKERS, LOOKERS, needs_figures=False, passes_verdict=False),
    "quality": Page("chat-luong", ":material/rule:", passes_verdict=False, folder=_BY_ROLE),
    "papers": Page("bao-cao", ":material/description:", folder=_BY_ROLE),
    "downloads": Page("tai-ve", ":material/download:", LOOKERS, LOOKERS, passes_verdict=False),
    "one_page": Page("ban-in", ":material/print:", LOOKERS, menu_of=frozenset()),
    "own": Page("don-vi", ":material/home_work:", EVERYONE, frozenset({Role.AGENCY}), folder=_BY_ROLE, passes_verdict=False),
    "history": Page("lich-su", ":material/history:", passes_verdict=False, folder=_BY_ROLE),
    "connect": Page("ket-noi", ":material/link:", needs_figures=False, passes_verdict=False, folder=_BY_ROLE),
    "access": Page(
        "truy-cap",
        ":material/key:",
        needs_figures=False,
        folder=_BY_ROLE,
        decides=True,
        passes_verdict=False,
    ),
}
PATHS = {name: page.path for name, page in PAGES.items()}
PAGE_OF_MEASURE = {"rate": "progress", "on_time_rate": "progress"}  # where the rows of a measure stand; else by place


def first_page(visitor: Visitor) -> str:
    """The name of the page that somebody comes to when they ask for none."""
    return next(name for name, page in PAGES.items() if page.in_menu_of(visitor))
