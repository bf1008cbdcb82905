"""giao-ban.pptx: five slides for the weekly meeting: where we stand, who is behind, what changed, who owes, what to do."""

from collections.abc import Mapping, Sequence

from exports.issues.cause import unfinished
from exports.requirement_names import brief_name
from exports.slides.change_slide import put_changes
from exports.slides.plan_slide import put_plan
from exports.slides.slide_parts import ROWS, Bars, Slides
from exports.wording import place_name
from indicators.compared.like_periods import COUNTED
from indicators.compared.ranking import ranking
from indicators.expected.reports import ReportStatus, Status
from indicators.findings.debts import not_received, to_come, to_complete
from indicators.place_report import PlaceReport, as_far_as_last
from indicators.report import Report
from words import say
from words.catalogue import say_many
from words.formats import day, fraction, fraction_with_share, number, share
from words.level_words import whole_name
from words.list_words import with_equals
from words.meeting_words import known_as_of, where_we_stand
from words.owing_words import who_owes

_IN_A_CELL = 84  # letters of two lines of a cell
_BARS, _NAMED = 8, 4  # what is read from the last row of a hall, and fits where every name takes two lines
_OWING_SHARES = (44, 56)  # per cent of the columns of the table


def weekly_slides(report: Report, language: str) -> bytes:
    """
    The deck of a period; what does not fit a slide is counted on it. Where nothing may be said of anybody one slide says why.

    Every number stands in report.json or is, of what is due, a share of its numbers. The charts are Excel's own.

    Args:
        report: of the period.
        language: of the slides.
    """
    whole = whole_name(report.district.level.word, language)
    period = report.period.name
    deck = Slides(say("slides.title", language, whole=whole, period=period), language, report.records.read_at)
    if instead := unfinished(report.records, language):
        deck.add(say("unfinished.title", language, period=period), lines=instead)
        return deck.to_bytes()
    _where(deck, report, language, whole)
    _behind(deck, report, language)
    put_changes(deck, report, language)
    _owing(deck, report, language)
    put_plan(deck, report, language)
    return deck.to_bytes()


def _where(deck: Slides, report: Report, language: str, whole: str) -> None:
    """The coverage as the title, in the first days that nothing is due; the figures below it."""
    district = report.district
    covered = fraction_with_share(report.known_met, district.required, language)
    stand = {"reported": report.anything_reported, "waiting": district.waiting_rows > 0, "begun": report.just_begun}
    title = where_we_stand(whole, covered, report.period.name, language, **stand)
    counted = fraction if report.just_begun else fraction_with_share
    received = counted(report.known_received, report.totals.expected, language)
    lines = [say("slides.reports", language, received=received, due=day(report.period.due, language))]
    lines += [
        say("slides.figure", language, name=say(f"measure.{name}", language), value=number(_sum(district, name), language))
        for name in COUNTED
    ]
    pending = sum(status.status is Status.PENDING and not status.waits for status in report.statuses)
    lines += [say_many("slides.pending", pending, language)] if pending else []
    known = known_as_of(report.as_of, language, illustrative=report.records.illustrative)
    deck.add(title, lines=[*lines, *known])


def _sum(there: PlaceReport, name: str) -> int | None:
    value: int | None = getattr(there.figures, name)
    return value


def _behind(deck: Slides, report: Report, language: str) -> None:
    """The least covered places; those of whom nothing was heard by name, without a bar."""
    found = ranking(report)
    lines = [_unheard(f"slides.{name}", places, language) for name, places in found.unknown]
    if found.instead:
        why = say(f"slides.behind.{found.instead}.why", language, due=day(report.period.due, language))
        deck.add(say(f"slides.behind.{found.instead}", language), said=why, lines=lines)
        return
    heard = found.behind
    names = [place_name(there, language) for there in heard[:_BARS]]
    values = [there.due_coverage or 0.0 for there in heard[:_BARS]]
    told = "; ".join(f"{name}: {share(value, language)}" for name, value in zip(names, values, strict=True))
    more = number(_BARS, language)
    if len(heard) > _BARS:
        rest = say_many("slides.chart_shows", len(heard) - _BARS, language, shown=more)
        lines.append(with_equals(rest, as_far_as_last(heard[:_BARS], heard[_BARS:]), language))
    lines += [say("slides.of_due", language)] if found.part_due else []
    bars = Bars(names, values, say("slides.of_due" if found.part_due else "measure.coverage", language), told)
    deck.add(say_many("slides.behind", len(heard), language, of=number(found.asked, language)), lines=lines, bars=bars)


def _unheard(key: str, places: Sequence[PlaceReport], language: str) -> str:
    """The number of places of which nothing counts, the first by name: nobody knows how far they are."""
    named = ", ".join(place_name(there, language) for there in places[:_NAMED])
    names = f"{named}…" if len(places) > _NAMED else named
    return say_many(key, len(places), language, names=names)


def _owing(deck: Slides, report: Report, language: str) -> None:
    """The agencies that owe reports, before the deadline those that may still send them; those that sent all apart."""
    unsent, sent = not_received(report)
    title = who_owes(len(unsent), len(to_complete(report)), language, due=not to_come(report))
    if not unsent and not sent:
        received = fraction_with_share(report.totals.received, report.totals.expected, language)
        deck.add(title, said=say("slides.reports", language, received=received, due=day(report.period.due, language)))
        return
    names = {agency.key: agency.name for agency in report.records.programme.agencies}
    head = [say("field.agency", language), say("slides.clauses", language)]
    rows = [[names[agency], _clauses(statuses, language)] for agency, statuses in (*_most_first(unsent), *_most_first(sent))]
    shown = number(ROWS, language)
    more = [say_many("slides.more_agencies", len(rows) - ROWS, language, shown=shown)] if len(rows) > ROWS else []
    deck.add(title, lines=more, table=[head, *rows[:ROWS]], shares=_OWING_SHARES)


def _most_first(owing: Mapping[str, Sequence[ReportStatus]]) -> list[tuple[str, Sequence[ReportStatus]]]:
    """Agencies with their reports; of many only the first fit a slide, and those are not the ones with least to send."""
    return sorted(owing.items(), key=lambda entry: -len(entry[1]))


def _clauses(statuses: Sequence[ReportStatus], language: str) -> str:
    """What did not come, then what came and is to be mended, by name, for nobody knows the codes; rows of no report apart."""
    missing, came = ([each.clause.name for each in statuses if each.came is there] for there in (False, True))
    unclear = statuses[0].unclear_rows
    more = say_many("slides.unclear", unclear, language) if unclear else ""
    room = (_IN_A_CELL - len(more)) // (2 if missing and came else 1)
    told = say("slides.to_mend", language, clauses=_named_briefly(came, room, language)) if came else ""
    return "; ".join(filter(None, (_named_briefly(missing, room, language), told, more)))


def _named_briefly(names: Sequence[str], room: int, language: str) -> str:
    """The names as far as they fit, each by what it begins with, and how many more."""
    shown: list[str] = []
    for name in map(brief_name, names):
        if shown and len("; ".join((*shown, name))) > room:
            break
        shown.append(name)
    more = [say_many("slides.more_clauses", len(names) - len(shown), language)] if len(names) > len(shown) else []
    return "; ".join((*shown, *more))
