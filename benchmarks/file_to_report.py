"""From a file to the report, from 1 000 to 100 000 agency rows, beside a plain loop that reads every cell again."""

import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

SIZES = (1_000, 10_000, 100_000)
AS_OF = date(2023, 12, 20)
PLACES = ("Đăk Rve", "TT. Đăk Rve", "Đăk Kôi", "Dak Koi", "Đăk Tơ Lung", "Đăk Ruồng", "Đăk Pne", "Đăk Tờ Re", "Tân Lập")
CLAUSES = ("1a", "1A", "1b", "mục 1b", "1c")
COUNTS = (12, 40, "03 buổi", "1.200", "khoảng 200", "", "-", "nhiều", 7, 120)
HEADER = (
    "STT", "Đơn vị", "Địa bàn", "Nội dung", "Hình thức", "Ngày", "Số buổi", "Trẻ em", "Cha mẹ, người chăm sóc",
    "Cán bộ, giáo viên", "Minh chứng", "Ghi chú",
)  # fmt: skip


def write_workbook(path: Path, rows: int) -> None:
    """The demo's office tables and so many activities, typed in as many ways as officials have; every link is its own."""
    from data_sources.demo import demo_workbook

    office = [tab for tab in demo_workbook().tabs if not tab.name.startswith("Hoạt động")]
    with xlsxwriter.Workbook(path, {"strings_to_urls": False, "default_date_format": "dd/mm/yyyy"}) as book:
        for tab in office:
            sheet = book.add_worksheet(tab.name)
            for number, cells in enumerate(tab.rows):
                for column, cell in enumerate(cells):
                    if cell is not None:
                        sheet.write(number, column, str(cell) if not isinstance(cell, int | float | date) else cell)
        sheet = book.add_worksheet("Hoạt động")
        sheet.write_row(0, 0, HEADER)
        for number in range(1, rows + 1):
            sheet.write_row(number, 0, _row(number))


def _row(number: int) -> list[object]:
    place = PLACES[number % len(PLACES)]
    day = date(2023, 1, 1) + timedelta(days=number % 340)
    typed = day if number % 4 else f"{day:%d/%m/%Y}"
    counts = [COUNTS[(number * step + step) % len(COUNTS)] for step in (3, 5, 7)]
    link = f"https://example.vn/a/{number}" if number % 3 else ""
    note = f"Ghi chú số {number}" if number % 5 == 0 else ""
    return [number, "TTVH", place, CLAUSES[number % len(CLAUSES)], "Lồng ghép", typed, 1 + number % 4, *counts, link, note]


def measure(path: Path) -> None:
    """Print the seconds of each step and the peak memory, in this process of its own."""
    from data_sources.files.workbook_file import read_path
    from indicators.report import report_of
    from records.cleaning.read import records_of

    start = time.perf_counter()
    workbook = read_path(path)
    read = time.perf_counter()
    records = records_of(workbook, AS_OF)
    cleaned = time.perf_counter()
    report = report_of(records, "2023-Q3")
    done = time.perf_counter()
    assert report.district.figures.sessions
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(read - start, cleaned - read, done - cleaned, peak)


def measure_plain_loop(path: Path) -> None:
    """Print the seconds of the same cleaning by a plain loop: every cell read again, nothing remembered."""
    from data_sources.files.workbook_file import read_path
    from records.cleaning.read import records_of
    from records.cleaning.tabs.readers import Readers

    Readers.reading = Readers.read
    workbook = read_path(path)
    start = time.perf_counter()
    records_of(workbook, AS_OF)
    print(time.perf_counter() - start)


def run(what: str, path: Path) -> list[float]:
    """What a process of its own prints."""
    command = [sys.executable, __file__, what, str(path)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return [float(word) for word in printed.stdout.split()]


def main() -> None:
    """Print a line for each size, and how the cost of one row changes."""
    print("    rows   read s  clean s  report s   all s  peak MiB   loop s  loop/clean")
    a_row = {}
    with tempfile.TemporaryDirectory() as folder:
        for rows in SIZES:
            path = Path(folder) / f"{rows}.xlsx"
            write_workbook(path, rows)
            read, clean, report, peak = run("measure", path)
            (loop,) = run("loop", path)
            total = read + clean + report
            a_row[rows] = total / rows
            steps = f"{rows:>8} {read:>8.2f} {clean:>8.2f} {report:>9.2f} {total:>7.2f}"
            print(f"{steps} {peak:>9.0f} {loop:>8.2f} {loop / clean:>10.1f}x")
    for rows in SIZES[1:]:
        print(f"a row at {rows} costs {a_row[rows] / a_row[SIZES[0]]:.2f} of a row at {SIZES[0]}")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        {"measure": measure, "loop": measure_plain_loop}[sys.argv[1]](Path(sys.argv[2]))
    else:
        main()
