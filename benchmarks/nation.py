"""
How long the page on many units takes to open the nation: 3 321 communes below 34 provinces, 60 months each.

    .venv/bin/python -m benchmarks.nation

The tables are written as a run writes them, with drawn figures. Prints the seconds until the first page of a server that has
just come up is at rest in a browser, then those of a province, and of another month; the median of a few turns each.
"""

import calendar
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from playwright.sync_api import sync_playwright

from exports.units.unit_columns import PROBLEMS, REPORTS, UNITS, UnitPeriod, UnitStanding, UnitState
from exports.units.units_parquet import periods_parquet, problems_parquet, units_parquet
from tests.browser.conftest import DESK, Visitor, running_server
from tests.chromium import ARGUMENTS, CHROMIUM

PROVINCES, COMMUNES, MONTHS, TURNS = 34, 3_321, 60, 5
READ_AT = datetime(2026, 1, 5, 2, tzinfo=UTC)
FAILED_OF_THOUSAND = 15


def write_nation(folder: Path) -> None:
    """The tables of a roll-up of the nation."""
    draw = Random(111)
    codes = [f"{number:05}" for number in range(1, COMMUNES + 1)]
    failed = {code for code in codes if draw.randrange(1000) < FAILED_OF_THOUSAND}
    above = [_unit(f"T{number:02}", f"Tỉnh số {number}", None, UnitStanding.GROUP) for number in range(1, PROVINCES + 1)]
    below = [
        _unit(
            code,
            f"Xã số {int(code)}",
            f"T{int(code) % PROVINCES + 1:02}",
            UnitStanding.FAILED if code in failed else UnitStanding.READ,
        )
        for code in codes
    ]
    periods = {code: [_period(month, draw) for month in range(MONTHS)] for code in codes if code not in failed}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / REPORTS).write_bytes(periods_parquet(periods))
    (folder / PROBLEMS).write_bytes(problems_parquet({}))
    (folder / UNITS).write_bytes(units_parquet([*above, *below]))


def _unit(code: str, name: str, parent: str | None, state: UnitStanding) -> UnitState:
    read = state is UnitStanding.READ
    failure = "file_not_found" if state is UnitStanding.FAILED else None
    at = READ_AT if read else None
    return UnitState(
        code, name, parent, None, str(state), failure, failure, at, READ_AT.date() if read else None, 0 if read else None, read
    )


def _period(month: int, draw: Random) -> UnitPeriod:
    year, of_year = 2021 + month // 12, month % 12 + 1
    first, last = date(year, of_year, 1), date(year, of_year, calendar.monthrange(year, of_year)[1])
    counts = {"sessions": draw.randrange(60), "attendances": draw.randrange(4000), "postings": draw.randrange(90)}
    kinds = {}
    for kind in ("sessions", "attendances", "postings", "channels", "reports", "declared"):
        kinds |= {f"{kind}_required": 12, f"{kind}_met": draw.randrange(10), f"{kind}_not_reported": draw.randrange(3)}
        kinds |= {f"{kind}_gap": draw.randrange(50)} if kind in counts else {}
    met, unheard = (sum(count for name, count in kinds.items() if name.endswith(end)) for end in ("_met", "_not_reported"))
    return UnitPeriod(
        period=f"{year}-{of_year:02}",
        period_name=f"Tháng {of_year}/{year}",
        period_start=first,
        period_end=last,
        period_due=last + timedelta(days=5),
        period_open=False,
        as_of=READ_AT.date(),
        places=12,
        required=72,
        met=met,
        not_reported=unheard,
        expected=40,
        on_time=draw.randrange(40),
        received=40,
        owed=0,
        waiting_rows=draw.randrange(4),
        **counts,
        **kinds,
    )


def opening(visitor: Visitor, address: str) -> float:
    """Seconds from asking for a page until it has come to rest."""
    visitor.leave()
    start = time.perf_counter()
    visitor.open(address)
    return time.perf_counter() - start


def main() -> None:
    """Write the nation, start a server and a browser, and print the times."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        folder, secrets = Path(place) / "nation", Path(place) / "secrets.toml"
        write_nation(folder)
        secrets.write_text(f'[rollup]\nfolder = "{folder.as_posix()}"\n', encoding="utf-8")
        size = sum(file.stat().st_size for file in folder.iterdir()) / 1e6
        print(f"{COMMUNES} communes × {MONTHS} months: {size:.1f} MB")
        with running_server(f"--secrets.files={secrets}") as url:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            visitor = Visitor(browser.new_context(locale="vi-VN", viewport=DESK).new_page(), url)
            print(f"first view of a new server: {opening(visitor, 'nhieu-don-vi'):.2f} s")
            for what, address in (
                ("again", "nhieu-don-vi"),
                ("a province", "nhieu-don-vi?donvi=T07"),
                ("another month", "nhieu-don-vi?ngay=2023-05-01_2023-05-31"),
                ("overview of the demo", "tong-quan"),
            ):
                print(f"{what}: {median(opening(visitor, address) for _ in range(TURNS)):.2f} s")
            browser.close()


if __name__ == "__main__":
    sys.exit(main())
