"""The page on communes: month by month towards the targets."""

import pytest

from indicators.compared.months import running_sums
from indicators.required import TARGETED
from tests.pages.opened import demo_cache, lent, opened
from tests.sheets import TARGETS, activities, activity, office, postings, submissions


@pytest.mark.parametrize("period", ["2023-Q2", "2023-Q3", "2023-Q4"])
def test_the_sums_end_where_the_figures_of_the_period_stand(period):
    """Two numbers for one thing on one page are two too many."""
    report = demo_cache().report(period, None)
    last = running_sums(report).groupby("at").tail(1).astype(object).set_index("at")
    ends = {key: [None if row[name] != row[name] else row[name] for name in TARGETED] for key, row in _rows(last)}
    assert ends == {there.key: [getattr(there.figures, name) for name in TARGETED] for there in report.places}


def _rows(table):
    return [(key, row.where(row.notna(), None)) for key, row in table.iterrows()]


def test_a_place_is_drawn_under_the_line_of_its_target_and_told_in_words():
    """Whoever sees a column pass its line must read the same, and come to the rows."""
    rows = [
        activity(sessions=2),
        activity(sessions=3, date="15/3/2023"),
        activity(place="Đăk Kôi", date="15/3/2023", sessions=1),
    ]
    targets = [TARGETS, ["Số buổi", "K1", "Tân Lập", 4], ["Số buổi", "K1", "Đăk Kôi", 4]]
    tabs = (activities(*rows), postings(), submissions())
    shown = opened("places", ky="K1", tep=lent(*tabs, programme=office(Chỉ_tiêu=targets)))
    assert shown.faults == []
    assert "Địa bàn đạt chỉ tiêu · Số buổi: 1/2" in shown.text
    assert "Tân Lập: ✓ Số buổi 5/4. 01/2023: —; 02/2023: 2; 03/2023: 5" in shown.labels
    assert ["Tân Lập", "— → 2 → 5 (chỉ tiêu 4)"] in shown.rows
    assert ["Đăk Rve", "— → — → — (chỉ tiêu —)"] in shown.rows
    assert any("xa=23497" in link and "yc=sessions" in link for link in shown.links)


@pytest.mark.parametrize(("language", "said"), [("vi", "kỳ chưa hết hạn nộp"), ("en", "the deadline has not passed")])
def test_of_an_open_period_the_last_column_is_said_to_be_unfinished(language, said):
    """A column below its line is no failure while there is time."""
    assert said in opened("places", lang=language, ky="2023-Q4").text
    assert said not in opened("places", lang=language, ky="2023-Q3").text


def test_without_targets_nothing_is_measured_against_them():
    """A drawing without its line would say nothing that the months do not say."""
    shown = opened("places", ky="K1", tep=lent(activities(activity()), postings(), submissions(), programme=office()))
    assert "đạt chỉ tiêu ·" not in shown.text
