"""How many of many agencies owe reports, and the first of them by name."""

from indicators.findings.debts import debts
from ui.parts.markup import Html, inner_link, show_html
from ui.parts.parts import part
from ui.parts.sentences import missing_reports, some_names
from ui.selection.view import View


@part("owing_agencies", kept=True)
def show_owing_agencies(view: View) -> None:
    """One line that leads to their list; nothing of few places, of chosen ones, and where nobody owes."""
    owing = debts(view.report) if view.many and not view.address.places else ()
    if not owing:
        return
    title = missing_reports(view, "owing_agencies.title", [status for each in owing for status in each.owed])
    most_first = sorted(owing, key=lambda each: -len(each.owed))
    unsent = [each for each in most_first if not all(status.shown_as_sent for status in each.owed)]
    names = some_names(view, [each.agency.name for each in unsent or most_first], agencies=True)
    more = inner_link(view.address.href("progress", status="overdue", requirement=""), view.say("owing_agencies.more"))
    section = Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}. {}</p></section>')
    show_html(section.format(title, names, more))
