"""How do I take the figures away, and what does each of them mean?"""

from exports.csv.rows_csv import rows_csv
from exports.csv.submissions_csv import submissions_csv
from exports.csv.summary_csv import summary_csv
from exports.json.report_json import report_json
from exports.tidy.tidy_dictionary import tidy_dictionary
from exports.tidy.tidy_files import data_csv, data_parquet
from exports.tidy.tidy_rows import tidy_rows
from exports.xlsx.summary import summary_xlsx
from exports.xlsx.template import template_xlsx
from ui.app.frame import frame
from ui.parts.download_buttons import File, file_stem, offer_files, show_definitions, show_what, whole_stem

with frame("downloads") as view:
    places = tuple(there.key for there in view.places)
    report, language, stem, whole = view.report, view.language, file_stem(view), whole_stem(view)
    every, programme = view.every_period, view.records.programme
    files = [
        File("xlsx", lambda: summary_xlsx(report, language, places=places), f"{stem}.xlsx", "xlsx"),
        File("csv_semicolon", lambda: summary_csv(report, language, places=places, separator=";"), f"{stem}.csv", "csv"),
        File("csv_comma", lambda: summary_csv(report, language, places=places, separator=","), f"{stem}-comma.csv", "csv"),
        File("rows", lambda: rows_csv(report, language), f"ket-qua-tung-dong-{view.records.as_of}.csv", "csv"),
        File("submissions", lambda: submissions_csv(report), f"{stem}-noi-dung-bao-cao.csv", "csv"),
        File("json", lambda: report_json(report, language, places=places), f"{stem}.json", "json"),
        File("data_csv", lambda: data_csv(tidy_rows(every(), language)), f"{whole}.csv", "csv"),
        File("data_parquet", lambda: data_parquet([*tidy_rows(every(), language)]), f"{whole}.parquet", "parquet"),
        File("data_dictionary", lambda: tidy_dictionary(every(), programme), f"{whole}-data-dictionary.json", "json"),
        File("template", lambda: template_xlsx(language), "mau-bang-tinh.xlsx", "xlsx"),
    ]
    show_what(view)
    offer_files(view, files)
    show_definitions(view)
