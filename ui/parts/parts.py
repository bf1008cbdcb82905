"""A page as parts that fail one by one: where one meets an unforeseen error, the page names it and shows the others."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from markupsafe import Markup

from records.errors import DashboardError
from ui.parts.markup import Html, show_html
from ui.parts.shown_errors import log_unforeseen
from ui.selection.view import Plain, View

Viewed = TypeVar("Viewed", View, Plain)
More = ParamSpec("More")
Part = Callable[Concatenate[Viewed, More], None]


def part(name: str, *, kept: bool = False) -> Callable[[Part[Viewed, More]], Part[Viewed, More]]:
    """
    Make a function that draws into a page a part of it.

    A `DashboardError` has a sentence of its own and stops the page, as it does outside a part; how Streamlit ends or repeats a
    run passes, too.

    Args:
        name: the catalogue has what the part is called as `part.<name>`.
        kept: it draws only by `show_html`, from its view and hashable arguments; what it drew of a selection is kept for
            whoever looks at the same.
    """

    def guarded(draw: Part[Viewed, More]) -> Part[Viewed, More]:
        @wraps(draw)
        def drawn(view: Viewed, /, *args: More.args, **kwargs: More.kwargs) -> None:
            try:
                if kept and isinstance(view, View):
                    key = (name, draw.__qualname__, view.address, view.dark, args, *kwargs.items())
                    view.kept.drawn(key, partial(draw, view, *args, **kwargs), _show)
                else:
                    draw(view, *args, **kwargs)
            except DashboardError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever it is, the other parts of the page are right
                log_unforeseen(error)
                said = view.say("part.missing", part=view.say(f"part.{name}"))
                show_html(Html('<p class="ps-error" role="alert">⚠ {}</p>').format(said))

        return drawn

    return guarded


def _show(piece: Markup) -> None:
    show_html(Html(piece))  # noqa: S704 - it was Html when it was drawn first
