"""Who has access, and a new access link with its QR code; each is told once, and can be revoked."""

from datetime import timedelta

import streamlit as st

from data_sources.store.access.access_links import AccessLink
from records.errors import DashboardError
from ui.access.roles import Role
from ui.parts.markup import Html, show_html
from ui.parts.parts import part
from ui.parts.table import Cell, cell, show_table
from ui.selection.view import Plain
from ui.source.clock import now
from ui.source.entrance import decides, door, note
from ui.source.live import live
from ui.visitors.qr_code import qr_data_uri
from words.formats import day

_MADE = "access_made"  # the link that this viewer has just made: its name and address, shown until the next one
_REFUSED = "access_refused"
_DAYS = (365, 180, 90, 30, 7)


@part("access_links")
def show_links(plain: Plain) -> None:
    """Every link with its state, and a button for each that still lets in."""
    if refused := st.session_state.pop(_REFUSED, None):
        raise refused
    links = door().links()
    if not links:
        show_html(Html('<p class="ps-empty">{}</p>').format(plain.say("access.none")))
        return
    headers = [plain.say(f"access.{column}") for column in ("number", "name", "role", "agency", "made", "expires", "state")]
    show_table(plain.say("access.links"), headers, [_row(plain, link) for link in links], kind="ps-stack")
    open_links = {link.number: link for link in links if link.holds(now())}
    if open_links and decides():
        with st.container(horizontal=True, vertical_alignment="bottom"):
            chosen = st.selectbox(
                plain.say("access.which"),
                list(open_links),
                format_func=lambda number: f"{number} · {open_links[number].name}",
                key="access_which",
            )
            st.button(
                plain.say("access.revoke"), key="access_revoke", on_click=_revoke, args=(chosen,), icon=":material/block:"
            )
        show_html(Html('<p class="ps-sub">{}</p>').format(plain.say("access.revoke.what")))


def _row(plain: Plain, link: AccessLink) -> list[Cell]:
    return [
        cell(str(link.number)),
        cell(link.name),
        cell(plain.say(f"role.{link.role}")),
        cell(link.agency or "–"),
        cell(day(link.made_at, plain.language)),
        cell(day(link.expires_at, plain.language)),
        cell(plain.say(f"access.state.{link.state(now())}")),
    ]


def _revoke(number: int) -> None:
    """Called before the page is drawn again."""
    if not decides():
        return
    try:
        door().end_link(number)
    except DashboardError as error:
        st.session_state[_REFUSED] = error
    else:
        note("link_revoked", link=str(number))


@part("access_new")
def show_new(plain: Plain) -> None:
    """A form for a new link; the one just made with its QR code to print."""
    show_html(
        Html('<section class="ps-figure"><h2>{}</h2><p class="ps-sub">{}</p></section>').format(
            plain.say("access.new"), plain.say("access.new.what")
        )
    )
    role = st.segmented_control(
        plain.say("access.role"),
        list(Role),
        default=Role.OFFICE,
        required=True,
        format_func=lambda one: plain.say(f"role.{one}"),
        key="access_role",
    )
    with st.form("access_form", border=False):
        name = st.text_input(plain.say("access.name"), key="access_name", max_chars=80)
        agency = _agency(plain) if role is Role.AGENCY else ""
        days = st.selectbox(
            plain.say("access.days"),
            _DAYS,
            format_func=lambda count: plain.say_many("access.days.count", count),
            key="access_days",
        )
        pressed = st.form_submit_button(plain.say("access.make"), icon=":material/add_link:")
    if pressed and decides():
        _make(plain, name.strip(), Role(role or Role.OFFICE), agency.strip(), days)
    _show_made(plain)


def _agency(plain: Plain) -> str:
    """The code of the agency: chosen where the office's table is known, else typed."""
    sheet = live()
    copy = sheet.present.copy if sheet else None
    if copy is None:
        return st.text_input(plain.say("access.agency.code"), key="access_agency")
    names = {agency.key: agency.name for agency in copy.records.programme.agencies}
    return st.selectbox(plain.say("access.agency"), list(names), format_func=names.__getitem__, key="access_agency") or ""


def _make(plain: Plain, name: str, role: Role, agency: str, days: int) -> None:
    if not name:
        show_html(Html('<p class="ps-error" role="alert">⚠ {}</p>').format(plain.say("access.name_first")))
        return
    link, code = door().add_link(name, role, agency, now() + timedelta(days=days))
    note("link_made", link=str(link.number), given_role=role.value)
    address = door().known().settings.address or _address()
    st.session_state[_MADE] = (link.name, f"{address}/vao#{code}")
    st.rerun()  # the list above has it, too


def _address() -> str:
    """Under which this page was opened, without its last part."""
    return (st.context.url or "").split("?", 1)[0].rpartition("/")[0]


def _show_made(plain: Plain) -> None:
    made = st.session_state.get(_MADE)
    if made is None:
        return
    name, address = made
    show_html(
        Html(
            '<section class="ps-figure ps-message"><h3>{}</h3><p>{}</p><img src="{}" alt="{}" width="280" height="280">'
            '<pre tabindex="0" data-ps-message>{}</pre>'
            '<p class="ps-actions"><button type="button" class="ps-action" data-ps-copy>{}</button>'
            '<button type="button" class="ps-action" data-ps-print>{}</button>'
            '<span role="status" data-ps-copied="{}" data-ps-select="{}"></span></p></section>'
        ).format(
            plain.say("access.made_for", name=name),
            plain.say("access.once"),
            qr_data_uri(address),
            plain.say("access.qr", name=name),
            address,
            *(plain.say(key) for key in ("access.copy", "print.button", "papers.message.copied", "papers.message.select")),
        )
    )
