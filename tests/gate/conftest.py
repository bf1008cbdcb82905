"""A server that reads a sheet and has given access: to the office, a leader and two agencies."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from commands.command_clock import now
from data_sources.demo import demo_workbook
from data_sources.store.access.access_links import AccessLinks
from data_sources.store.sqlite.database import Database
from records.workbook.raw import Workbook
from tests.browser.live import Site, live_server, read_and_store, site
from tests.fake_google import FakeGoogle, running_google
from tests.gate.asking import enter

AGENCIES = {"agency": ("UB23485", "UBND xã Đăk Tơ Lung"), "other agency": ("UB23494", "UBND xã Đăk Pne")}
ROLES = {"office": "office", "leader": "leader", "agency": "agency", "other agency": "agency"}


@dataclass(frozen=True)
class Given:
    """
    A server with access.

    Attributes:
        codes: of the links that let in, by who has them; `revoked` and `expired` are two that do not.
        cookies: what those got who came in.
        planted: a text of each agency's cells that stands nowhere else, by its code.
    """

    made: Site
    url: str
    codes: dict[str, str]
    cookies: dict[str, str]
    planted: dict[str, str]


def planted_workbook() -> tuple[Workbook, dict[str, str]]:
    """The demo with a word of its own in every free text of each agency."""
    workbook = demo_workbook()
    names = _names(workbook)
    planted: dict[str, str] = {}
    tabs = []
    for tab in workbook.tabs:
        rows = []
        for row in tab.rows:
            code = next((names[str(cell).strip()] for cell in row if str(cell).strip() in names), "")
            code = "" if tab.name.startswith(("Đơn vị", "Địa bàn")) else code
            if code:
                planted[code] = f"churiêng{code.lower()}"
            word = planted.get(code, "")
            rows.append([f"{cell} {word}" if code and _is_free_text(cell, names) else cell for cell in row])
        tabs.append(replace(tab, rows=rows))
    return replace(workbook, tabs=tuple(tabs)), planted


def _names(workbook: Workbook) -> dict[str, str]:
    """The code of each agency by its name as the office writes it."""
    from records.cleaning.read import records_of

    agencies = records_of(workbook, workbook.as_of).programme.agencies
    return {name: agency.code for agency in agencies for name in (agency.name, *agency.aliases)}


def _is_free_text(cell: object, names: dict[str, str]) -> bool:
    return isinstance(cell, str) and len(cell) > 30 and cell.strip() not in names


def add_links(made: Site) -> dict[str, str]:
    """Make a link for each, one that is revoked and one that has expired; their codes."""
    database, at = Database(made.database_url), now()
    links, until = AccessLinks(database), now() + timedelta(days=1)
    codes = {}
    for who, role in ROLES.items():
        agency = AGENCIES[who][0] if who in AGENCIES else ""
        _, codes[who] = links.add(f"Đường dẫn {who}", role, agency, now=at, expires_at=until)
    ended, codes["revoked"] = links.add("Đã thu hồi", "office", "", now=at, expires_at=until)
    links.end(ended.number, at)
    _, codes["expired"] = links.add("Hết hạn", "office", "", now=at - timedelta(days=2), expires_at=at - timedelta(days=1))
    database.close()
    return codes


@pytest.fixture(scope="session")
def google() -> Iterator[FakeGoogle]:
    with running_google() as fake:
        yield fake


@pytest.fixture(scope="session")
def given(google, tmp_path_factory) -> Iterator[Given]:
    folder = tmp_path_factory.mktemp("given")
    workbook, planted = planted_workbook()
    google.add_sheet("sheet", workbook, title="Theo dõi 2023")
    made = site(google, folder)
    read_and_store(google, made)
    codes = add_links(made)
    with live_server(google, folder) as running_site:
        cookies = {who: enter(running_site.url, codes[who]).cookie for who in ROLES}
        yield Given(made, running_site.url, codes, cookies, planted)


@pytest.fixture(scope="session")
def closed(google, tmp_path_factory) -> Iterator[str]:
    """The address of a server that reads a sheet and has given no access."""
    google.add_sheet("closed", demo_workbook(), title="Theo dõi 2023")
    with live_server(google, tmp_path_factory.mktemp("closed"), "closed") as made:
        yield made.url
