"""Which cell must be mended, and how?"""

from ui.app.frame import frame
from ui.parts.layout import beside
from ui.quality import agency_health, issues, quality, unusual_sums

with frame("quality") as view:
    quality.show_sheet_problems(view)
    choice, file = beside(3, 1, align="bottom")
    with choice:
        agency = quality.agency_choice(view)
    with file:
        quality.offer_cells(view, agency)
    unusual_sums.show_unusual(view, agency)
    issues.show_issues(view, agency)
    if not agency:
        agency_health.show_agency_health(view)
    quality.show_tallies(view)
