"""Links to the page of one place."""

from ui.parts.markup import Html, inner_link
from ui.selection.view import View


def place_href(view: View, key: str) -> str:
    """The address of a place by its key, with no single requirement chosen."""
    return view.address.href("places", places=(key,), requirement="")


def place_link(view: View, key: str) -> Html:
    """The name of a place by its key, as a link to its page."""
    return inner_link(place_href(view, key), view.name(key))
