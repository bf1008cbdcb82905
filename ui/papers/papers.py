"""The official report on the screen: what to know before signing, what is in it, its text and its file."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.report_pictures import report_charts, report_pictures
from exports.paper.report import Picture, report_docx, report_paper
from exports.paper.signing import Notice, notice_in_words, notices
from indicators.report import Report
from ui.papers.own_template import template_in_use
from ui.papers.preview import contents, preview_html
from ui.parts.download_buttons import file_stem, offer
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.selection.selection import ESTIMATED, NAMELESS, NOBODY, OUTSIDE
from ui.selection.view import View
from words.formats import day, fraction_with_share

_GRAVE = frozenset({"illustrative", "unreadable", "open"})  # nobody should sign before these are gone
# Where to see, and to mend, what a notice is about.
_PAGES = {
    "illustrative": "connect",
    "unreadable": "quality",
    "missing_reports": "progress",
    "pending_reports": "progress",
    "uncounted_reports": "quality",
    "nameless_rows": "quality",
    "silent": "overview",
    "waiting": "quality",
    "clause_of_nobody": "quality",
    "agency_of_no_clause": "quality",
    "swapped_days": "quality",
    "hidden_tab": "quality",
    "copied_tab": "quality",
    "unread_block": "quality",
    "crowded": "quality",
    "rejected_rows": "quality",
    "outside_periods": "quality",
    "approximate_rows": "quality",
    "unknown_attendances": "quality",
}

# The cells that are meant, where the page of quality lists many more.
_CELLS = {
    "nameless_rows": NAMELESS,
    "outside_periods": OUTSIDE,
    "approximate_rows": ESTIMATED,
    "unknown_attendances": NOBODY,
}


@part("notices")
def show_notices(view: View) -> None:
    """What the leader should know before signing, the gravest first."""
    found = view.report.once("notices", notices)
    if not found:
        show_html(Html('<p class="ps-empty">✓ {}</p>').format(view.say("papers.notices.none")))
        return
    items = joined(_notice(view, notice) for notice in found)
    title = view.say_many("papers.notices.title", len(found))
    show_html(Html('<section class="ps-figure"><h2>{}</h2><ul class="ps-notices">{}</ul></section>').format(title, items))


def _notice(view: View, notice: Notice) -> Html:
    """One of them as sign, word and sentence, with the way to where it can be mended."""
    kind, sign = ("reject", "✕") if notice.kind in _GRAVE else ("warning", "!")
    word = f"{sign} {view.say(f'papers.notice.{kind}')}"
    page = _PAGES.get(notice.kind)
    title = "" if page is None else view.say("papers.see", page=view.say(f"page.{page}.title"))
    way = (
        ""
        if page is None
        else Html(" {}").format(inner_link(view.address.href(page, places=(), cells=_CELLS.get(notice.kind, "")), title))
    )
    return Html('<li><span class="ps-severity ps-{}">{}</span> {}{}</li>').format(
        kind, word, notice_in_words(notice, view.language), way
    )


@part("report")
def show_report(view: View, below: DeltaGenerator) -> None:
    """The report: what it rests on, its file, and what is in it; its text, which needs the width of the page, stands below."""
    report, places = view.report, tuple(view.address.places)
    received = fraction_with_share(report.known_received, report.totals.expected, view.language)
    basis = view.say("papers.report.basis", received=received, day=day(report.as_of, view.language))
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p></section>').format(
            view.say("papers.report.title", period=report.period.name), basis
        )
    )
    template = template_in_use()
    offer(view, "report", lambda: _report_with_pictures(view, template), f"bao-cao-{file_stem(view)}.docx", kind="docx")
    paper = report_paper(report, places=places) if places else report.once("paper", report_paper)
    headings = (*contents(paper), *_captions(view))
    listed = joined(Html("<li>{}</li>").format(heading) for heading in headings)
    folded = Html(
        '<section class="ps-figure"><details class="ps-more"><summary>{}</summary>'
        '<ul class="ps-contents" lang="vi">{}</ul></details></section>'
    )
    show_html(folded.format(view.say("papers.contents"), listed))
    with below, st.expander(view.say("papers.preview"), key="papers_preview", on_change="rerun") as preview:
        if preview.open:  # a paper of a hundred places is longer than the page that it is read on
            show_html(preview_html(paper) if places else report.once("preview", lambda _: preview_html(paper)))


def _captions(view: View) -> list[str]:
    """What is below each chart that only the file shows."""
    return [view.say("papers.chart", caption=caption) for caption in view.report.once("captions", _captioned)]


def _captioned(report: Report) -> tuple[str, ...]:
    """Only the captions: the charts themselves are laid out again when their pictures are asked for."""
    return tuple(report_charts(report))


def _report_with_pictures(view: View, template: bytes | None) -> bytes:
    pictures = [Picture(*picture) for picture in report_pictures(view.report)]
    return report_docx(view.report, places=tuple(view.address.places), pictures=pictures, template=template)
