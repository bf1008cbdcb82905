"""The plan to close the gaps: what each place does how many times more, and what its count rests on."""

from collections.abc import Mapping, Sequence

from exports.plan.plan_sums import headline
from exports.plan.plan_words import doubt_in_words, step_in_words
from exports.requirement_names import requirement_name
from indicators.compared.closing_plan import Action, Step, closing_plan
from indicators.compared.rows_to_mend import rows_to_mend
from records.programme.place_names import WHOLE_DISTRICT
from ui.parts.markup import NOTHING, Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.place_links import place_link
from ui.parts.table import Cell, cell, table_html
from ui.selection.selection import OF_PERIOD
from ui.selection.view import View


@part("plan", kept=True)
def show_plan(view: View) -> None:
    """The steps, folded under what they come to; nothing where nothing is missing."""
    folded = plan_html(view)
    if folded:
        show_html(folded)


def plan_html(view: View, name: str = "") -> Html:
    """The same as HTML, under another name than what it comes to, which is then said within."""
    steps = steps_of(view)
    if not steps:
        return NOTHING
    table = table_html(view.say("plan.title"), _headers(view), _rows(view, steps), kind="ps-stack", head="none")
    sure, doubts = headline(steps, view.language)
    said, more = view.say("plan.line", what=sure), f"; {doubts}" if doubts else ""
    # A phone has no room for what is in doubt: there it stands above the steps.
    line = Html('{}<span class="ps-doubt-beside">{}</span>').format(said, more)
    first = Html("{}. ").format(said + more) if name else Html('<span class="ps-doubt-below">{}. </span>').format(said + more)
    folded = Html('<details class="ps-more"><summary>{}</summary><p class="ps-sub">{}{}</p>{}</details>')
    return folded.format(name or line, first, view.say(f"{_over(steps)}.what"), table)


def steps_of(view: View) -> tuple[Step, ...]:
    """The plan of the chosen places; of all and the whole where none is chosen."""
    return closing_plan(view.report, view.places if view.address.places else None)


def _over(steps: Sequence[Step]) -> str:
    """The texts on more to be done; after the end of the period those on figures to be sent, for nothing else counts in it."""
    return "plan.ended" if steps[0].ended else "plan"


def _headers(view: View) -> list[str]:
    return [view.say(f"plan.{name}") for name in ("place", "step", "closes")]


def _rows(view: View, steps: Sequence[Step]) -> list[list[Cell]]:
    report = view.report
    owners = {id(need): there.key for there in (*report.places, report.district) for need in there.requirements}
    return [[_place(view, step), _what(view, step), _closes(view, step, owners)] for step in steps]


def _place(view: View, step: Step) -> Cell:
    key = step.place.key
    if key == WHOLE_DISTRICT:
        return cell(view.whole)
    return Cell(place_link(view, key))


def _what(view: View, step: Step) -> Cell:
    words, doubt = step_in_words(step, view.records.programme, view.language), doubt_in_words(step, view.language)
    whose = _whose(view, step) if step.action is Action.MEND else NOTHING
    return Cell(Html("{}{} <small>{}</small>").format(words, whose, doubt) if doubt or whose else Html.escape(words))


def _whose(view: View, step: Step) -> Html:
    """The agencies that mend the rows, each with the way to its cells of the period."""
    programme = view.records.programme
    ways = [
        inner_link(
            view.address.href("quality", agency=key, places=(), requirement="", cells=OF_PERIOD),
            programme.name_of("agency", key),
        )
        for key in rows_to_mend(view.report).agencies_of(step.place.key)
    ]
    return Html(" ({})").format(joined(ways, ", ")) if ways else NOTHING


def _closes(view: View, step: Step, owners: Mapping[int, str]) -> Cell:
    """What is met; of another place than that of the step, whose it is."""
    named = []
    for need in step.closes:
        name, owner = requirement_name(need.what, view.records.programme, view.language), owners.get(id(need), step.place.key)
        named.append(name if owner == step.place.key else view.say("plan.of_place", place=view.name(owner), name=name))
    return Cell(joined(dict.fromkeys(named), ", "))
