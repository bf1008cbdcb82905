"""Part II: what was done, over the whole district and clause by clause, from the figures."""

from collections.abc import Mapping

from exports.paper.form.form_rules import BLANK
from exports.paper.form.name_lists import listed, nameable, told_together
from exports.paper.form.numbers import figure, fraction, prose
from exports.paper.form.pieces import Text, joined, noted, plain, words
from exports.paper.form.spread_words import spread_sentence
from exports.paper.report.annex_numbers import annex_called
from exports.paper.report.hotline_section import about_hotline, hotline
from indicators.expected.reports import Status
from indicators.findings.caveats import Caveats
from indicators.findings.clauses import ClauseFigures
from indicators.findings.spread import Spread
from indicators.report import Report
from records.cells.content import has_content
from records.cleaning.audiences import AUDIENCES


def district_results(report: Report, spread: Spread, doubts: Caveats, units: Text) -> list[Text]:
    """What was done over the whole district; nothing is said of what nobody reported."""
    figures = report.district.figures
    annex = annex_called(report, "figures") if report.places else ()
    held = _sentences(spread_sentence(spread, 0, done=_held(), units=units, annex=annex))
    if figures.activity_rows == 0:
        return [words("paper.results.nothing_received"), *held]
    counts = {name: getattr(figures, name) for name in AUDIENCES}
    return [noted(_activities(figures.sessions, figures.attendances, counts, "district"), _doubt(doubts)), *held]


def own_results_gap(report: Report) -> list[Text]:
    """Where the office says in sum what agencies wrote of their results, and where that stands whole; once for all clauses."""
    if not any(has_content(status.results) for status in report.statuses):
        return []
    return [words("paper.results.own", blank=plain(BLANK), annex=annex_called(report, "words"))]


def clause_results(report: Report, figures: ClauseFigures, number: int, spreads: tuple[Spread, ...], units: Text) -> list[Text]:
    """What was done on a clause, who reported on it, and where their own words are; `number` counts the clauses from 0."""
    said: list[Text] = []
    if figures.activity_rows:
        said.append(_activities(figures.sessions, figures.attendances, figures.audiences, f"clauses{number}"))
    if about_hotline(figures.clause):
        said += hotline(report, spreads, units)
    if figures.totals.received < figures.totals.expected:
        said.append(_reports(report, figures, number))
    return said or [_all_came(figures, number)]


def _activities(sessions: int | None, attended: int | None, audiences: Mapping[str, int | None], source: str) -> Text:
    """`Đã tổ chức 45 buổi với 2.345 lượt người tham dự, gồm …`, only what is known."""
    held = prose(sessions or 0, f"{source}_sessions")
    if not sessions:
        return words("paper.results.no_session", sessions=held)
    if attended is None:
        return words("paper.results.sessions", sessions=held)
    known = {name: count for name, count in audiences.items() if count is not None}
    parts = joined(
        (words(f"paper.audience.{name}", count=prose(count, f"{source}_{name}")) for name, count in known.items()), "; "
    )
    attendances = prose(attended, f"{source}_attendances")
    return words("paper.results.attendances", sessions=held, attendances=attendances, parts=parts)


def _all_came(figures: ClauseFigures, number: int) -> Text:
    """From whom every report came, where no row tells anything more; that nobody is asked for any, where nobody is."""
    totals, source = figures.totals, f"clauses{number}"
    if not totals.expected:
        return words("paper.results.nobody")
    count = fraction(figure(totals.received, f"{source}_received"), figure(totals.expected, f"{source}_expected"))
    names = [status.agency.name for status in figures.statuses]
    if not nameable(names):
        return words("paper.results.all_many", count=count)
    return words("paper.results.all", count=count, names=listed(names))


def _reports(report: Report, figures: ClauseFigures, number: int) -> Text:
    """How many reports came, from whom none did though it was due, whose does not count yet, and whose was empty."""
    totals, source = figures.totals, f"clauses{number}"
    count = fraction(figure(totals.received, f"{source}_received"), figure(totals.expected, f"{source}_expected"))
    groups: dict[str, list[str]] = {"unsent": [], "waiting": [], "empty": []}
    for status in figures.statuses:
        if key := "waiting" if status.waits else _GROUPS.get(status.status):
            groups[key].append(status.agency.name)
    so_far = report.as_of <= report.period.due
    parts = [(words("paper.results.so_far" if so_far else "paper.results.received", count=count), 0)]
    parts += [_who(report, key, names) for key, names in groups.items() if names]
    return told_together(parts)


# Before the deadline nobody is named for what they have not sent.
_GROUPS: dict[Status, str] = {Status.OVERDUE: "unsent", Status.EMPTY: "empty"}


def _who(report: Report, key: str, names: list[str]) -> tuple[Text, int]:
    """Agencies by name, and how many are named; of too many where they are listed."""
    if nameable(names):
        return words(f"paper.results.{key}", names=listed(names)), len(names)
    return words(f"paper.results.{key}", names=words("paper.results.many", annex=annex_called(report, "missing"))), 0


def _doubt(doubts: Caveats) -> Text:
    """The note on estimates and on rows that do not say who came."""
    parts: list[Text] = []
    if doubts.approximate_rows:
        parts.append(words("paper.note.approximate", count=prose(doubts.approximate_rows, "caveats_approximate_rows")))
    if doubts.unknown_attendances:
        parts.append(words("paper.note.unknown", count=prose(doubts.unknown_attendances, "caveats_unknown_attendances")))
    return joined(parts, " ")


def _held() -> Text:
    return words("paper.done.sessions")


def _sentences(text: Text) -> list[Text]:
    return [text] if text else []
