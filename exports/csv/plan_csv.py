"""plan.csv: the plan to close the gaps, one line a step."""

from collections.abc import Collection

from exports.codebook.output_columns import PLAN
from exports.csv.csv_bytes import Value, csv_bytes
from exports.file_values import chosen_places
from exports.plan.plan_words import told_of
from exports.wording import place_name
from indicators.compared.closing_plan import Step, closing_plan
from indicators.report import Report
from records.programme.place_names import WHOLE_DISTRICT


def plan_csv(report: Report, language: str, *, places: Collection[str] | None = None, separator: str = ";") -> bytes:
    """
    The steps in the order of the plan; the whole's are left out where places are chosen.

    Columns are `PLAN`, the same in every language; the sentence is in the language of the file. A count or an average that
    nobody can know is empty, never 0.

    Args:
        report: of the period.
        language: of the names and sentences.
        places: keys of the places to plan for, all and the whole where none is given.
        separator: `;` or `,`.

    Raises:
        KeyError: another separator.
    """
    steps = closing_plan(report, chosen_places(report, places) if places else None)
    return csv_bytes([PLAN, *(_line(report, step, language) for step in steps)], separator)


def _line(report: Report, step: Step, language: str) -> list[Value]:
    return [
        report.period.code,
        report.as_of.isoformat(),
        step.place.place.code if step.place.place else WHOLE_DISTRICT,
        place_name(step.place, language),
        str(step.action),
        step.count,
        "; ".join(dict.fromkeys(need.key for need in step.closes)),
        float(step.average.each) if step.average else None,
        step.average.of if step.average else None,
        "yes" if step.not_reported else "no",
        told_of(step, report.records.programme, language),
    ]
