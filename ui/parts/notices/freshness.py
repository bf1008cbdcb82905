"""How fresh the figures are: the strip under every title, and the banners of what keeps them from being fresher."""

from datetime import datetime

import streamlit as st

from data_sources.live.present import Present
from data_sources.live.rhythm import RHYTHM
from exports.issues.cause import told_gaps
from exports.sheet_notices import copied_rows
from exports.wording import losses_in_words
from records.ledger import ProblemCode
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.notices.way_back import way_back
from ui.parts.parts import part
from ui.parts.shown_errors import show_errors
from ui.selection.view import Plain, View
from ui.source.clock import now
from ui.source.entrance import decides, may_see, note
from ui.source.live import Live, live
from words.formats import age, day, instant

_OFFICE_FAULTS = frozenset(
    {
        ProblemCode.OFFICE_CELL,
        ProblemCode.PERIOD_BACKWARDS,
        ProblemCode.DUPLICATE_CODE,
        ProblemCode.DUPLICATE_TARGET,
        ProblemCode.TARGET_OF_THE_WHOLE,
    }
)
_TOLD = _OFFICE_FAULTS | {ProblemCode.SHEET_LOCALE, ProblemCode.UNREAD_BLOCK}
_UNREAD = frozenset({ProblemCode.UNREAD_BLOCK, ProblemCode.HIDDEN_TAB})  # rows that nobody has read, and that may be data
# Pages that show some things of the whole though places are chosen: each says which follow.
_FOLLOWED_IN_PART = frozenset({"overview", "hotline", "quality", "papers", "history"})


@part("freshness")
def show_freshness(view: View, page: str) -> None:
    """The strip: of the live sheet it keeps itself up to date, and reloads the page when there is something new."""
    sheet = live() if not view.address.apart else None
    if sheet is None:
        _show_strip(view, page, _instants(view))
        return
    st.fragment(_live_strip, run_every=RHYTHM.page)(view, page)


def _live_strip(view: View, page: str) -> None:
    with show_errors(view.language):  # it runs by itself, without the page around it
        _show_live_strip(view, page)


def _show_live_strip(view: View, page: str) -> None:
    sheet = live()
    if sheet is None or sheet.present.generation != view.generation:
        st.rerun()
    _show_strip(view, page, live_instants(view, sheet.present), _banners(view, sheet) if may_see("overview") else NOTHING)
    if decides() and st.button(view.say("fresh.again"), key="refresh", icon=":material/refresh:"):
        due = sheet.fetcher.refresh()
        note("refreshed")
        wait = 0 if due is None else max(1, round((due - now()).total_seconds()))
        said = view.say_many("fresh.not_yet", wait) if wait else view.say("fresh.asked")
        show_html(Html('<p class="ps-fresh" role="status">{}</p>').format(said))


def _show_strip(view: View, page: str, instants: list[str], banners: Html = NOTHING) -> None:
    """The source, its instants, the day looked from, whether the period is open, and how many rows are not counted."""
    records = view.records
    parts = [view.say("fresh.source", source=records.source), *instants]
    parts.append(view.say("fresh.as_of", day=day(records.as_of, view.language)))
    parts.append(state_words(view))
    if rows := _not_counted(view, page):
        parts.append(inner_link(view.address.href("quality", places=(), requirement=""), rows) if may_see("quality") else rows)
    parts += [view.say("fresh.as_typed")] if view.language != "vi" else []  # what is not translated is no oversight
    badge = Html('<strong class="ps-badge">{}</strong> ').format(view.say("data.illustrative")) if records.illustrative else ""
    strip = Html('<p class="ps-fresh" role="status">{}{}</p>').format(badge, joined(parts, " · "))
    above = [banners, _own_file(view), _of_unit(view), _earlier(view)]
    show_html(joined([*above, strip, _filter(view, page), _register(view), _alarm(view)]))


def state_words(view: View) -> str:
    """Whether the period has begun, and whether its deadline has passed."""
    period = view.report.period
    if view.report.not_begun:
        return view.say("fresh.not_begun", start=day(period.start, view.language))
    return view.say("fresh.open" if view.report.open else "fresh.closed", due=day(period.due, view.language))


def _not_counted(view: View, page: str) -> str:
    """
    How many rows are not counted, and how many of them repeat what counts already.

    Of the page of an agency only its own; empty where no agency is the one that was asked for.
    """
    agencies = view.records.programme.agencies if page == "own" else ()
    if page == "own" and not agencies:
        return ""
    rejected, copies = sum(tally.rejected for tally in view.records.tabs), copied_rows(view.records)
    if not rejected:
        empty = view.report.totals.empty
        unread = any(problem.code in _UNREAD for problem in view.records.problems)
        every = view.say("fresh.all_read_counted" if unread else "fresh.all_counted")
        unnamed = _not_named_for(view) if page == "own" and not empty else 0
        if unnamed:
            return view.say_many("fresh.not_named", unnamed)
        return view.say_many("fresh.no_text", empty) if empty else every
    said = view.say_many("fresh.rejected_of_agency" if len(agencies) == 1 else "fresh.rejected", rejected)
    return f"{said}, {view.say_many('fresh.copies', copies)}" if copies else said


def _not_named_for(view: View) -> int:
    """For how many reports that were asked of the one agency of a page no row names it: a name misspelt is nobody's."""
    if len(view.records.programme.agencies) != 1 or view.report.not_begun:
        return 0
    return sum(not status.came for status in view.report.statuses)


def _instants(view: View) -> list[str]:
    """When what is looked at was read."""
    return [view.say("fresh.read", instant=instant(view.records.read_at, view.language))]


def live_instants(view: View | Plain, present: Present) -> list[str]:
    """The three instants: the sheet last edited, the last good reading, the last failure and why."""
    language, edited = view.language, present.edited_at
    parts = [
        view.say("fresh.edited", instant=instant(edited, language)) if edited else view.say("fresh.edited_unknown"),
        view.say("fresh.read", instant=instant(present.read_at, language)),
    ]
    failure = present.failure
    if failure is None:
        return [*parts, view.say("fresh.never_failed")]
    # While it lasts, the banner says why and what to do; once it is over there is nothing to do.
    failed = "fresh.failed" if present.failing else "fresh.over"
    return [*parts, view.say(failed, instant=instant(failure.at, language))]


def _banners(view: View, sheet: Live) -> Html:
    """What keeps the figures from being fresher: a failure that lasts, a reading held back, a store that takes nothing."""
    present = sheet.present
    banners: list[str] = []
    if present.failing and present.failure and present.read_at:
        why = view.say(f"error.{present.failure.kind}", **present.failure.facts)
        since = view.say("fresh.kept", instant=instant(present.read_at, view.language), age=_age(view, present.read_at))
        banners.append(f"{why} {since}")
    if present.held:
        held = view.say(
            "fresh.held",
            instant=instant(present.held.read_at, view.language),
            losses=losses_in_words(present.held.losses, view.language),
        )
        way = inner_link(view.address.href("history", requirement=""), view.say("fresh.decide"))
        decide = way if may_see("history") else ""
        banners.append(Html("{} {}").format(held, decide))
    banners += _store_troubles(view, sheet)
    return joined(Html('<p class="ps-alarm" role="alert">⚠ {}</p>').format(banner) for banner in banners)


def _store_troubles(view: View, sheet: Live) -> list[str]:
    """What is wrong with the store: it was put right from its backup; nothing can be stored, and how much waits for that."""
    recovered, trouble, waiting = sheet.store.recovered, sheet.present.trouble or sheet.trouble, sheet.present.waiting
    told = [view.say(f"error.{recovered.kind}", **recovered.facts)] if recovered else []
    if trouble:
        waits = [view.say_many("fresh.waiting", waiting)] if waiting else []
        told.append(" ".join([view.say(f"error.{trouble.kind}", **trouble.facts), *waits]))
    return told


def _age(view: View, since: datetime) -> str:
    return age(now() - since, view.language)


def _own_file(view: View) -> Html:
    """The line on a file of one's own: what was read of it, who may see it, and the way back."""
    if not view.address.upload:
        return NOTHING
    tabs = view.records.tabs
    counts = {name: sum(getattr(tally, name) for tally in tabs) for name in ("seen", "accepted", "repaired", "rejected")}
    counts["counted"] = counts["accepted"] + counts["repaired"]
    counts["tabs"] = len({tally.tab for tally in tabs if tally.table})
    said = view.say("own_file.read", source=view.records.source, **{name: view.number(n) for name, n in counts.items()})
    badge = Html('<strong class="ps-badge ps-filter">{}</strong>').format(view.say("own_file.badge"))
    return Html('<p class="ps-own">{} {} {} {}</p>').format(badge, said, view.say("own_file.who"), way_back(view.address))


def _of_unit(view: View) -> Html:
    """The line on the workbook of a unit of the roll-up, and the way back to the units."""
    if not view.address.of_unit or view.address.upload:
        return NOTHING
    said, back = view.say("units.of_unit"), way_back(view.address)
    return Html('<p class="ps-fresh"><strong class="ps-badge">{}</strong> {}</p>').format(said, back)


def _earlier(view: View) -> Html:
    """The line on an earlier reading, and the way back."""
    if not view.address.reading or view.address.upload or view.address.of_unit:
        return NOTHING
    facts = {"reading": view.address.reading, "instant": instant(view.records.read_at, view.language)}
    return Html('<p class="ps-fresh"><strong class="ps-badge">{}</strong> {}</p>').format(
        view.say("fresh.earlier", **facts), way_back(view.address)
    )


def _filter(view: View, page: str) -> Html:
    """The line on chosen places: what of the page does not follow the choice, and the way back to all."""
    if not view.address.places:
        return NOTHING
    said = view.say("fresh.filter", places=", ".join(view.name(there.key) for there in view.places))
    back = inner_link(view.address.here(places=(), requirement="", month=""), view.say("fresh.all_places"))
    what = Html("{} ").format(view.say(f"fresh.filter.{page}")) if page in _FOLLOWED_IN_PART else NOTHING
    return Html('<p class="ps-fresh"><strong class="ps-badge ps-filter">{}</strong> {}{}</p>').format(said, what, back)


def _register(view: View) -> Html:
    """The line on another register of places than the period's own: names and figures then mean other units."""
    if view.address.register is None:
        return NOTHING
    said = view.say("fresh.register", day=day(view.address.register, view.language))
    return Html('<p class="ps-fresh"><strong class="ps-badge">{}</strong></p>').format(said)


def _alarm(view: View) -> Html:
    """
    The line on what is wrong with the sheet itself; a tab that was not read, or an optional column, is no alarm.

    A column that the office must fill in is told below, as the one thing to do.
    """
    told = {(gap.tab, gap.label) for gap in told_gaps(view.records)}
    problems = [
        problem
        for problem in view.records.problems
        if (problem.fatal or problem.code in _TOLD) and (problem.tab, problem.label) not in told
    ]
    if not problems:
        return NOTHING
    warning = view.say_many("fresh.problems", len(problems))
    said = inner_link(view.address.href("quality", places=()), warning) if may_see("quality") else warning
    return Html('<p class="ps-alarm" role="alert">{}</p>').format(said)
