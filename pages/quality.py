"""Which cell must be mended, and how?"""

from ui import issues, quality
from ui.frame import frame

with frame("quality") as view:
    quality.show_sheet_problems(view)
    agency = quality.agency_choice(view)
    quality.offer_cells(view, agency)
    issues.show_issues(view, agency)
    quality.show_tallies(view)
