"""The servers that pictures are taken of: the demo, a roll-up, and a sheet of a stand-in for Google that has changed."""

import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from cli import main
from data_sources.demo import demo_workbook
from tests.browser.conftest import running_server
from tests.browser.live import live_server, read_and_store, site
from tests.fake_google import FakeGoogle, running_google

POSTINGS, VILLAGES = "Đăng tải 111", "Hoạt động - Các xã"


@contextmanager
def running_sites(names: Collection[str]) -> Iterator[Mapping[str, str]]:
    """The addresses of these servers, by their names; they end with the block."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(_SITES[name]()) for name in names}


@contextmanager
def _demo() -> Iterator[str]:
    """The demo, whatever secrets this machine has."""
    with running_server(f"--secrets.files={os.devnull}") as url:
        yield url


@contextmanager
def _live() -> Iterator[str]:
    """A sheet with two stored readings: rows deleted, cells changed and a row added between them."""
    with TemporaryDirectory(prefix="phu-song-111-") as folder, running_google() as google:
        google.add_sheet("sheet", demo_workbook(), title="Số liệu minh họa huyện Kon Rẫy")
        made = site(google, Path(folder))
        read_and_store(google, made)
        _change(google)
        read_and_store(google, made)
        with live_server(google, Path(folder)) as live:
            yield live.url


def _change(google: FakeGoogle) -> None:
    """What agencies do to a sheet in a day."""
    google.delete_rows("sheet", POSTINGS, 5, 3)
    google.type(
        "sheet", VILLAGES, row=6, cells=[1, "UBND thị trấn Đăk Rve", "Đăk Rve", "1a", "Lồng ghép họp thôn", None, 3, 45]
    )
    google.append("sheet", POSTINGS, [[None, "UBND xã Tân Lập", "Tân Lập", "Truyền thanh xã", "12/9/2023", 2]])


@contextmanager
def _units() -> Iterator[str]:
    """The roll-up of the demo's communes, of which one shares no sheet."""
    with TemporaryDirectory(prefix="phu-song-111-") as place:
        folder, secrets = Path(place) / "rollup", Path(place) / "secrets.toml"
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            main(["rollup", "--demo", "--out", str(folder)])
        secrets.write_text(f'[rollup]\nfolder = "{folder.as_posix()}"\n', encoding="utf-8")
        with running_server(f"--secrets.files={secrets}") as url:
            yield url


_SITES = {"demo": _demo, "live": _live, "units": _units}
