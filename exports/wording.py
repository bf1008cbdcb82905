"""How files name things: places and what they lack, issues of rows, problems of the sheet."""

from collections.abc import Iterable, Mapping
from datetime import date

from exports.remedies import remedy_of
from exports.requirement_names import gap_name
from indicators.counted.later_rows import after_looking
from indicators.place_report import PlaceReport
from records.cells.results import Severity
from records.changes.losses import Loss
from records.cleaning.read import Records
from records.ledger import Problem, ProblemCode
from records.programme.place_names import WHOLE_DISTRICT
from records.programme.programme import Period, Programme
from records.workbook.column import Reads
from records.workbook.columns import TABLES
from words import naming, say
from words.formats import day, fraction, number
from words.level_words import whole_name


def place_name(place: PlaceReport, language: str) -> str:
    """A place's name; what the whole is called: `Toàn huyện`."""
    return place.place.called if place.place else whole_name(place.level.word, language)


def place_codes(programme: Programme, language: str) -> dict[str, tuple[str, str]]:
    """The code and the name of each place by its key; the whole's are `*` and what it is called."""
    named = {place.key: (place.code, place.name) for place in programme.places}
    return named | {WHOLE_DISTRICT: (WHOLE_DISTRICT, whole_name(programme.level.word, language))}


def gaps_in_words(place: PlaceReport, programme: Programme, language: str) -> str:
    """
    What a place still lacks: `Số buổi: 1; Trang thông tin điện tử xã: 1; Báo cáo 1b`. Empty where it lacks nothing.

    Of what was sent and does not count yet that it cannot be counted, not how much is missing without it.
    """
    agencies = {r.status.agency.key for r in place.requirements if r.status}
    name_agency = place.place is None or len(agencies) > 1
    return "; ".join(gap_name(gap, programme, language, name_agency=name_agency) for gap in place.gaps)


def moved_in_words(key: str, was: PlaceReport, there: PlaceReport, language: str, **facts: object) -> str:
    """How far a place was and is, under a text of its way: `▼ giảm từ 5/8 xuống 2/8`."""
    before, now = (fraction(each.known_met, each.required, language) for each in (was, there))
    return say(key, language, before=before, now=now, **facts)


def problem_in_words(problem: Problem, language: str) -> str:
    """What is wrong with the sheet, as a sentence."""
    return naming.problem_sentence(
        f"{problem.code}.{problem.detail}" if problem.detail else problem.code,
        language,
        tab=problem.tab,
        cell=problem.cell,
        label=problem.label,
        other=problem.other,
        rows=problem.rows,
    )


def losses_in_words(losses: Iterable[Loss], language: str) -> str:
    """What a reading has lost, as a list in one line; with the cell that keeps a table from being read, where one is known."""
    return "; ".join(_loss(loss, language) for loss in losses)


def _loss(loss: Loss, language: str) -> str:
    counts = {"before": number(loss.before, language), "after": number(loss.after, language)}
    sentence = say(f"loss.{loss.kind}", language, tab=loss.tab, **counts)
    return say("loss.because", language, loss=sentence, cause=_cause(loss.problem, language)) if loss.problem else sentence


def _cause(problem: Problem, language: str) -> str:
    """What keeps a table from being read: `Hoạt động!F1: thiếu cột “Ngày”, ô đang ghi “Ngày thực hiện”`."""
    where = f"{problem.tab}!{problem.cell}" if problem.cell else problem.tab
    if problem.code is ProblemCode.MISSING_COLUMN and problem.other != problem.label:
        key = "loss.missing_column_near" if problem.other else "loss.missing_column"
        return say(key, language, where=where, label=problem.label, other=problem.other)
    return say("loss.other_cause", language, where=where, problem=problem_in_words(problem, language).removesuffix("."))


def told_as(issue: Mapping[str, object], records: Records) -> Mapping[str, object]:
    """The issue, with the name by which people are told of it: a day that is merely after that of looking is nobody's fault."""
    return {**issue, "told": "after_looking" if after_looking(records, issue["code"], issue["raw"]) else issue["code"]}


def issue_in_words(issue: Mapping[str, object], language: str, *, year: int, periods: Iterable[Period] = ()) -> str:
    """
    An issue in one line: `D17 number_text: “03 buổi” → 3 (…)`; how to mend it is said where the row does not count.

    `year`: of the days that are given as an example; `periods`: of the workbook.
    """
    where = " ".join(str(part) for part in (issue["cell"], issue["code"]) if part)
    raw = "" if issue["raw"] is None else f" “{issue['raw']}”"
    used = "" if issue["value"] is None else f" → {value_in_words(issue, language)}"
    what = f"{where}:{raw}{used}" if raw or used else f"{where}:"
    return f"{what} ({_explained(issue, language, year, periods)})"


def value_in_words(issue: Mapping[str, object], language: str) -> str:
    """The value used: a day as people write it, anything else as it is."""
    value = str(issue["value"])
    return day(date.fromisoformat(value), language) if _reads_day(issue) else value


def why(issue: Mapping[str, object], language: str) -> str:
    """Why a cell is an issue, with the nearest names where a name is unknown."""
    sentence = say(f"issue.{issue.get('told', issue['code'])}.what", language)
    nearest = issue["suggestions"]
    if isinstance(nearest, Iterable) and (names := ", ".join(str(name) for name in nearest)):
        sentence += " " + say("export.nearest_names", language, names=names)
    return sentence


def _explained(issue: Mapping[str, object], language: str, year: int, periods: Iterable[Period]) -> str:
    sentence = why(issue, language)
    if issue["severity"] == Severity.REPAIR:
        return sentence
    return f"{sentence} {remedy_of(issue, language, year=year, periods=periods)}"


_DAYS = frozenset((table.name, column.field) for table in TABLES for column in table.columns if column.reads is Reads.DAY)


def _reads_day(issue: Mapping[str, object]) -> bool:
    return (issue["table"], issue["field"]) in _DAYS
