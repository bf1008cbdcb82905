"""A file of one's own: whose it is, what was read of it, who may see it, and the way back."""

import pytest
import streamlit as st

from tests.pages.opened import lent, opened
from tests.sheets import activities, activity, office, posting, postings, submission, submissions
from ui.parts.notices.way_back import way_back
from ui.selection.selection import Selection

ROWS = (activities(activity(), activity(sessions="nhiều")), postings(posting()), submissions(submission()))


@pytest.mark.parametrize(
    ("language", "badge", "read", "who"),
    [
        ("vi", "Tệp của bạn · chỉ trên trang này", "đọc 8 trang, 4 dòng; tính 3, chưa tính 1.", "chỉ trình duyệt này xem được"),
        (
            "en",
            "Your file · on this page only",
            "8 tabs and 4 rows read; 3 count, 1 do not.",
            "only this browser can see it",
        ),
    ],
)
def test_an_uploaded_file_is_told_from_the_figures_of_the_office(language, badge, read, who):
    """Figures of a trial must not be taken for those of the office, nor be thought to be stored."""
    shown = opened("overview", lang=language, ky="K1", tep=lent(*ROWS, programme=office()))
    assert [said in shown.text for said in (badge, read, who)] == [True, True, True]
    assert any("tep=" not in link and link.startswith("tong-quan") for link in shown.links)


def test_the_figures_of_the_office_have_no_such_badge():
    """A badge that is always there says nothing."""
    assert "Tệp của bạn" not in opened("overview", ky="2023-Q3").text


@pytest.fixture
def secrets_named(tmp_path):
    """A server whose secrets have this text, or that has none."""
    before = st.config.get_option("secrets.files")

    def name(text):
        (tmp_path / "secrets.toml").write_text(text, encoding="utf-8")
        st.config.set_option("secrets.files", [str(tmp_path / "secrets.toml")] if text else [])

    yield name
    st.config.set_option("secrets.files", before)


OFFICE, UNREAD = '[connections.gsheets]\nclient_email = "a@b.vn"\n', "[connections.gsheets\n"


@pytest.mark.parametrize(
    ("secrets", "vi", "en"),
    [
        ("", "Trở lại số liệu minh họa", "Back to the illustrative figures"),
        (OFFICE, "Trở lại số liệu của văn phòng", "Back to the office's figures"),
        (UNREAD, "Trở lại số liệu của văn phòng", "Back to the office's figures"),
    ],
    ids=["demo", "office", "secrets that cannot be read"],
)
def test_the_way_back_from_a_file_says_whose_figures_it_leads_to(secrets_named, secrets, vi, en):
    """A demo has no office; whoever is sent `back to the office's figures` takes invented ones for true."""
    secrets_named(secrets)
    for language, said in (("vi", vi), ("en", en)):
        assert said in way_back(Selection(language, upload="gone")).striptags()
