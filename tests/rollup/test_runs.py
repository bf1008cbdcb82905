"""Runs of a roll-up, one after the other: what is still good stays, what failed keeps its last good results."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from openpyxl import load_workbook
from pyarrow import parquet

from exports.codebook.output_columns import outputs
from exports.units.units_reading import periods_in, places_in, units_in, windows_in
from rollup.folder import RollupFolder
from rollup.listing import Unit
from rollup.run import Asked, run_rollup

CASE = Path(__file__).parents[1] / "golden" / "case-101" / "workbook.xlsx"
DAY = date(2023, 6, 15)
NOON = datetime(2023, 6, 15, 5, tzinfo=UTC)


def _asked(now=NOON, as_of=DAY, told=lambda *_: None, **more):
    return Asked(as_of, "vi", lambda: now, lambda failure: failure[0], told, **more)


def _units(tmp_path, count=2):
    for number in range(count):
        (tmp_path / f"{number}.xlsx").write_bytes(CASE.read_bytes())
    return [Unit(f"X{number}", f"Xã {number}", str(tmp_path / f"{number}.xlsx")) for number in range(count)]


def _changed(path):
    """The same workbook with another content, as a commune saves it."""
    workbook = load_workbook(path)
    workbook.active["Z99"] = "đã xem"
    workbook.save(path)


def _tables(folder):
    return {name: (folder / name).read_bytes() for name in ("data.parquet", "reports.parquet", "problems.parquet")}


def test_a_second_run_reads_only_what_has_changed_unless_told(tmp_path):
    """Three thousand workbooks must not be read because one commune has typed a row."""
    units, out = _units(tmp_path), tmp_path / "out"
    assert run_rollup(units, out, _asked()).read == 2
    assert run_rollup(units, out, _asked()).read == 0
    _changed(tmp_path / "1.xlsx")
    assert run_rollup(units, out, _asked()).read == 1
    assert run_rollup(units, out, _asked(again=True)).read == 2
    assert run_rollup(units, out, _asked(as_of=DAY + timedelta(days=1))).read == 2


def test_a_run_that_was_stopped_goes_on_where_it_was_and_ends_the_same(tmp_path):
    """A power cut at the six hundredth workbook must cost one workbook."""
    units, whole, out = _units(tmp_path, 3), tmp_path / "whole", tmp_path / "out"
    run_rollup(units, whole, _asked())

    def stop(done, _of):
        if done == 2:
            raise KeyboardInterrupt

    try:
        run_rollup(units, out, _asked(told=stop))
    except KeyboardInterrupt:
        assert not (out / "units.parquet").exists()
    ran = run_rollup(units, out, _asked())
    assert ran.read == 1
    assert _tables(out) == _tables(whole)
    assert not (out / "run.json").exists()


def test_a_run_for_another_day_does_not_go_on_with_one_that_was_stopped(tmp_path):
    """What was read for yesterday must not stand for today."""
    folder = RollupFolder(tmp_path)
    run_rollup(_units(tmp_path), tmp_path, _asked(told=lambda *_: None))
    later = NOON + timedelta(hours=1)
    wanted = folder.good("X0").wanted
    assert folder.begin(wanted, NOON) == NOON
    assert folder.begin(wanted, later) == NOON
    other = type(wanted)(DAY + timedelta(days=1), wanted.language, wanted.edition)
    assert folder.begin(other, later) == later


def test_a_source_that_fails_keeps_its_last_good_results_and_tells_their_age(tmp_path):
    """A province must see last week's figures of a commune, and that they are last week's."""
    units, out = _units(tmp_path), tmp_path / "out"
    run_rollup(units, out, _asked())
    before = _tables(out)
    (tmp_path / "1.xlsx").unlink()
    week = NOON + timedelta(days=7, hours=1)
    ran = run_rollup(units, out, _asked(week))
    assert [(unit.state, unit.reason, unit.age_days) for unit in ran.units] == [
        ("read", None, 7),
        ("kept", "file_not_found", 7),
    ]
    assert _tables(out) == before
    assert units_in(out) == list(ran.units)


def test_a_source_that_was_never_read_is_unknown_in_every_table(tmp_path):
    """A zero in its place would be believed."""
    out = tmp_path / "out"
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    ran = run_rollup([*_units(tmp_path, 1), Unit("X9", "Xã 9", str(tmp_path / "bad.xlsx"))], out, _asked())
    assert [(unit.reporting_unit, unit.state, unit.read_at is None) for unit in ran.units] == [
        ("X0", "read", False),
        ("X9", "failed", True),
    ]
    for name in ("data.parquet", "reports.parquet", "problems.parquet"):
        assert set(parquet.read_table(out / name)["reporting_unit"].to_pylist()) == {"X0"}


def test_a_group_without_a_workbook_stands_for_the_units_below_it(tmp_path):
    """A district that keeps no sheet of its own still has communes."""
    (unit,) = _units(tmp_path, 1)
    below = Unit(unit.code, unit.name, unit.source, "H")
    ran = run_rollup([Unit("H", "Huyện", ""), below], tmp_path / "out", _asked())
    assert [(one.state, one.source is None) for one in ran.units] == [("group", True), ("read", False)]


def test_processes_write_the_same_bytes_as_a_loop(tmp_path):
    """Whoever checks a figure must not need the machine that made it."""
    units = _units(tmp_path, 3)
    run_rollup(units, tmp_path / "loop", _asked())
    run_rollup(units[::-1], tmp_path / "pool", _asked(workers=2))
    assert _tables(tmp_path / "loop") == _tables(tmp_path / "pool")


def test_the_columns_of_the_tables_are_those_of_the_codebook(tmp_path):
    """A column that nobody explains is used for what it seems to be."""
    run_rollup(_units(tmp_path, 1), tmp_path / "out", _asked())
    described = {output.name: [column.name for column in output.columns] for output in outputs()}
    for name in ("units.parquet", "reports.parquet", "problems.parquet"):
        assert parquet.read_schema(tmp_path / "out" / name).names == described[name]


def test_what_is_read_again_is_what_the_golden_case_expects(tmp_path):
    """The level above must see the commune's own numbers, place by place."""
    out = tmp_path / "out"
    run_rollup(_units(tmp_path, 1), out, _asked())
    window = windows_in(out)[0]
    own = periods_in(out, window)["X0"]
    places = places_in(RollupFolder(out).unit_file("X0"), own.period)
    assert len(places) == own.places
    known = [there.sessions for there in places if there.sessions is not None]
    assert own.sessions is None or sum(known) <= own.sessions
    assert own.required >= sum(there.required for there in places)
    assert own.not_reported <= own.required


def test_a_hostile_code_names_no_file_of_its_own(tmp_path):
    """A list comes from many hands, and a line of it must not write beside the folder."""
    (unit,) = _units(tmp_path, 1)
    code = "../../x\0<script>"
    run_rollup([Unit(code, "<b>", unit.source)], tmp_path / "out", _asked())
    assert [file.parent.name for file in tmp_path.rglob("*.parquet")].count("units") == 1
    assert {file.parent for file in tmp_path.rglob("*.parquet")} == {tmp_path / "out", tmp_path / "out" / "units"}
