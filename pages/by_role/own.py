"""What has our agency sent, what does it owe, and which cells must it mend?"""

from ui.app.frame import frame
from ui.own import own_report

with frame("own") as view:
    agency = own_report.agency_of_page(view)
    if agency:
        own_report.show_reports(view, agency)
        own_report.show_targets(view, agency)
        own_report.show_cells(view, agency)
        own_report.show_cells_to_look_at(view, agency)
        own_report.show_own_rows(view)
        own_report.offer_own_files(view, agency)
