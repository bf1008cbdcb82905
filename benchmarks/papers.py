"""The report, the call, and a letter to each agency, of a district with 96 communes and 5 000 rows."""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

COMMUNES, ROWS = 96, 5_000


def main() -> None:
    """Print the seconds of each, and how large the files are."""
    from exports.issues.to_remind import those_to_remind
    from exports.paper.letters.call import call_docx
    from exports.paper.letters.reminder import reminder_docx
    from exports.paper.report import report_docx
    from tests.districts import office, report, rows

    found = report([*office(COMMUNES), *rows(COMMUNES, ROWS)])
    start = time.perf_counter()
    whole = report_docx(found)
    reported = time.perf_counter()
    together, call = reminder_docx(found), call_docx(found)
    agencies = those_to_remind(found)
    letters = [reminder_docx(found, agency=agency.key) for agency in agencies]
    done = time.perf_counter()
    assert together
    assert all(letters)
    size = sum(len(letter or b"") for letter in (together, call, *letters))
    print(f"{COMMUNES} communes, {ROWS} rows: report {reported - start:.2f} s ({len(whole) / 1000:.0f} kB),")
    print(f"reminder, call and {len(letters)} letters {done - reported:.2f} s ({size / 1000:.0f} kB); all {done - start:.2f} s")


if __name__ == "__main__":
    main()
