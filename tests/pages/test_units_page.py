"""The page on many units: what is known of them together, who could not be read, and the way to a unit's own dashboard."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import streamlit as st

from rollup.listing import Unit
from rollup.run import Asked, run_rollup
from tests.pages.opened import opened
from ui.access.roles import Role, Visitor, Way
from ui.source.many_units import has_rollup
from words import say

CASE = Path(__file__).parents[1] / "golden" / "case-101" / "workbook.xlsx"
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def rolled_up(tmp_path_factory):
    """Two units below a group, one of a hostile name, one that cannot be read; the secrets name their folder."""
    folder = tmp_path_factory.mktemp("rollup")
    units = [
        Unit("H", "Huyện", ""),
        Unit("A", "Xã An", str(CASE), "H"),
        Unit("B", HOSTILE, str(CASE), "H"),
        Unit("C", "Xã Cao", str(folder / "private-name.xlsx"), "H"),
    ]
    asked = Asked(date(2023, 6, 15), "vi", lambda: datetime(2023, 6, 15, tzinfo=UTC), lambda why: why[0], lambda *_: None)
    run_rollup(units, folder / "out", asked)
    secrets = folder / "secrets.toml"
    secrets.write_text(f'[rollup]\nfolder = "{(folder / "out").as_posix()}"\n', encoding="utf-8")
    return secrets


@pytest.fixture
def server(rolled_up):
    before = st.config.get_option("secrets.files")
    st.config.set_option("secrets.files", [str(rolled_up)])
    yield
    st.config.set_option("secrets.files", before)


def test_a_server_without_a_roll_up_says_how_one_is_made(tmp_path):
    """A page that is empty without a word looks broken."""
    secrets = tmp_path / "secrets.toml"
    secrets.write_text(f'[rollup]\nfolder = "{tmp_path.as_posix()}"\n', encoding="utf-8")
    before = st.config.get_option("secrets.files")
    st.config.set_option("secrets.files", [str(secrets)])
    try:
        shown = opened("units")
        assert (shown.faults, shown.alarms, has_rollup()) == ([], [], False)
        assert say("units.none", "vi") in shown.text
    finally:
        st.config.set_option("secrets.files", before)


@pytest.mark.usefixtures("server")
def test_the_units_are_known_together_and_the_unread_is_named_without_its_file():
    """A leader must see of how many the sum is; a path is nothing for viewers."""
    shown = opened("units", lang="en")
    assert (shown.faults, has_rollup()) == ([], True)
    assert "2/3 units with figures" in shown.text
    (alarm,) = shown.alarms
    assert "Xã Cao : The source cannot be opened. It was never read, so nothing is known." in alarm
    assert "private-name" not in shown.text
    assert [row[-1] for row in shown.rows_of("Huyện")] == ["2/3 units"]


@pytest.mark.usefixtures("server")
def test_what_is_not_known_of_a_unit_is_a_dash_and_not_a_zero():
    """A zero in the table would be read to the leader of that commune."""
    shown = opened("units", lang="en", donvi="H")
    assert shown.rows_of("Xã Cao") == [["Xã Cao", "—", "—", "—", "—", "—", "Never read"]]
    assert [row[-1] for row in shown.rows_of("Xã An")] == ["Read"]
    assert [row[0] for row in shown.rows if row[-1] in ("Read", "Never read")][-1] == "Xã Cao"


@pytest.mark.usefixtures("server")
def test_a_hostile_name_stands_there_as_text():
    """Lists come from many hands."""
    shown = opened("units", donvi="B")
    assert shown.faults == []
    assert HOSTILE in shown.text


@pytest.mark.usefixtures("server")
def test_a_unit_shows_its_places_and_leads_to_its_own_dashboard():
    """From a number of the nation to the cell of a commune, in clicks."""
    shown = opened("units", donvi="A", lang="en")
    assert say("units.places", "en") in shown.text
    way = [link for link in shown.links if "nguon=A" in link]
    assert len(way) == 1
    own = opened("overview", nguon="A", lang="en")
    assert own.faults == []
    assert say("units.of_unit", "en") in own.text
    assert [link for link in own.links if link.startswith("nhieu-don-vi?") and "donvi=A" in link]
    assert [link for link in own.links if link.startswith("chat-luong") and "nguon=A" in link]


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("asked", ["C", "X", "../../etc/passwd"])
def test_a_unit_whose_workbook_is_not_here_is_told_in_one_sentence(asked):
    """An address is typed by whoever likes to."""
    shown = opened("overview", nguon=asked)
    assert (shown.faults, len(shown.alarms)) == ([], 1)
    assert "private-name" not in shown.text


@pytest.mark.usefixtures("server")
def test_an_agency_opens_no_unit():
    """What is not its own must not reach its session."""
    agency = Visitor(Role.AGENCY, Way.LINK, "UB23485", "Đăk Tơ Lung", "3")
    assert say("not_for.title", "vi") in opened("units", visitor=agency).text
    assert say("units.of_unit", "vi") not in opened("own", nguon="A", visitor=agency).text
