"""What changed: in the last seven days, since the sheet of a week ago, and since the last closed period."""

from datetime import timedelta

from indicators.compared.changes import Change, moved, unknown_moves
from indicators.compared.recent import WEEK, recent
from indicators.place_report import PlaceReport
from indicators.report import Report
from records.errors import DashboardError
from ui.parts.markup import Html, joined, show_html
from ui.parts.parts import part
from ui.parts.place_links import place_link
from ui.parts.sentences import moved_words, unknown_words
from ui.selection.view import View
from ui.source.clock import now
from ui.source.live import Live, live
from words.formats import day, fraction

_UNKNOWN = 2  # places of which nothing is known, by name
_MOST = 6  # places that are named one by one


@part("news")
def show_news(view: View) -> None:
    """Draw both halves."""
    quiet = not view.report.open and recent(view.report).nothing  # a closed period is not expected to move
    if view.many:  # which of them rose and fell is told apart
        if not quiet:
            show_html(_week_line(view))
        return
    parts = [_since_period(view)] if quiet else [_week(view), _since_period(view)]
    title = view.say("news.title")
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><div class="ps-news">{}</div></section>').format(title, joined(parts))
    )


def _block(heading: str, lines: list[str]) -> Html:
    """A heading and its lines, which are safe HTML."""
    items = joined(Html("<li>{}</li>").format(line) for line in lines)
    return Html('<div class="ps-new"><h3>{}</h3><ul>{}</ul></div>').format(heading, items)


def _week_line(view: View) -> Html:
    """The week in one line, where the page has more to say."""
    heading, lines = _week_words(view)
    said = " · ".join(lines)
    return Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p></section>').format(heading, said)


def _week(view: View) -> str:
    return _block(*_week_words(view))


def _week_words(view: View) -> tuple[str, list[str]]:
    """What is dated in the last seven days, and how the coverage stood a week ago where the store knows."""
    last = recent(view.report)
    days = {"since": day(last.since, view.language), "until": day(last.until, view.language)}
    if last.nothing:
        lines = [view.say("news.week.nothing")]
    else:
        counts = {"sessions": last.sessions, "attendances": last.attendances, "postings": last.postings, "rate": last.reports}
        lines = [view.say(f"news.week.{name}", count=view.number(count)) for name, count in counts.items() if count is not None]
    return view.say("news.week", **days), [*lines, *_since_week_ago(view)]


def _since_week_ago(view: View) -> list[str]:
    """The coverage that the sheet of a week ago gave, beside today's."""
    sheet = live() if not view.address.apart else None
    before = _report_a_week_ago(view, sheet) if sheet else None
    if before is None:
        return []
    facts = {
        "day": day(before.as_of, view.language),
        "before": fraction(before.known_met, before.district.required, view.language),
        "now": fraction(view.report.known_met, view.report.district.required, view.language),
    }
    return [view.say("news.week.coverage", **facts)]


def _report_a_week_ago(view: View, sheet: Live) -> Report | None:
    """The same period as the last good reading of a week ago had it; None where there is no such reading or period."""
    try:
        cache = sheet.earlier.reports_at(now() - timedelta(days=WEEK))
        return cache.report(view.report.period.code, view.address.register) if cache else None
    except DashboardError:  # that sheet had no such period, or the store cannot be asked: the strip above says so
        return None


def _since_period(view: View) -> str:
    """The places whose coverage moved since the last closed period; why nothing can be said, where nothing can."""
    if view.report.previous is None:
        return _block(view.say("news.period.none"), [view.say("change.open" if view.report.open else "change.none")])
    if not view.report.previous.heard:
        return _block(view.say("news.period.none"), [view.say("change.unheard", period=view.report.previous.period.name)])
    changes = moved(view.report)
    lines = [_moved(view, there, change) for there, change in changes[:_MOST]]
    if len(changes) > _MOST:
        lines.append(view.say_many("news.period.more", len(changes) - _MOST))
    unknown = unknown_moves(view.report)
    lines += [_unknown(view, there, was) for there, was in unknown[:_UNKNOWN]]
    if len(unknown) > _UNKNOWN:
        lines.append(view.say_many("news.period.unknown", len(unknown) - _UNKNOWN))
    same = len(view.report.places) - len(changes) - len(unknown)
    if same:
        lines.append(view.say_many("news.period.same", same))
    return _block(view.say("news.period", period=view.report.previous.period.name), lines)


def _moved(view: View, there: PlaceReport, change: Change) -> str:
    """One place: its fraction before and now, with a sign and a word."""
    was = view.report.previous.place(there.key) if view.report.previous else there
    direction = "up" if change.difference > 0 else "down"
    return Html("{}: {}").format(place_link(view, there.key), moved_words(view, f"news.period.{direction}", was, there))


def _unknown(view: View, there: PlaceReport, was: PlaceReport) -> str:
    """One place of which nothing is known in one of the periods."""
    return Html("{}: {}").format(place_link(view, there.key), unknown_words(view, was, there))
