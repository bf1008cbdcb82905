"""What whoever signs a paper should know before: what is missing, uncertain or invented, as data and as sentences."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from exports.issues.to_remind import those_to_remind
from exports.paper.form.name_lists import MOST_NAMES
from exports.plan.new_deadline import passed_new_due
from exports.sheet_notices import NOTICED, copied_rows, repeated_tabs
from indicators.counted.later_rows import later_rows
from indicators.expected.reports import ReportStatus
from indicators.findings.caveats import caveats, crowded_rows, rejected_rows
from indicators.findings.issues_to_correct import perhaps_unsent
from indicators.findings.spread import spreads
from indicators.report import Report
from records.cleaning.audiences import attendances
from records.ledger import Problem, ProblemCode
from records.programme.levels import Level, says_level
from records.programme.settings import label_of, missing
from words import OFFICIAL, say, say_many
from words.formats import day, fraction, number

# Most offices sign in their own right, set no new day, and say their level in their name: nobody is asked about these; who
# does not say the level is told which is taken.
_NOT_ASKED = frozenset({"authority", "new_due", "level", "public_phones"})


@dataclass(frozen=True, slots=True)
class Notice:
    """
    One thing to know.

    Attributes:
        kind: which; its sentence is `signing.<kind>` in the catalogue.
        count: how many; `whole`: of how many, where it is a part; None: nothing is counted.
        names: of what it concerns: places, agencies, tables' labels, settings' labels.
        problems: of the sheet, where it is about tabs or columns of it.
        crowds: of rows with very many attendances the tab, the row, the attendances and the sessions.
        elsewhere: how many more there are that are of other periods.
        unplaced: of the rows that are counted, how many are of no period that can be told.
        days: that it is about.
    """

    kind: str
    count: int | None = None
    whole: int | None = None
    names: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    crowds: tuple[tuple[str, int, int, int], ...] = ()
    elsewhere: int = 0
    unplaced: int = 0
    days: tuple[date, ...] = ()


def notices(report: Report) -> tuple[Notice, ...]:
    """What to know before signing, the gravest first; none where nothing is missing, uncertain or invented."""
    doubts, totals = caveats(report), report.totals
    waiting, silent = (_unheard(report, group) for group in ("waiting", "silent"))
    unsent, uncounted = (
        [each for each in report.statuses if not each.received and each.came is came] for came in (False, True)
    )
    tables = tuple(say(f"table.{name}", OFFICIAL) for name in report.records.unreadable)
    found = (
        Notice("illustrative") if report.records.illustrative else None,
        Notice("unreadable", len(tables), names=tables) if tables else None,
        Notice("open") if report.open else None,
        *(_of_reports(kind, [each for each in unsent if each.owed is due], totals.expected) for kind, due in _UNSENT),
        _of_reports("uncounted_reports", uncounted, totals.expected),
        _counted("nameless_rows", perhaps_unsent(report)),
        Notice("waiting", len(waiting), len(report.places), waiting) if waiting else None,
        Notice("silent", len(silent), len(report.places), silent) if silent else None,
        *(_of_sheet(report, code) for code in (*NOTICED, ProblemCode.UNREAD_BLOCK)),
        _rejected(report),
        *(_counted(kind, getattr(doubts, kind)) for kind in _COUNTED if kind != "rejected_rows"),
        _crowded(report),
        _of_new_due(report),
        *_of_settings(report),
    )
    return tuple(notice for notice in found if notice)


def _of_new_due(report: Report) -> Notice | None:
    """The new deadline that has passed, where somebody is written to."""
    new = passed_new_due(report)
    return Notice("new_due_passed", days=(new,)) if new and those_to_remind(report) else None


def _of_settings(report: Report) -> Iterator[Notice]:
    """What the office has not said of itself; of its level which is taken instead."""
    given = report.records.programme.settings
    settings = tuple(label_of(field) for field in missing(given) if field not in _NOT_ASKED)
    level = () if says_level(given.area, given.level) else (label_of("level"),)
    if settings or level:
        yield Notice("settings" if settings else "level", len(settings) + len(level), names=(*level, *settings))


_UNSENT = (("missing_reports", True), ("pending_reports", False))  # past the deadline; not due yet
_COUNTED = ("rejected_rows", "outside_periods", "approximate_rows", "unknown_attendances")
_SAID_OF_ROWS = frozenset({*_COUNTED, "nameless_rows"})


def _of_reports(kind: str, found: Sequence[ReportStatus], expected: int) -> Notice | None:
    """Reports that did not come, or that came and cannot be counted yet, with their agencies."""
    agencies = tuple(dict.fromkeys(status.agency.name for status in found))
    return Notice(kind, len(found), expected, agencies) if found else None


def _counted(kind: str, count: int) -> Notice | None:
    return Notice(kind, count) if count else None


def _rejected(report: Report) -> Notice | None:
    """
    The rows of the period that do not count, those of no known period with them, and apart how many are of others.

    What is of a day after that of looking is none of them: nobody had sent it.
    """
    asked = rejected_rows(report)
    repeated = repeated_tabs(report.records)
    copies = max(copied_rows(report.records), len(repeated))
    every = caveats(report).rejected_rows - copies - len(later_rows(report.records) - repeated)
    count = min(every, len((asked.in_period | asked.unplaced) - repeated))
    others, unplaced = every - count, min(count, len(asked.unplaced - repeated))
    return Notice("rejected_rows", count, elsewhere=others, unplaced=unplaced) if count else None


def _crowded(report: Report) -> Notice | None:
    """
    The counted rows with more attendances a session than is likely: one of them may be most of the sum that is signed.

    A sum is known to be unusual only after four earlier periods; this is known of the first.
    """
    rows = crowded_rows(report)
    came = attendances(rows)
    found = zip(rows["tab"], rows["row"], came, rows["sessions"], strict=True)
    crowds = tuple((str(tab), int(row), int(count), int(sessions)) for tab, row, count, sessions in found)
    return Notice("crowded", len(crowds), crowds=crowds) if crowds else None


def _of_sheet(report: Report, code: ProblemCode) -> Notice | None:
    """The tabs or columns of one kind of problem that is said wherever figures stand."""
    told = (*report.records.problems, *report.records.told_copies)
    found = [problem for problem in told if problem.code is code]
    return Notice(str(code), len(found), problems=tuple(found)) if found else None


def _named(problem: Problem, language: str) -> str:
    """A tab or a column in a list, with what it repeats and how many rows are left out."""
    facts = {
        "tab": problem.tab,
        "cell": problem.cell,
        "other": problem.other,
        "label": problem.label,
        "rows": number(problem.rows, language),
    }
    return say(f"signing.{problem.code}.name", language, **facts)


def _crowd(tab: str, row: int, came: int, sessions: int, language: str) -> str:
    """A row in a list, with how many came to how many sessions."""
    counts = {"row": row, "attendances": came, "sessions": sessions}
    return say("signing.crowded.name", language, tab=tab, **{name: number(count, language) for name, count in counts.items()})


def _unheard(report: Report, group: str) -> tuple[str, ...]:
    """Places of which nothing counts, no report either: that sent rows (`waiting`), or that sent none (`silent`)."""
    sessions, postings = spreads(report)[:2]
    keys = [{place.key for place in (*spread.waiting, *spread.silent)} for spread in (sessions, postings)]
    sent = {place.key for place in (*sessions.waiting, *postings.waiting)}
    unheard = [place for place in report.places if not place.heard and all(place.key in of_spread for of_spread in keys)]
    return tuple(place.place.called for place in unheard if place.place and (place.key in sent) is (group == "waiting"))


def notice_in_words(notice: Notice, language: str) -> str:
    """The sentence of a notice; of many names the first, and how many more."""
    crowds = tuple(_crowd(*crowd, language) for crowd in notice.crowds)
    days = tuple(day(each, language) for each in notice.days)
    listed = notice.names or crowds or days or tuple(_named(problem, language) for problem in notice.problems)
    names = ", ".join(listed[:MOST_NAMES])
    more = len(listed) - MOST_NAMES
    if more > 0:
        names = say("signing.and_more", language, names=names, count=number(more, language))
    if notice.kind in _SAID_OF_ROWS and notice.count is not None:
        others = say_many("signing.rejected_elsewhere", notice.elsewhere, language) if notice.elsewhere else ""
        facts = {"in_period": number(notice.count - notice.unplaced, language), "unplaced": number(notice.unplaced, language)}
        return f"{say_many(f'signing.{notice.kind}', notice.count, language, **facts)} {others}".strip()
    assumed = say("signing.level", language, level=Level().word) if label_of("level") in notice.names else ""
    counts = {"count": number(notice.count, language), "part": fraction(notice.count, notice.whole, language)}
    if notice.kind == "level":
        return assumed
    said = say(f"signing.{notice.kind}", language, **counts, names=names)
    return f"{said} {assumed}" if assumed and notice.kind == "settings" else said
