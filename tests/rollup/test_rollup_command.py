"""The command that puts many workbooks together, as the office of a province starts it."""

import io
from contextlib import redirect_stderr, redirect_stdout
from importlib.util import find_spec
from pathlib import Path

import pytest
from pyarrow import parquet

from cli import main

CASE = Path(__file__).parents[1] / "golden" / "case-101" / "workbook.xlsx"


def _run(tmp_path, *lines):
    (tmp_path / "units.csv").write_text("\n".join(["code,name,source,parent", *lines]), encoding="utf-8")
    said, complained = io.StringIO(), io.StringIO()
    with redirect_stdout(said), redirect_stderr(complained):
        code = main(
            [
                "rollup",
                "--sources",
                str(tmp_path / "units.csv"),
                "--out",
                str(tmp_path / "out"),
                "--as-of",
                "2023-06-15",
                "--lang",
                "en",
            ]
        )
    return code, said.getvalue(), complained.getvalue().splitlines()


def test_a_failed_unit_is_named_and_unknown_and_the_others_are_written(tmp_path):
    """A lost file must be seen, and must not become a zero."""
    code, said, complained = _run(tmp_path, f"X1,Xã 1,{CASE},", "X2,Xã 2,nowhere.xlsx,X1")
    assert code == 4
    assert "1/2 units" in said
    *progress, named = complained
    assert [line[:3] for line in progress] == ["0/2", "1/2", "2/2"]
    assert named.startswith("X2: ")
    assert set(parquet.read_table(tmp_path / "out" / "data.parquet").column("reporting_unit").to_pylist()) == {"X1"}
    units = parquet.read_table(tmp_path / "out" / "units.parquet").to_pylist()
    assert [(unit["reporting_unit"], unit["parent"], unit["reason"] is None) for unit in units] == [
        ("X1", None, True),
        ("X2", "X1", False),
    ]


def test_a_wrong_list_is_refused_with_a_sentence_for_each_fault(tmp_path):
    """Nothing may be summed over a list that counts a commune twice."""
    code, said, complained = _run(tmp_path, f"X1,Xã 1,{CASE},", "X1,Xã 1,,Z")
    assert (code, said, len(complained)) == (2, "", 3)
    assert not (tmp_path / "out").exists()


def _complaint(*arguments):
    complained = io.StringIO()
    with redirect_stderr(complained):
        return main(["rollup", *arguments, "--lang", "en"]), complained.getvalue()


def test_either_a_list_or_the_demo_is_asked_for(tmp_path):
    """Whoever forgets the list must be told so, and not be given the demo."""
    for arguments in ([], ["--demo", "--sources", "units.csv"]):
        code, said = _complaint("--out", str(tmp_path / "out"), *arguments)
        assert (code, "--sources LIST.csv or --demo" in said) == (2, True)
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(find_spec("distributed") is not None, reason="Dask is installed here")
def test_a_cluster_without_dask_is_told_what_to_install(tmp_path):
    """The one who starts it at night must read in one sentence what to do in the morning."""
    code, said = _complaint("--demo", "--out", str(tmp_path), "--scheduler", "tcp://127.0.0.1:1")
    assert code == 2
    assert "requirements-rollup.txt" in said.splitlines()[-1]


def test_a_list_that_a_spreadsheet_saved_with_semicolons_is_read(tmp_path):
    """Excel of a Vietnamese machine separates cells so."""
    (tmp_path / "units.csv").write_text(f"code;name;source;parent\nX1;Xã 1;{CASE};\n", encoding="utf-8-sig")
    arguments = ["--sources", str(tmp_path / "units.csv"), "--out", str(tmp_path / "out"), "--as-of", "2023-06-15"]
    assert _complaint(*arguments)[0] == 0


def test_a_source_is_found_from_wherever_the_dashboard_was_started(tmp_path, monkeypatch):
    """The list is written in a folder of the office's; the service starts in another."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.xlsx").write_bytes(CASE.read_bytes())
    (tmp_path / "units.csv").write_text("code,name,source,parent\nX1,Xã 1,a.xlsx,\n", encoding="utf-8")
    assert _complaint("--sources", "units.csv", "--out", "out", "--as-of", "2023-06-15")[0] == 0
    (unit,) = parquet.read_table(tmp_path / "out" / "units.parquet").to_pylist()
    assert Path(unit["source"]) == tmp_path / "a.xlsx"
