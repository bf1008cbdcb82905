"""A file of one's own: whose it is, what was read of it, who may see it, and the way back."""

import pytest

from tests.pages.opened import lent, opened
from tests.sheets import activities, activity, office, posting, postings, submission, submissions

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
