"""A faulty table of the office: the one thing to do, before anything that follows from it."""

from exports.issues.cause import cause_in_words
from ui.parts.markup import Html, inner_link, show_html
from ui.selection.view import View


def show_office_cause(view: View) -> None:
    """What the office must fill in; where no line of a table is left, or fewer than half, that no verdict is passed."""
    said = cause_in_words(view.records, view.language)
    if not said:
        return
    why = view.say("cause.no_verdict") if view.records.no_verdict else view.say("cause.until_then")
    way = inner_link(view.address.href("quality", places=(), requirement=""), view.say("cause.see"))
    html = Html('<div class="ps-error" role="alert"><p><strong>⚠ {}</strong></p><p>{} {}</p></div>')
    show_html(html.format(said, why, way))
