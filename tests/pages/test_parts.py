"""A page that meets an unforeseen error in one part shows the rest, and says which part is missing."""

import ast
import importlib
import logging
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from records.ledger import issues_frame
from tests.pages.opened import ROOT, lent_records, opened
from tests.sheets import activities, activity, posting, postings, read, submission, submissions
from words import say

# Others look after these two.
_NOT_OURS = {"show_held", "show_no_store"}


def _records_of_tomorrow():
    """Records with an issue of a code that only a later version of the product knows."""
    records = read(activities(activity(sessions="nhiều")), postings(posting()), submissions(submission()))
    issues = [tuple(row) for row in records.issues.itertuples(index=False)]
    unknown = [(*issue[:6], "code_of_tomorrow", *issue[7:]) for issue in issues]
    return replace(records, issues=issues_frame(unknown))


@pytest.mark.parametrize(
    ("language", "said"), [("vi", "Phần “Các ô cần xem” chưa hiện được"), ("en", "The part “Cells to look at” cannot be shown")]
)
def test_a_view_that_one_part_cannot_draw_leaves_the_others_standing(language, said, caplog):
    """A leader who needs the figures must not lose them to a list of cells."""
    with caplog.at_level(logging.ERROR):
        shown = opened("quality", lang=language, ky="K1", tep=lent_records(_records_of_tomorrow()))
    assert (shown.faults, len(shown.headings)) == ([], 1)
    assert sum(said in alarm for alarm in shown.alarms) == 1
    assert [row[2:] for row in shown.rows_of("Hoạt động")] == [["1", "0", "0", "1", "0"]]
    assert "MissingWords" in caplog.text
    assert "nhiều" not in caplog.text


def _page_with_a_broken_part():
    import streamlit as st

    from ui.parts.parts import part
    from ui.selection.selection import Selection
    from ui.selection.view import Plain

    @part("map")
    def broken(view):
        st.html("<p>bắt đầu</p>")
        int(f"0912345678 {view.language}")

    @part("news")
    def whole(_view):
        st.html("<p>phần sau</p>")

    broken(Plain(Selection()))
    whole(Plain(Selection()))


def test_a_broken_part_is_named_and_the_log_holds_no_cell(caplog):
    """The text of an error may hold what a cell says, and a log is read by others."""
    with caplog.at_level(logging.ERROR):
        app = AppTest.from_function(_page_with_a_broken_part).run()
    said = [element.value for element in app.get("html")]
    assert not app.exception
    assert (said[0], said[-1]) == ("<p>bắt đầu</p>", "<p>phần sau</p>")
    assert "Phần “Bản đồ địa bàn” chưa hiện được đầy đủ" in said[1]
    assert "ValueError" in caplog.text
    assert "0912345678" not in caplog.text


def _page_that_stops_and_starts_again():
    import streamlit as st

    from ui.parts.parts import part
    from ui.selection.selection import Selection
    from ui.selection.view import Plain

    @part("map")
    def again(_view):
        if "ran" not in st.session_state:
            st.session_state["ran"] = True
            st.rerun()
        st.html("<p>lần hai</p>")
        st.stop()

    again(Plain(Selection()))
    st.html("<p>không tới đây</p>")


def test_a_part_may_stop_the_run_or_start_it_again():
    """A choice that starts the page again is no fault of a part."""
    app = AppTest.from_function(_page_that_stops_and_starts_again).run()
    assert not app.exception
    assert [element.value for element in app.get("html")] == ["<p>lần hai</p>"]


def _page_whose_source_is_gone():
    import streamlit as st

    from records.errors import SourceUnavailable
    from ui.parts.parts import part
    from ui.parts.shown_errors import show_errors
    from ui.selection.selection import Selection
    from ui.selection.view import Plain

    @part("map")
    def gone(_view):
        raise SourceUnavailable("upload_gone")

    with show_errors("vi"):
        gone(Plain(Selection()))
        st.html("<p>không tới đây</p>")


def test_an_error_that_has_a_sentence_stops_the_page_with_it():
    """What is known to be wrong is told in its own words, not as a part that is missing."""
    app = AppTest.from_function(_page_whose_source_is_gone).run()
    [said] = [element.value for element in app.get("html")]
    assert "Tệp bạn đưa lên không còn trong bộ nhớ" in said


def _drawn_by(page):
    """The functions that a page calls with its view, for what they draw and not for what they return."""
    tree = ast.parse(page.read_text(encoding="utf-8"))
    where = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            where |= {name.name: (node.module, name.name) for name in node.names}
    calls = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)]
    for call in calls:
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name):
            yield importlib.import_module(".".join(where[call.func.value.id])), call.func.attr
        elif isinstance(call.func, ast.Name):
            yield importlib.import_module(where[call.func.id][0]), call.func.id


@pytest.mark.parametrize("page", sorted((ROOT / "pages").rglob("[a-z]*.py")), ids=lambda page: page.name)
def test_whatever_a_page_draws_is_a_part_of_it(page):
    """A part that is added must not be able to take the page with it."""
    drawn = {name: getattr(module, name) for module, name in _drawn_by(page) if name not in _NOT_OURS}
    assert drawn != {}
    assert [name for name, draw in drawn.items() if not hasattr(draw, "__wrapped__")] == []


def test_of_many_places_the_way_to_each_leads_to_the_table_that_has_them():
    """`See each place` that stops at six clusters is a way to nowhere."""
    many = opened("overview", demo="province-2026")
    assert any(link.startswith("theo-xa?") and "bang=figures" in link and "xep=coverage" in link for link in many.links)
    assert "#ma-tran" not in many.links
    assert "#ma-tran" in opened("overview", ky="2023-Q3").links


def test_the_legend_of_the_overview_has_every_sign_of_its_bar():
    """`✎ 1` in the bar that no legend names is asked about in every meeting."""
    shown = opened("overview", ky="2023-Q3")
    assert "✎ 1 chưa ghi" in shown.text
    assert shown.text.count(say("state.no_text", "vi")) > opened("overview", ky="2023-Q3", xa="23494").text.count(
        say("state.no_text", "vi")
    )
