"""What changed since the period before: the sums where they may be compared; else coverage, reports, and places that moved."""

from collections.abc import Mapping

from exports.slides.slide_parts import Slides
from exports.wording import moved_in_words, place_name
from indicators.compared.changes import Change, alike, change_in, moved, unknown_moves, unsure
from indicators.compared.like_periods import COUNTED
from indicators.place_report import PlaceReport
from indicators.report import Report
from words import say
from words.catalogue import say_many
from words.formats import day, decimal, fraction_with_share, number

_SHARES = ("coverage", "rate")  # of what each period asks for, so that they may be compared whatever its length
_MOVED = 3  # places that are named one by one


def put_changes(deck: Slides, report: Report, language: str) -> None:
    """Add the slide; where nothing may be compared it says why, as the page does."""
    before = report.previous
    if before is None:
        key = "slides.changed.open" if report.open else "slides.changed.none"
        deck.add(say(key, language), said=say(f"{key}.why", language, due=day(report.period.due, language)))
        return
    if not before.heard:
        title = say("change.unheard", language, period=before.period.name)
        deck.add(title, said=say("slides.changed.unheard.why", language))
        return
    title = say("slides.changed", language, now=report.period.name, before=before.period.name)
    head = [say("slides.measure", language), before.period.name, report.period.name, say("slides.change", language)]
    sums, shares = _known(report, COUNTED), _known(report, _SHARES)
    if sums:
        fell = any(change.difference < 0 for change in sums.values())
        rows = [_sum_row(name, change, language) for name, change in sums.items()]
        deck.add(title, lines=_fewer_reports(report, before, language) if fell else (), table=[head, *rows])
        return
    why = say("change.unknown" if alike(report) else "slides.changed.unlike", language)
    if not shares:
        deck.add(title, said=why)
        return
    rows = [_share_row(report, before, name, change, language) for name, change in shares.items()]
    deck.add(title, lines=[why, *_moves(report, before, language)], table=[head, *rows])


def _known(report: Report, names: tuple[str, ...]) -> Mapping[str, Change]:
    """The changes of the whole that are known, by the name of the measure."""
    changes = {name: change_in(report, name) for name in names}
    return {name: change for name, change in changes.items() if change}


def _sum_row(name: str, change: Change, language: str) -> list[str]:
    before, now = (number(int(value), language) for value in (change.before, change.now))
    return [say(f"measure.{name}", language), before, now, _signed(change, number(abs(int(change.difference)), language))]


def _share_row(report: Report, before: Report, name: str, change: Change, language: str) -> list[str]:
    """A share as fractions and the points between them; of one that rows may still change that nobody knows."""
    then, now = (_fraction(each, name, language) for each in (before, report))
    if name == "coverage" and unsure(report, report.district.key):
        return [say(f"measure.{name}", language), then, now, say("change.unsure", language, period=before.period.name)]
    points = decimal(abs(change.difference) * 100, language) + say("change.points", language)
    return [say(f"measure.{name}", language), then, now, _signed(change, points)]


def _fraction(report: Report, name: str, language: str) -> str:
    if name == "coverage":
        return fraction_with_share(report.known_met, report.district.required, language)
    return fraction_with_share(report.known_received, report.totals.expected, language)


def _moves(report: Report, before: Report, language: str) -> list[str]:
    """The places whose coverage moved, the deepest fall first; how many more moved, and of how many nobody knows."""
    changes, unknown = moved(report), unknown_moves(report)
    lines = [_move(there, before, change, language) for there, change in changes[:_MOVED]]
    rest = len(changes) - _MOVED
    more = [say_many("news.period.more", rest, language)] if rest > 0 else []
    more += [say_many("movers.unknown", len(unknown), language)] if unknown else []
    return [*lines, "; ".join(more)] if more else lines


def _move(there: PlaceReport, before: Report, change: Change, language: str) -> str:
    way = "up" if change.difference > 0 else "down"
    said = moved_in_words(f"news.period.{way}", before.place(there.key), there, language)
    return f"{place_name(there, language)}: {said}"


def _fewer_reports(report: Report, before: Report, language: str) -> list[str]:
    """A remark where a smaller share of the reports came than in the period before, so that less may mean less told."""
    now, then = report.totals.rate, before.totals.rate
    if now is None or then is None or now >= then or report.known_received is None:
        return []
    received = fraction_with_share(report.totals.received, report.totals.expected, language)
    return [say("slides.changed.fewer", language, received=received)]


def _signed(change: Change, size: str) -> str:
    """With a sign and an arrow: `▲ +7`, `▼ −3`, `= 0`."""
    if not change.difference:
        return "= 0"
    return f"▲ +{size}" if change.difference > 0 else f"▼ −{size}"
