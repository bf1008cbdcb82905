"""The folder of a roll-up: what is known of each unit, kept as soon as it is known, and the tables that are made of it."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from exports.to_disk import write_files
from exports.units.unit_columns import DATA, PROBLEMS, REPORTS, UNITS, UnitPeriod, UnitState
from exports.units.units_parquet import join_data, periods_parquet, problems_parquet, unit_file, unit_file_state, units_parquet
from rollup.unit_results import UnitResults

_ROOT = Path(__file__).parent.parent
_RUN, _UNITS = "run.json", "units"
_DAYS = ("period_start", "period_end", "period_due", "as_of")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What results must be of to be used again: a day, a language, and this edition of the product."""

    as_of: date
    language: str
    edition: str


@dataclass(frozen=True, slots=True)
class Good:
    """The last good results of a unit: when they were read, of what, and all of them but the long table."""

    read_at: datetime
    mark: str | None
    wanted: Wanted
    illustrative: bool
    periods: tuple[UnitPeriod, ...]
    problems: tuple[tuple[str, int], ...]


class RollupFolder:
    """The folder; every file in it is written whole."""

    def __init__(self, folder: Path) -> None:
        """Of this folder, which need not be there yet."""
        self.folder = folder

    def begin(self, wanted: Wanted, now: datetime) -> datetime:
        """When this run began: now, or when the run that was stopped began, where it was for the same."""
        asked = {"as_of": wanted.as_of.isoformat(), "language": wanted.language, "edition": wanted.edition}
        try:
            stopped = json.loads((self.folder / _RUN).read_text(encoding="utf-8"))
            began = datetime.fromisoformat(stopped.pop("began"))
        except (OSError, ValueError, KeyError, AttributeError, TypeError):
            stopped, began = {}, now
        if stopped != asked:
            began = now
        write_files(self.folder, {_RUN: json.dumps(asked | {"began": began.isoformat()}).encode()})
        return began

    def good(self, code: str) -> Good | None:
        """The last good results of a unit; None where there are none."""
        state = unit_file_state(self.unit_file(code))
        try:
            return _good(state) if state and state["code"] == code else None
        except (KeyError, TypeError, ValueError):
            return None

    def keep(self, result: UnitResults, mark: str | None, wanted: Wanted, now: datetime) -> None:
        """Keep the results of a unit in the place of those before; what failed leaves the last good ones as they are."""
        if result.failure:
            return
        state = {
            "code": result.unit.code,
            "read_at": now.isoformat(),
            "mark": mark,
            "wanted": [wanted.as_of.isoformat(), wanted.language, wanted.edition],
            "illustrative": result.illustrative,
            "periods": [_plain(period) for period in result.periods],
            "problems": result.problems,
        }
        file = self.unit_file(result.unit.code)
        write_files(file.parent, {file.name: unit_file(result.data, state)})

    def finish(self, units: Sequence[UnitState], good: dict[str, Good]) -> None:
        """Write the tables of all units, in the order of their codes, and note that the run has ended."""
        ordered = sorted(good)
        self._join({code: self.unit_file(code) for code in ordered})
        tables = {
            REPORTS: periods_parquet({code: good[code].periods for code in ordered}),
            PROBLEMS: problems_parquet({code: good[code].problems for code in ordered}),
            UNITS: units_parquet(sorted(units, key=lambda unit: unit.reporting_unit)),  # the last: who reads looks at its age
        }
        write_files(self.folder, tables)
        (self.folder / _RUN).unlink(missing_ok=True)

    def unit_file(self, code: str) -> Path:
        """The file of a unit; a code is what somebody typed, and names no file."""
        return self.folder / _UNITS / f"{hashlib.sha256(code.encode()).hexdigest()[:24]}.parquet"

    def _join(self, files: dict[str, Path]) -> None:
        beside = self.folder / f".{DATA}.part"
        join_data(files, beside)
        beside.replace(self.folder / DATA)


@cache
def edition() -> str:
    """A mark of the code and the words that results are made with: another edition of the product reads everything again."""
    mark = hashlib.sha256()
    packages = ("records", "indicators", "data_sources", "exports", "rollup")
    sources = [source for package in packages for source in (_ROOT / package).rglob("*.py")]
    for source in sorted([*sources, *(_ROOT / "words").glob("*.po")]):
        mark.update(source.name.encode() + source.read_bytes())
    return mark.hexdigest()[:16]


def _plain(period: UnitPeriod) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in asdict(period).items()}


def _good(state: Any) -> Good:  # noqa: ANN401 - what stands in a file
    as_of, language, made_with = state["wanted"]
    periods = tuple(UnitPeriod(**row | {name: date.fromisoformat(row[name]) for name in _DAYS}) for row in state["periods"])
    return Good(
        datetime.fromisoformat(state["read_at"]),
        state["mark"],
        Wanted(date.fromisoformat(as_of), language, made_with),
        bool(state["illustrative"]),
        periods,
        tuple((str(code), int(count)) for code, count in state["problems"]),
    )
