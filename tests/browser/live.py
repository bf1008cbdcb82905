"""A server of the product that reads a sheet of the stand-in for Google, and the readings that it stores."""

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from commands.command_clock import now, today
from data_sources.google_sheet.connection import Connection, connection_of
from data_sources.google_sheet.sheet import GoogleSheet
from data_sources.live.ingest import Taken, last_copy, take
from data_sources.store import ReadingStore
from records.changes.held_rows import held_rows
from records.cleaning.read import records_of
from records.workbook.raw import Workbook
from tests import warm
from tests.browser.conftest import ROOT, served
from tests.fake_google import FakeGoogle

QUICK = str(ROOT / "tests" / "browser" / "quick_app.py")


@dataclass(frozen=True)
class Site:
    """
    What belongs to one server: its secrets, its readings and, while it runs, its address and what it said.

    Attributes:
        store: the folder of the readings; None: that of the secrets.
    """

    folder: Path
    sheet: str
    url: str = ""
    store: Path | None = None

    @property
    def secrets(self) -> Path:
        return self.folder / "secrets.toml"

    @property
    def log(self) -> Path:
        return self.folder / "server.log"

    @property
    def database(self) -> Path:
        return (self.store or self.folder) / "readings.sqlite"

    @property
    def database_url(self) -> str:
        return f"sqlite:///{self.database}"

    def cli(self, command: str, *arguments: object) -> subprocess.CompletedProcess[str]:
        """What a command of the command line ends with, in a process of its own, with these secrets."""
        return warm.run([str(ROOT / "cli.py"), *command.split(), "--secrets", str(self.secrets), *map(str, arguments)])

    @contextmanager
    def opened_store(self) -> Iterator[ReadingStore]:
        """The stored readings, opened beside the server."""
        store = ReadingStore(self.database_url, self.sheet)
        try:
            yield store
        finally:
            store.close()


def site(
    google: FakeGoogle, folder: Path, sheet: str = "sheet", store: Path | None = None, **tables: Mapping[str, object]
) -> Site:
    """The secrets of a server in a folder of its own, its readings beside them; more `tables` as in the file of secrets."""
    made = Site(folder, sheet, store=store)
    google.write_secrets(made.secrets, sheet, snapshots={"url": made.database_url}, **tables)
    return made


@contextmanager
def live_server(
    google: FakeGoogle, folder: Path, sheet: str = "sheet", *, script: str = "app.py", **tables: Mapping[str, object]
) -> Iterator[Site]:
    """A server that reads a sheet, with `script=QUICK` every second; with `sheet=""` one whose secrets name none."""
    made = site(google, folder, sheet, **tables)
    with served(script, f"--secrets.files={made.secrets}", log=made.log) as (url, _):
        yield Site(folder, sheet, url)


def counted(workbook: Workbook, tab: str) -> int:
    """How many activities of a tab count today: what a loss of that tab is told by."""
    return held_rows(records_of(workbook, today()))["activities", tab].count


def connection(google: FakeGoogle, sheet: str = "sheet") -> Connection:
    return connection_of({"connections": {"gsheets": google.secrets(sheet)}})


def read_and_store(google: FakeGoogle, made: Site) -> Taken:
    """One reading without a server, stored where the server will look."""
    with made.opened_store() as store:
        sheet = GoogleSheet(connection(google, made.sheet), clock=now)
        return take(sheet, store, last_copy(store, today()), today=today())
