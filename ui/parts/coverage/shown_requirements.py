"""The requirements of the places on a page: few places one by one, many in groups that open."""

from collections.abc import Sequence

from indicators.clusters import clustered
from indicators.findings.standing import standing_of
from indicators.place_report import PlaceReport
from ui.parts.coverage.matrix import matrix_html, matrix_title, notes, ordered, places_table, shown_states
from ui.parts.coverage.state_bar import standing_words, state_bar_html
from ui.parts.markup import NOTHING, Html, joined, show_html
from ui.parts.parts import part
from ui.parts.states import legend
from ui.selection.view import View
from words.formats import fraction_with_share

DOZEN = 12  # places in a group
AT_MOST, AT_MOST_DOZENS = 6, 4  # groups that are seen at once, the furthest behind; the others open below them


@part("matrix")
def show_requirements(view: View) -> None:
    """Which requirements of each place are met, which in part, which not, of which nothing was heard; the worst first."""
    drawn = _folded_html(view) if view.many else matrix_html(view)
    show_html(
        Html('<section class="ps-figure" id="ma-tran">{}<div class="ps-foot">{}{}</div></section>').format(
            drawn, legend(view, shown_states(view)), notes(view)
        )
    )


def grouped(view: View) -> list[tuple[str, list[PlaceReport]]]:
    """
    The chosen places in groups, the furthest behind first in each, and the group that is furthest behind first.

    By cluster; where the office names none, a dozen after the other.
    """
    places = ordered(view)
    clusters = clustered(places)
    if len(clusters) > 1:
        named = [(name or view.say("matrix.others"), there) for name, there in clusters]
        return sorted(named, key=lambda group: _share_met(group[1]))
    parts = [places[start : start + DOZEN] for start in range(0, len(places), DOZEN)]
    return [(f"{view.name(part[0].key)} – {view.name(part[-1].key)}", part) for part in parts]


def _share_met(places: Sequence[PlaceReport]) -> float:
    """How much of what some places must meet is met; 0 where they must meet nothing."""
    required = sum(there.required for there in places)
    return sum(there.met for there in places) / required if required else 0


def _folded_html(view: View) -> Html:
    """One row a group with a bar of its states, opening to its places."""
    said = view.say("matrix.caption", window=view.window)
    groups = [_group(view, name, there) for name, there in grouped(view)]
    most = AT_MOST if view.report.clusters else AT_MOST_DOZENS
    first, rest = groups[:most], groups[most:]
    more = NOTHING
    if rest:
        others = view.say_many("matrix.more_groups", len(rest))
        more = Html('<details class="ps-more"><summary>{}</summary><div class="ps-folds">{}</div></details>').format(
            others, joined(rest)
        )
    return Html('<h2>{}</h2><p class="ps-caption">{}</p><div class="ps-folds">{}</div>{}').format(
        matrix_title(view), said, joined(first), more
    )


def _group(view: View, name: str, places: Sequence[PlaceReport]) -> Html:
    standing = standing_of(places)
    covered = fraction_with_share(standing.met, standing.required, view.language)
    count = view.say_many("matrix.count", len(places))
    return Html(
        '<details class="ps-fold"><summary><b>{}</b><span>{}</span><span>{}</span>{}<span class="ps-unseen">{}</span></summary>'
        "{}</details>"
    ).format(
        name,
        count,
        covered,
        state_bar_html(view, standing),
        standing_words(view, standing),
        places_table(view, places, f"{name}, {view.window}"),
    )
