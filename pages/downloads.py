"""How do I take the figures away, and what does each of them mean?"""

from exports.definitions import definitions
from exports.report_json import report_json
from exports.rows_csv import rows_csv
from exports.summary_csv import summary_csv
from exports.summary_xlsx import summary_xlsx
from exports.template_xlsx import template_xlsx
from ui.downloads import file_stem, offer, show_what
from ui.frame import frame
from ui.rows import show_pairs

with frame("downloads") as view:
    places = tuple(there.key for there in view.places)
    stem = file_stem(view)
    show_what(view)
    offer(view, "xlsx", lambda: summary_xlsx(view.report, view.language, places=places), f"{stem}.xlsx", kind="xlsx")
    for name, separator in (("csv_semicolon", ";"), ("csv_comma", ",")):
        offer(
            view,
            name,
            lambda mark=separator: summary_csv(view.report, view.language, places=places, separator=mark),
            f"{stem}-{name}.csv",
            kind="csv",
        )
    offer(view, "rows", lambda: rows_csv(view.report, view.language), f"ket-qua-tung-dong-{view.records.as_of}.csv", kind="csv")
    offer(view, "json", lambda: report_json(view.report, view.language, places=places), f"{stem}.json", kind="json")
    offer(view, "template", lambda: template_xlsx(view.language), "mau-bang-tinh.xlsx", kind="xlsx")
    meanings = [(meaning.label, meaning.sentence, meaning.unit, meaning.source) for meaning in definitions(view.language)]
    headers = tuple(view.say(f"definitions.{part}") for part in ("label", "sentence", "unit", "source"))
    show_pairs(view.say("definitions.title"), headers, meanings)
