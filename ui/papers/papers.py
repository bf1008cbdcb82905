"""The official report on the screen: what to know before signing, what is in it, its text and its file."""

import streamlit as st

from charts.report_pictures import report_charts, report_pictures
from exports.paper.docx.docx_text import read_paper
from exports.paper.report import Picture, report_docx
from exports.paper.signing import Notice, notice_in_words, notices
from ui.papers.preview import contents, preview_html
from ui.parts.download_buttons import file_stem, offer
from ui.parts.markup import inner_link, text
from ui.parts.parts import part
from ui.selection.view import View
from words.formats import day, fraction_with_share

_GRAVE = frozenset({"illustrative", "unreadable", "open"})  # nobody should sign before these are gone
# Where to see, and to mend, what a notice is about.
_PAGES = {
    "illustrative": "connect",
    "unreadable": "quality",
    "missing_reports": "progress",
    "silent": "overview",
    "swapped_days": "quality",
    "hidden_tab": "quality",
    "copied_tab": "quality",
    "rejected_rows": "quality",
    "outside_periods": "quality",
    "approximate_rows": "quality",
    "unknown_attendances": "quality",
}


@part("notices")
def show_notices(view: View) -> None:
    """What the leader should know before signing, the gravest first."""
    found = notices(view.report)
    if not found:
        st.html(f'<p class="ps-empty">✓ {text(view.say("papers.notices.none"))}</p>')
        return
    items = "".join(_notice(view, notice) for notice in found)
    title = text(view.say_many("papers.notices.title", len(found)))
    st.html(f'<section class="ps-figure"><h2>{title}</h2><ul class="ps-notices">{items}</ul></section>')


def _notice(view: View, notice: Notice) -> str:
    """One of them as sign, word and sentence, with the way to where it can be mended."""
    kind, sign = ("reject", "✕") if notice.kind in _GRAVE else ("warning", "!")
    word = text(f"{sign} {view.say(f'papers.notice.{kind}')}")
    page = _PAGES.get(notice.kind)
    title = "" if page is None else view.say("papers.see", page=view.say(f"page.{page}.title"))
    way = "" if page is None else f" {inner_link(view.address.href(page), text(title))}"
    return f'<li><span class="ps-severity ps-{kind}">{word}</span> {text(notice_in_words(notice, view.language))}{way}</li>'


@part("report")
def show_report(view: View) -> None:
    """The report: what it rests on, what is in it, its file and its text."""
    report, places = view.report, tuple(view.address.places)
    totals = report.totals
    received = fraction_with_share(totals.received, totals.expected, view.language)
    basis = view.say("papers.report.basis", received=received, day=day(report.as_of, view.language))
    st.html(
        f'<section class="ps-figure"><h2>{text(view.say("papers.report.title", period=report.period.name))}</h2>'
        f'<p class="ps-sub">{text(basis)}</p></section>'
    )
    offer(view, "report", lambda: _report_with_pictures(view), f"bao-cao-{file_stem(view)}.docx", kind="docx")
    paper = read_paper(report_docx(report, places=places))
    listed = "".join(f"<li>{text(heading)}</li>" for heading in (*contents(paper), *_captions(view)))
    title = text(view.say("papers.contents"))
    st.html(f'<section class="ps-figure"><h3>{title}</h3><ul class="ps-contents" lang="vi">{listed}</ul></section>')
    with st.expander(view.say("papers.preview")):
        st.html(preview_html(view, paper))


def _captions(view: View) -> list[str]:
    """What is below each chart that only the file shows."""
    return [view.say("papers.chart", caption=caption) for caption in report_charts(view.report)]


def _report_with_pictures(view: View) -> bytes:
    pictures = [Picture(*picture) for picture in report_pictures(view.report)]
    return report_docx(view.report, places=tuple(view.address.places), pictures=pictures)
