"""How far many places are from each target: a column a place in one picture, the furthest first; all of them by name below."""

from indicators.compared.distances import Distance, Distances, distances
from indicators.required import MeasureTarget
from ui.parts.markup import Html, inner_link, joined, show_html
from ui.parts.parts import part
from ui.parts.sentences import requirement_words
from ui.parts.table import Cell, cell, number, table_html
from ui.selection.view import View
from words.formats import MISSING


@part("distances")
def show_distances(view: View) -> None:
    """Draw a strip for each target of many places; nothing of few, which stand one by one, and where there is no target."""
    found = distances(view.places) if view.many else ()
    if not found:
        return
    strips = joined(_strip(view, each) for each in found)
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p>{}{}</section>').format(
            _title(view, found), view.say("distances.what", window=view.window), strips, _folded(view, found)
        )
    )


def _title(view: View, found: tuple[Distances, ...]) -> str:
    """The target that fewest places have reached."""
    hardest = min(found, key=lambda each: each.met / len(each.places))
    return view.say("distances.title", target=requirement_words(view, hardest.what), **_counts(view, hardest))


def _counts(view: View, each: Distances) -> dict[str, str]:
    return {
        "met": view.number(each.met),
        "all": view.number(len(each.places)),
        "missing": _missing(view, each),
    }


def _missing(view: View, each: Distances) -> str:
    """How much is missing, with what it is counted in."""
    if isinstance(each.what, MeasureTarget):
        return view.say_many(f"distances.missing.{each.what.measure}", each.missing)
    unit = view.records.programme.measure(each.what.code).unit or ""
    return f"{view.number(each.missing)} {unit}".strip()


def _strip(view: View, each: Distances) -> Html:
    """One target: how many have reached it, and every place as a column as high as what it has reached."""
    said = view.say(view.running("distances.line"), target=requirement_words(view, each.what), **_counts(view, each))
    said += f"; {view.say_many('distances.unknown', each.unknown)}" if each.unknown else ""
    columns = joined(_column(view, distance) for distance in each.places)
    return Html('<p class="ps-caption">{}</p><div class="ps-distances" role="img" aria-label="{}">{}</div>').format(
        said, said, columns
    )


def _column(view: View, each: Distance) -> Html:
    """A column; of who was not heard a dotted foot, for nobody knows how high it would be."""
    kind = "ps-unheard" if each.reached is None else "ps-reached" if each.requirement.met else ""
    said = f"{view.name(each.place.key)}: {_amount(view, each)}"
    return Html('<i class="{}" style="--ps-part:{:.0%}" title="{}"></i>').format(kind, each.reached or 0, said)


def _amount(view: View, each: Distance) -> str:
    return f"{view.number(each.requirement.known)}/{view.number(each.requirement.target)}"


def _folded(view: View, found: tuple[Distances, ...]) -> Html:
    """Every place with what it has reached of each target, each number leading to its rows."""
    headers = [view.say("filter.places"), *(requirement_words(view, each.what) for each in found)]
    of = [{distance.place.key: distance for distance in each.places} for each in found]
    keys = dict.fromkeys(distance.place.key for each in found for distance in each.places)
    rows = [[cell(view.name(key)), *(_cell(view, each.get(key)) for each in of)] for key in keys]
    return Html('<details class="ps-more"><summary>{}</summary>{}</details>').format(
        view.say("action.show_numbers"), table_html(view.say("distances.what", window=view.window), headers, rows, head="none")
    )


def _cell(view: View, each: Distance | None) -> Cell:
    if each is None:
        return number(MISSING)
    href = view.address.href("places", places=(each.place.key,), requirement=each.requirement.key)
    return Cell(inner_link(href, _amount(view, each)), "number")
