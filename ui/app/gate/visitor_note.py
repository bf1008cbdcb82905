"""Who looks, told beside the options: their name and the way out, or that an open demo takes no files."""

from ui.access.roles import Visitor, Way
from ui.parts.markup import Html, inner_link, show_html
from ui.selection.selection import Selection
from words import say


def show_visitor(address: Selection, visitor: Visitor) -> None:
    """Say it; nothing at the machine itself, where nobody came in."""
    language = address.language
    if visitor.way is Way.DEMO:
        show_html(Html('<p class="ps-sub">{}</p>').format(say("demo.open", language)))
    elif visitor.way in (Way.LINK, Way.OIDC):
        out = inner_link("vao/ra", say("leave.button", language))
        show_html(Html('<p class="ps-sub">{} {}</p>').format(say("leave.as", language, name=visitor.name), out))
