"""submissions.csv: what agencies wrote, one line a submission: results, difficulties, proposals, numbers of papers."""

from exports.codebook.output_columns import SUBMISSIONS
from exports.csv.csv_bytes import Value, csv_bytes
from indicators.expected.submitted import TEXTS, Submitted, submitted
from indicators.report import Report
from records.programme.place_names import WHOLE_DISTRICT


def submissions_csv(report: Report, *, separator: str = ";") -> bytes:
    """
    Every submission of the period that counts, by agency, clause and day, undated last; personal data is masked.

    Columns are `SUBMISSIONS`, the same in every language; the place is the agency's own, `*` where it works for the whole.

    Args:
        report: of the period.
        separator: `;` or `,`.

    Raises:
        KeyError: another separator.
    """
    programme = report.records.programme
    places = {place.key: place.code for place in programme.places}
    sent = submitted(report.records.submissions, programme, report.period)
    return csv_bytes([SUBMISSIONS, *(_line(report, one, places) for one in sent)], separator)


def _line(report: Report, one: Submitted, places: dict[str, str]) -> list[Value]:
    return [
        report.period.code,
        report.as_of.isoformat(),
        one.tab,
        one.row,
        one.agency.code,
        one.agency.name,
        places[one.agency.place] if one.agency.place else WHOLE_DISTRICT,
        one.clause.code,
        one.clause.name,
        one.sent_on.isoformat() if one.sent_on else None,
        *(one.texts[field] for field in TEXTS),
    ]
