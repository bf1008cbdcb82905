"""Which cell must be mended, and how?"""

from exports.issues_csv import issues_csv
from ui import quality
from ui.downloads import offer
from ui.frame import frame

with frame("quality") as view:
    quality.show_sheet_problems(view)
    agency = quality.agency_choice(view)
    offer(
        view,
        "issues",
        lambda: issues_csv(view.report, view.language, agency=agency or None),
        quality.file_name(view, agency),
        kind="csv",
    )
    quality.show_issues(view, agency)
    quality.show_tallies(view)
