"""Whom to remind of a period's reports and how: letters, a message to paste, and the call that a period begins with."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from exports.issues.faulty_cells import asked_elsewhere, asked_in, faulty_cells, how_many
from exports.issues.to_remind import those_to_remind
from exports.paper.letters.all_letters import letters, zipped
from exports.paper.letters.call import call_docx
from exports.paper.letters.reminder import reminder_docx
from exports.paper.letters.reminder_text import reminder_text
from exports.paper.letters.thanks import thanks_docx
from indicators.expected.reports import agencies_complete
from indicators.findings.debts import debts, not_received, to_come, to_complete
from records.programme.programme import Agency
from ui.papers.own_template import template_in_use
from ui.parts.download_buttons import File, file_safe, file_stem, offer, offer_files
from ui.parts.layout import beside
from ui.parts.markup import NOTHING, Html, inner_link, show_html
from ui.parts.notices.nameless_rows import nameless_html
from ui.parts.parts import part
from ui.parts.states import statuses_html
from ui.parts.table import LONG, Cell, cell
from ui.parts.tables.folded_table import folded_html
from ui.selection.filters import seed, write_address
from ui.selection.selection import MESSAGE, OF_PERIOD
from ui.selection.view import View
from words.formats import day


@part("owing")
def show_owing(view: View) -> None:
    """Who owes reports or has cells to correct, with the letters to all of them; before the deadline, who has not sent yet."""
    coming, to_remind = to_come(view.report), those_to_remind(view.report)
    others = [agency for agency in view.records.programme.agencies if agency.key in coming and agency not in to_remind]
    owing = {debt.agency.key for debt in debts(view.report)} | coming.keys()
    agencies = sorted([*to_remind, *others], key=lambda agency: agency.key not in owing)
    if not agencies:
        title, none = (view.say(f"papers.owing.{part}") for part in ("title.none", "none"))
        show_html(Html('<section class="ps-figure"><h2>{}</h2><p class="ps-empty">✓ {}</p></section>').format(title, none))
        return
    rows = _owing(view, agencies)
    headers = [view.say(key) for key in ("field.agency", "owing.clauses", "owing.status", "papers.owing.cells")]
    title = _title(view, agencies)
    table = folded_html(view, title, headers, rows, kind="ps-stack", head="none")
    many = len(agencies) > LONG
    left, right = beside(4, 5) if many else (st.container(), st.container())
    with left:
        show_html(Html('<section class="ps-figure"><h2>{}</h2>{}{}</section>').format(title, nameless_html(view), table))
    with right:
        if to_remind:
            files = [_reminder(view), _letters(view)] if debts(view.report) else [_letters(view)]
            offer_files(view, files, at_most=2 if many else 3)
        _show_one(view, agencies)


def _title(view: View, agencies: Sequence[Agency]) -> str:
    """How many have not sent, have sent what cannot be counted yet, and have cells to mend; an agency may be of two of them."""
    faulty = [agency for agency in agencies if faulty_cells(view.report, agency.key, view.language, of_period=True)]
    whole = view.number(len({status.agency.key for status in view.report.statuses}))
    coming, (unsent, _), sent = to_come(view.report), not_received(view.report), to_complete(view.report)
    counts = {"coming" if coming else "owing": unsent, "sent": sent, "mending": faulty}
    shown = {part: len(those) for part, those in counts.items() if those or part == "mending"}
    parts = [view.say(f"papers.title.{part}", count=view.number(count), whole=whole) for part, count in shown.items()]
    elsewhere = asked_elsewhere(view.report)
    parts += [view.say_many("papers.title.elsewhere", count, period=name) for name, count in elsewhere.items()]
    said = ", ".join(parts)
    return view.say("papers.title.open", said=said, due=day(view.report.period.due, view.language)) if coming else said


def _owing(view: View, agencies: Sequence[Agency]) -> list[list[Cell]]:
    """Each agency with what it owes, those who owe first."""
    owed = {debt.agency.key: debt.owed for debt in debts(view.report)} | to_come(view.report)
    rows = []
    for agency in sorted(agencies, key=lambda agency: agency.key not in owed):
        theirs, faults = (
            owed.get(agency.key, ()),
            how_many(faulty_cells(view.report, agency.key, view.language, of_period=True)),
        )
        words = statuses_html(view, theirs)
        clauses = ", ".join(status.clause.code for status in theirs)
        nothing = view.say("papers.owing.nothing")
        count = view.number(faults)
        there = (
            inner_link(view.address.href("quality", agency=agency.key, places=(), cells=OF_PERIOD), count) if faults else count
        )
        rows.append([cell(agency.name), cell(clauses or "–"), cell(words or nothing), cell(there, "number")])
    return rows


def _reminder(view: View) -> File:
    template = template_in_use()
    return File(
        "reminder", lambda: reminder_docx(view.report, template=template) or b"", f"don-doc-{file_stem(view)}.docx", "docx"
    )


def _letters(view: View) -> File:
    template = template_in_use()
    return File(
        "letters", lambda: zipped(letters(view.report, template=template)), f"don-doc-tung-don-vi-{file_stem(view)}.zip", "zip"
    )


def _show_one(view: View, agencies: Sequence[Agency]) -> None:
    """The letter to one agency, and what to send it as a message."""
    chosen = _agency_choice(view, {agency.key: agency.name for agency in agencies})
    if chosen is None:
        _show_nothing_to_remind(view)
        return
    template = template_in_use()
    letter = f"don-doc-{file_safe(chosen)}-{file_stem(view)}.docx"
    if chosen in {agency.key for agency in those_to_remind(view.report)}:
        offer(view, "letter", lambda: reminder_docx(view.report, agency=chosen, template=template) or b"", letter, kind="docx")
    else:
        elsewhere = asked_in(view.report, chosen)
        key = "papers.letter.none_here" if elsewhere else "papers.letter.none"
        show_html(Html('<p class="ps-sub">{}</p>').format(view.say(key, period=elsewhere)))
    title, copy = (view.say(f"papers.message.{part}") for part in ("title", "copy"))
    copied, select = (view.say(f"papers.message.{part}") for part in ("copied", "select"))
    show_html(
        Html(
            '<section class="ps-figure ps-message" id="{}"><h3>{}</h3>'
            '<pre tabindex="0" lang="vi" data-ps-message>{}</pre>'
            '<p class="ps-actions"><button type="button" class="ps-action" data-ps-copy>{}</button>'
            '<span role="status" data-ps-copied="{}" data-ps-select="{}"></span></p></section>'
        ).format(MESSAGE, title, reminder_text(view.report, chosen) or "", copy, copied, select)
    )


@part("thanks")
def show_thanks(view: View) -> None:
    """The letter to those who have sent everything; nothing while nobody has."""
    count = len(agencies_complete(view.report.statuses))
    if not count:
        return
    template = template_in_use()
    name = f"cam-on-{file_stem(view)}.docx"
    file = File("thanks", lambda: thanks_docx(view.report, template=template) or b"", name, "docx")
    _offer_letter(view, view.say_many("papers.thanks.title", count), file)


def _agency_choice(view: View, names: dict[str, str]) -> str | None:
    """
    The agency whose letter is offered: that of the address, else the first, which nobody has chosen and no address holds.

    None where the address names one that nobody has to remind in this period: another's message is never shown in its place.
    """
    asked, first = view.address.agency, next(iter(names))
    absent = asked not in names and asked in _agency_names(view)
    seed("papers_agency", asked if asked in names else None if absent else first, options=names)
    chosen = st.selectbox(
        view.say("field.agency"),
        list(names),
        index=None if absent else 0,
        format_func=names.__getitem__,
        key="papers_agency",
        placeholder=view.say("papers.message.choose"),
    )
    if chosen is None and absent:
        return None
    chosen = chosen or first
    write_address(replace(view.address, agency="" if chosen == first else chosen))
    return chosen


def _agency_names(view: View) -> dict[str, str]:
    return {agency.key: agency.name for agency in view.records.programme.agencies}


def _show_nothing_to_remind(view: View) -> None:
    """One line on the agency of the address, where its message would stand."""
    said = view.say("papers.message.nothing", agency=_agency_names(view)[view.address.agency])
    show_html(Html('<p class="ps-empty" id="{}">✓ {}</p>').format(MESSAGE, said))


@part("call")
def show_call(view: View) -> None:
    """The letter that asks for the reports of the period."""
    template = template_in_use()
    name = f"de-nghi-bao-cao-{file_stem(view)}.docx"
    file = File("call", lambda: call_docx(view.report, template=template), name, "docx")
    report = view.report
    late = view.say("papers.call.late", due=day(report.period.due, view.language)) if report.as_of > report.period.due else ""
    _offer_letter(view, view.say("papers.call.title"), file, late)


def _offer_letter(view: View, title: str, file: File, warning: str = "") -> None:
    """A letter under its title, what it is for, and why it may not be the one to send."""
    told = Html('<p class="ps-second">! {}</p>').format(warning) if warning else NOTHING
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p>{}</section>').format(
            title, view.say(f"download.{file.name}.what"), told
        )
    )
    offer(view, file.name, file.content, file.file_name, kind=file.kind)
