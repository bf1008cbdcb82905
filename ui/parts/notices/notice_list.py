"""Notices under the strip of every page: tabs that repeat others, hidden tabs, days that may be swapped; no alarm in red."""

from exports.sheet_notices import sheet_notices
from exports.wording import problem_in_words
from records.ledger import Problem, ProblemCode
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.selection.view import View

SHOWN = 3  # notices; of more there is one line that opens
# A copied tab leaves out what counts already; the others may leave out, or move, figures that should count.
_KINDS = {ProblemCode.COPIED_TAB: "note"}


@part("sheet_notices")
def show_sheet_notices(view: View) -> None:
    """Show one line for each notice, folded where there are many; nothing where there is none."""
    found = sheet_notices(view.records)
    if found:
        show_html(sheet_notices_html(view, found))


def sheet_notices_html(view: View, found: tuple[Problem, ...]) -> Html:
    """The notices as a list, each with its sign and word, and the way to the page that lists them."""
    items = joined(Html("<li>{}</li>").format(notice_html(view, problem)) for problem in found)
    listed = Html('<ul class="ps-told">{}</ul>').format(items)
    said = view.say("papers.see", page=view.say("page.quality.title"))
    way = Html('<p class="ps-fresh">{}</p>').format(inner_link(view.address.href("quality", places=(), requirement=""), said))
    if len(found) <= SHOWN:
        return Html('<div class="ps-notice">{}{}</div>').format(listed, way)
    count = view.say_many("sheet_notice.count", len(found))
    return Html('<details class="ps-notice ps-more"><summary>! {}</summary>{}{}</details>').format(count, listed, way)


def notice_html(view: View, problem: Problem) -> Html:
    """One notice: its word with a sign, and the sentence that says what is left out and what to do."""
    word = f"! {view.say(f'sheet_notice.{problem.code}')}"
    kind = _KINDS.get(problem.code, "warning")
    return Html('<strong class="ps-severity ps-{}">{}</strong> {}').format(kind, word, problem_in_words(problem, view.language))
