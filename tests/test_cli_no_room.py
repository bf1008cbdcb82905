"""The command line where the disk of the store is full or only for reading: what is stored answers."""

import json
from contextlib import contextmanager

import pytest

from data_sources.files.workbook_file import read_path
from tests.browser.live import read_and_store, site
from tests.disks import small_disk
from tests.fake_google import running_google
from tests.test_cli import run
from tests.test_cli_live import TYPED
from words import say

STATES = {"full": "store_full", "only for reading": "store_not_writable"}


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A sheet, and two readings of it on a small disk."""
    folder = tmp_path_factory.mktemp("no_room")
    with running_google() as google, small_disk(folder / "disk") as disk:
        google.add_sheet("sheet", TYPED)
        made = site(google, folder, store=disk.folder)
        read_and_store(google, made)
        google.delete_rows("sheet", "Hoạt động", 2, 1)
        read_and_store(google, made)
        yield google, made, disk


@pytest.fixture(params=STATES)
def state(request, stored):
    """The disk in one of the two states, until the test is over."""
    google, _, disk = stored
    with disk.read_only() if request.param == "only for reading" else _full(disk):
        yield request.param
    google.clear_faults()


@contextmanager
def _full(disk):
    disk.fill()
    try:
        yield
    finally:
        disk.make_room()


@pytest.fixture
def cli(stored):
    """Runs a command with the secrets of that sheet."""
    _, made, _ = stored
    return lambda command, *arguments: run(command, "--secrets", made.secrets, *arguments)


@pytest.mark.usefixtures("state")
def test_history_and_restore_answer_from_the_store(cli, tmp_path):
    """Whoever looks for lost rows does so on the day on which everything goes wrong."""
    listed, restored = cli("history"), cli("restore", "--reading", 1, "--out", tmp_path / "first.xlsx")
    assert [line.split()[0] for line in listed.stdout.splitlines()] == ["2", "1"]
    assert (listed.returncode, restored.returncode, listed.stderr + restored.stderr) == (0, 0, "")
    assert len(read_path(tmp_path / "first.xlsx").tabs[5].rows) == 1 + 6


def test_a_summary_while_google_is_down_is_made_of_the_stored_copy(cli, stored, state, tmp_path):
    """The paper of eight o'clock waits neither for Google nor for whoever empties the disk."""
    google, _, disk = stored
    google.fault("404")
    result = cli("summary", "--source", "google", "--period", "K1", "--out", tmp_path / "out")
    assert "Đang dùng bản đã lưu lúc " in result.stderr
    if state == "full" and disk.keeps_out(tmp_path / "out" / "report.docx"):
        return  # no file of this process may become large, wherever it is
    assert (result.returncode, len(result.stderr.splitlines())) == (0, 1)
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["district"]["sessions"] == 20


def test_a_pull_says_why_nothing_can_be_stored(cli, state):
    """The nightly run must not end as if all was well, and its one line must say what to do."""
    result = cli("pull")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == say(f"error.{STATES[state]}", "vi", name="readings.sqlite") + "\n"


def test_a_pull_that_google_refuses_says_so_though_nothing_can_be_noted(cli, stored, state):
    """What is wrong with the sheet is what the office can do something about first."""
    google, _, _ = stored
    google.fault("404")
    result = cli("pull")
    if state == "full":  # the lock of those who pull is an empty file, for which there is room
        assert (result.returncode, len(result.stderr.splitlines())) == (3, 1)
        assert result.stderr == say("error.google_not_found", "vi") + "\n"
    else:
        assert result.stderr == say("error.store_not_writable", "vi", name="readings.sqlite") + "\n"
