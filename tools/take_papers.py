"""Takes a picture of each page of the demo's papers, opened in LibreOffice, for the README."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from PIL import Image  # noqa: E402 - the project is found first

from charts.report_pictures import report_pictures  # noqa: E402
from data_sources.demo import demo_workbook  # noqa: E402
from exports.paper.letters.call import call_docx  # noqa: E402
from exports.paper.letters.reminder import reminder_docx  # noqa: E402
from exports.paper.report import Picture, report_docx  # noqa: E402
from indicators.report import report_of  # noqa: E402
from records.cleaning.read import records_of  # noqa: E402
from tests.rendering import pdfs, pictures  # noqa: E402

FOLDER = ROOT / "docs" / "pictures" / "papers"
DOTS = 64  # an inch: legible, and a page is some 20 kB
GREYS = 8


def main() -> None:
    """Take every picture; those of an earlier run go."""
    workbook = demo_workbook()
    found = report_of(records_of(workbook, workbook.as_of), "2023-Q3")
    calling = report_of(records_of(workbook, found.period.end), "2023-Q3")  # before the deadline, as an office calls
    letter = reminder_docx(found)
    report = report_docx(found, pictures=[Picture(*picture) for picture in report_pictures(found)])
    papers = {"bao-cao": report, "don-doc": letter or b"", "de-nghi": call_docx(calling)}
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for name, pdf in pdfs(papers, Path(folder)).items():
            for number, page in enumerate(pictures(pdf, DOTS), start=1):
                Image.open(page).convert("L").quantize(GREYS).save(FOLDER / f"{name}-{number:02}.png", optimize=True)


if __name__ == "__main__":
    main()
