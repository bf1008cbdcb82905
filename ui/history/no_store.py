"""A page of the store where there is none: what it would be good for, and how to get one."""

from ui.parts.markup import Html, inner_link, show_html
from ui.selection.view import View


def show_no_store(view: View) -> None:
    """Say what the store is for, and lead to the page that connects a sheet."""
    way = inner_link(view.address.href("connect"), view.say("history.connect"))
    show_html(Html('<p class="ps-empty">{} {}</p>').format(view.say("history.none"), way))
