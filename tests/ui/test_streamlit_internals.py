"""What we rely on in Streamlit is written down in one module, and the installed version still has it."""

import ast
import re
import socket
import weakref
from pathlib import Path

import pytest

from ui.app.streamlit_internals import (
    INSTALLED_PAGE,
    ROOT_ELEMENT,
    SCRIPTS,
    STORED_CHOICES,
    TEST_IDS,
    UPLOAD_ROUTE,
    scripts_of_parts,
    send_without_delay,
)

ROOT = Path(__file__).parent.parent.parent
UI = ROOT / "ui"
NAME = re.compile(r"\bst[A-Z][A-Za-z]+\b")
DOCUMENTED = {"streamlit.delta_generator"}  # the type of a container


def _names_in(*files):
    return set().union(*(NAME.findall(file.read_text(encoding="utf-8")) for file in files))


def _installed():
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(SCRIPTS.rglob("*.js")))


def test_every_element_of_streamlit_that_we_style_or_find_is_listed_and_no_other():
    """Whoever moves to a new Streamlit must see at one place what may have changed."""
    ours = [file for file in UI.rglob("*") if file.suffix in {".py", ".css", ".js"} and file.name != "streamlit_internals.py"]
    assert _names_in(*ours) == TEST_IDS | STORED_CHOICES


def test_the_installed_streamlit_has_every_element_that_we_and_our_tests_find():
    """A test id that was renamed hides nothing on paper, and widens no page, without a word."""
    scripts = _installed()
    wanted = TEST_IDS | STORED_CHOICES | _names_in(*(ROOT / "tests" / "browser").glob("*.py"))
    assert len(wanted) > 30
    assert {name for name in wanted if name not in scripts} == set()


def test_the_first_page_and_the_way_of_an_upload_are_as_we_know_them():
    """We put our words into that page, and refuse a file on that way before it fills the store."""
    assert ROOT_ELEMENT in INSTALLED_PAGE.read_text(encoding="utf-8")
    routes = "\n".join(file.read_text(encoding="utf-8") for file in (SCRIPTS.parent / "web").rglob("*.py"))
    assert UPLOAD_ROUTE.strip("/").split("/")[-1] in routes


def test_nothing_else_of_the_screen_imports_what_streamlit_does_not_document():
    """An import that breaks with a new version must break in the one module that says so."""
    found = set()
    for file in UI.rglob("*.py"):
        nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        modules = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
        found |= {(file.name, module) for module in modules if module.startswith("streamlit.") and module not in DOCUMENTED}
    assert {name for name, _ in found} == {"streamlit_internals.py"}


def test_the_scripts_of_the_parts_of_a_page_are_there_and_not_asked_for_twice():
    """A part whose script comes late is drawn in a room of another height first: the whole page then moves under the thumb."""
    scripts, named = scripts_of_parts(), INSTALLED_PAGE.read_text(encoding="utf-8")
    parts = {Path(script).name.split(".")[0] for script in scripts}
    assert {"Html", "ButtonGroup", "Selectbox", "Multiselect", "Button", "purify", "useField"} <= parts  # and what they need
    assert [script for script in scripts if script in named or not (SCRIPTS / script).is_file()] == []


def test_a_connection_sends_at_once_what_it_has():
    """Where Nagle's algorithm is left on, each of the 86 scripts of a first visit waits 40 ms for the one before it."""
    with socket.socket() as listening:  # the protocol is not named, as Streamlit leaves it
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        send_without_delay()
        with socket.create_connection(listening.getsockname()), listening.accept()[0] as connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_what_a_library_has_left_behind_stops_no_server_at_its_start():
    """All that Python holds is looked through for the socket; a weak proxy of what is gone answers with an error."""

    class Library:
        pass

    left = weakref.proxy(Library())
    with pytest.raises(ReferenceError):
        str(left.socket)
    send_without_delay()
