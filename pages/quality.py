"""Which cell must be mended, and how?"""

from ui.app.frame import frame
from ui.quality import issues, quality, unusual_sums

with frame("quality") as view:
    quality.show_sheet_problems(view)
    agency = quality.agency_choice(view)
    quality.offer_cells(view, agency)
    unusual_sums.show_unusual(view, agency)
    issues.show_issues(view, agency)
    quality.show_tallies(view)
