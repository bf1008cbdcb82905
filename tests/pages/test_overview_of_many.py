"""The overview of a province: how its coverage is spread, who improved most, who owes."""

import re

import pytest

from indicators.compared.changes import moved
from tests.pages.opened import demo_cache, opened
from words import say

PROVINCE = "province-2026"


def test_the_segments_of_the_spread_add_up_to_all_places():
    """A leader who adds them up must come to the number of communes, or trusts none of them."""
    rows = opened("overview", demo=PROVINCE).rows
    total = next(index for index, row in enumerate(rows) if row[:2] == [say("spread.all", "vi"), "96"])
    parts = []
    for row in reversed(rows[:total]):
        if row[0] == say("measure.coverage", "vi"):
            break
        parts.append((int(row[1]), [name for name in row[2].split(", ") if name]))
    assert sum(count for count, _ in parts) == 96
    assert all(count == len(names) for count, names in parts)


def test_most_improved_compares_two_closed_periods_while_one_is_open():
    """Half a quarter against a whole one would call every commune worse."""
    text = opened("overview", demo=PROVINCE, ky="2026-Q3").text
    assert say("movers.what", "vi", now="Quý II/2026", before="Quý I/2026") in text
    assert say("movers.up", "vi") in text


def test_the_most_improved_place_is_the_one_whose_share_rose_most():
    """Praise for the wrong commune is remembered."""
    best, change = moved(demo_cache(PROVINCE).report("2026-Q2", None))[-1]
    shown = opened("overview", demo=PROVINCE, ky="2026-Q2").text
    after = shown[shown.index(say("movers.up", "vi")) :]
    assert change.difference > 0
    assert after[: after.index("▲")].endswith(f"{best.place.name} : ") or best.place.name in after[: after.index("▲")]


def test_agencies_that_owe_stand_there_once_the_deadline_has_passed():
    """Before the deadline nobody owes anything."""
    heading = say("owing_agencies.more", "vi")
    assert heading in opened("overview", demo=PROVINCE, ky="2026-Q2").text
    assert heading not in opened("overview", demo=PROVINCE, ky="2026-Q3").text


def test_few_places_have_no_strip_and_no_ends():
    """Seven communes are seen at a glance."""
    text = opened("overview", ky="2023-Q3").text
    assert say("movers.up", "vi") not in text
    assert say("spread.count", "vi") not in text


def test_every_card_says_its_day():
    """A figure that is copied into a message goes without the strip above it."""
    assert opened("overview", demo=PROVINCE).text.count("đến 18/09/2026") >= 8


def test_agencies_that_are_late_in_every_period_are_named_where_reports_are_chased():
    """Who is always late is called before the deadline, not after it."""
    page = opened("progress", demo=PROVINCE)
    assert "Muộn hoặc chưa nộp ở mọi kỳ đã đóng: " in page.text
    assert any("4/4 kỳ" in row for row in page.rows)


def test_the_printed_page_points_to_no_row_that_is_not_on_it():
    """On paper nobody can look the other eighty places up below."""
    assert "trong bảng bên dưới" not in opened("one_page", demo=PROVINCE).text


def test_the_answer_stands_before_the_question_on_the_page_of_places():
    """Two empty pickers tell a newcomer nothing."""
    text = opened("places", ky="2023-Q3").text
    figures = "bên cạnh toàn huyện"
    assert text.index(figures) < text.index(say("behind.title", "vi"))
    asked = opened("places", ky="2023-Q3", yc="postings").text
    assert asked.index(say("behind.title", "vi")) < asked.index(figures)


def test_the_places_that_a_headline_only_counts_are_a_click_away():
    """`and 3 more` makes everybody ask which ones."""
    overview = opened("overview", demo=PROVINCE, ky="2026-Q3")
    for table, page in (("figures", "places"), ("proof", "hotline")):
        href, *others = dict.fromkeys(link for link in overview.links if f"bang={table}" in link)
        assert len(others) == 2 * (table == "figures")  # of the lowest of those with figures, and of each place
        asked, _, at = href.split("?")[1].partition("#")
        assert at == f"bang-{table}"
        listed = opened(page, **dict(part.split("=") for part in asked.split("&")))
        first = [
            row[0] for row in listed.rows if row and row[0] in {"Sơn Tây Thượng", "Ba Xa", "Rờ Kơi", "Mô Rai", "Ia Đal", "Xốp"}
        ]
        assert len(set(first)) == 6, page


def test_the_count_of_the_lowest_leads_to_them_and_to_nobody_else():
    """A list that begins with seven others makes the reader count to find the twelve."""
    overview = opened("overview", demo=PROVINCE, ky="2026-Q3")
    _, href, _ = dict.fromkeys(link for link in overview.links if "bang=figures" in link)
    asked = dict(part.split("=") for part in href.split("?")[1].partition("#")[0].split("&"))
    listed = opened("places", **asked)
    heads = {row[0] for row in listed.rows if len(row) > 1 and row[1].endswith("(10,0%)")}
    assert len(asked["xa"].split(",")) == len(heads) == 12


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2026-Q3", "chưa có dòng số liệu hay báo cáo nào trong kỳ; liên hệ để biết"),
        ("2026-Q2", "chưa có số liệu, báo cáo nào trong kỳ; mỗi nơi 3 báo cáo quá hạn"),
    ],
)
def test_places_of_which_nothing_is_known_are_one_task(period, said):
    """Three times the same sentence hides whom to call after them."""
    text = opened("overview", demo=PROVINCE, ky=period).text.replace(" ,", ",")
    named = "Sơn Tây Thượng, Ba Xa, Rờ Kơi, Mô Rai, Ia Đal, Xốp —/10"
    assert (text.count(said), f"{named} ? {said}" in text) == (1, True)


def test_what_is_missing_to_a_target_is_told_in_what_it_is_counted_in():
    """`344 missing` may be sessions, people or communes."""
    text = opened("places", demo=PROVINCE, ky="2026-Q3").text
    assert re.search(r"Lượt đăng 111: \d+/96 địa bàn đạt, còn phải làm \d+ lượt; \d+ nơi chưa rõ", text)
    assert re.search(r"Trường có buổi tuyên truyền: \d+/96 địa bàn đạt, còn phải làm \d+ trường", text)


def test_a_headline_that_names_everybody_leads_nowhere():
    """A link without a need is one more thing to read."""
    assert not any("bang=" in link for link in opened("overview", ky="2023-Q3").links)


def test_an_agency_of_a_hundred_is_chosen_in_a_table_that_is_searched_without_marks():
    """Whoever is called by an agency must find it while it is on the telephone."""
    page = opened("own", demo=PROVINCE, bang="own", tim="son tay thuong")
    assert [row for row in page.rows if row[0].startswith("UBND")] == [["UBND xã Sơn Tây Thượng", "0/3", "0", "1"]]
