"""An address that does not fit, any more or at all, is answered with what there is, or with one sentence."""

import pytest

from tests.pages.opened import at_the_door, opened
from ui.selection.navigation import PAGES, PATHS

LANGUAGES = ("vi", "en")


@pytest.mark.parametrize("page", ["overview", "places", "hotline", "progress"])
def test_a_period_that_does_not_exist_gives_the_latest_and_the_address_says_which(page):
    """Last year's link must lead to figures, and be readable for what it shows."""
    shown = opened(page, ky="1999-Q9")
    assert (shown.faults, shown.alarms) == ([], [])
    assert shown.address == {"ky": "2023-Q4"}
    assert "Đường dẫn nhắc tới kỳ “1999-Q9”, không xem được ở đây; đang xem Quý IV/2023 · Toàn huyện." in shown.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_says_all_that_it_could_not_give(language):
    """Whoever sent the link meant something by each part of it."""
    shown = opened("places", lang=language, ky="2023-Q3", xa="99999,23485", yc="channel:XX", thang="2023", tt="mới", dv="X")
    told = {
        "vi": "Đường dẫn nhắc tới địa bàn “99999”; tháng “2023”; tình trạng “mới”; đơn vị “X”; mục “channel:XX”, không",
        "en": "The link asks for the place “99999”; the month “2023”; the status “mới”; the agency “X”; the item “channel:XX”,",
    }
    assert told[language] in shown.text
    assert "Đường dẫn nhắc tới" not in opened("places", ky="2023-Q3", xa="23485", yc="postings").text


@pytest.mark.parametrize(("page", "seen"), [("overview", "Quý III/2023 · Toàn huyện · Tiếng Việt"), ("connect", "Tiếng Việt")])
def test_a_language_that_is_not_spoken_is_named(page, seen):
    """A link with a slip in it opens in Vietnamese, and says why."""
    said = f"Đường dẫn nhắc tới ngôn ngữ “fr”, không xem được ở đây; đang xem {seen}."
    assert said in opened(page, lang="fr", **({} if page == "connect" else {"ky": "2023-Q3"})).text


def test_what_a_link_could_not_give_is_said_by_the_first_page_and_until_something_else_is_chosen():
    """A link to the bare address passes through a page that nobody sees; a new reading draws a page again."""
    app = at_the_door("", ky="zzz", lang="fr").run()
    for _ in range(2):
        assert [html.value for html in app.get("html") if "kỳ “zzz”" in html.value and "“fr”" in html.value] != []
        app.run()
    app.selectbox(key="period").set_value("2023-Q2").run()
    assert [html.value for html in app.get("html") if "“zzz”" in html.value] == []


def test_after_a_change_of_language_or_source_the_boxes_are_told_their_choices_anew():
    """A box keeps the name that its choice had: a period that is over would go on being called open."""
    app = at_the_door(PATHS["overview"], ky="2023-Q4").run()
    app.button_group(key="language").set_value("en").run()
    box = app.selectbox(key="period")
    assert (box.proto.set_value, box.proto.raw_value) == (True, "Quý IV/2023 · open")


def headed(shown, heading: str) -> list[str]:
    """The headings of the table that begins with this one."""
    return next(row for row in shown.rows if row[0] == heading)


def test_a_place_that_does_not_exist_leaves_the_whole_district():
    """A slip in one code must not end in an empty page."""
    shown = opened("places", ky="2023-Q3", xa="99999")
    assert (shown.faults, shown.alarms, shown.address) == ([], [], {"ky": "2023-Q3"})
    figures = headed(shown, "Số liệu")
    assert figures[-1] == "Toàn huyện"
    assert len(figures) == 1 + 7 + 1


def test_of_two_places_the_one_that_exists_is_kept():
    """A link made before a merger still shows what is left of it."""
    shown = opened("places", ky="2023-Q3", xa="99999,23485")
    assert shown.address == {"ky": "2023-Q3", "xa": "23485"}
    assert ["Số liệu", "Đăk Tơ Lung", "Toàn huyện"] in shown.rows


@pytest.mark.parametrize(
    "query", [{"yc": "khong-co"}, {"yc": "report:9z"}, {"yc": "channel:XX"}], ids=["measure", "clause", "channel"]
)
def test_a_requirement_that_does_not_exist_leaves_the_page_of_its_place(query):
    """An old link to a channel that is no longer asked for must not end in a fault."""
    shown = opened("places", ky="2023-Q3", xa="23485", **query)
    assert (shown.faults, shown.headings) == ([], ["Theo địa bàn"])
    assert [alarm for alarm in shown.alarms if "ngoài dự kiến" in alarm] == []


def test_an_agency_that_does_not_exist_leaves_all_cells():
    """The link of an agency that was renamed must still show what is to be mended."""
    shown = opened("quality", ky="2023-Q3", dv="KHONG-CO")
    assert (shown.faults, shown.alarms, shown.address) == ([], [], {"ky": "2023-Q3"})
    assert "Tất cả đơn vị" in shown.text


@pytest.mark.parametrize("register", ["2031-02-30", "hom-qua", "1900-01-01"])
def test_a_register_that_does_not_exist_leaves_the_periods_own(register):
    """A slip in a day must not change which communes are counted."""
    shown = opened("places", ky="2023-Q3", dm=register)
    assert (shown.faults, shown.alarms, shown.address) == ([], [], {"ky": "2023-Q3"})
    assert "Đăk Tơ Lung" in headed(shown, "Số liệu")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["overview", "places", "hotline", "progress", "quality", "papers", "downloads", "history"])
def test_after_a_merger_every_page_says_which_register_it_counts_by(page, language):
    """Kon Braih of 2025 is not a place of 2023: who compares the two must read it."""
    shown = opened(page, lang=language, ky="2023-Q3", dm="2025-07-01")
    assert (shown.faults, shown.alarms) == ([], [])
    said = {"vi": "Theo danh mục địa bàn từ 01/07/2025", "en": "Uses the register of places from 1 Jul 2025"}
    assert said[language] in shown.text


def test_after_a_merger_the_merged_units_stand_in_place_of_the_old():
    """Seven communes became three; a row of an old one beside a new one would count it twice."""
    shown = opened("places", ky="2023-Q3", dm="2025-07-01")
    assert headed(shown, "Số liệu") == ["Số liệu", "Đăk Rve", "Đăk Kôi", "Kon Braih", "Toàn huyện"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [page for page, about in PAGES.items() if about.needs_figures])
def test_a_file_that_is_no_longer_lent_is_told_in_one_sentence(page, language):
    """A link to a lent file outlives the hour that the file is kept."""
    shown = opened(page, lang=language, tep="khong-con-nua")
    assert shown.faults == []
    said = {"vi": "Tệp bạn đưa lên không còn trong bộ nhớ", "en": "Your file is no longer in memory"}
    assert [said[language] in alarm for alarm in shown.alarms] == [True]
    back = {"vi": "Trở lại số liệu minh họa", "en": "Back to the illustrative figures"}
    assert back[language] in shown.buttons


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reading", ["7", "abc"])
def test_an_earlier_reading_where_there_is_no_store_is_told_in_one_sentence(reading, language):
    """The link of a colleague whose server reads a sheet, opened on one that shows the demo."""
    shown = opened("overview", lang=language, ban=reading)
    assert shown.faults == []
    said = {"vi": f"Không có bản lưu số {reading}", "en": f"There is no stored reading {reading}"}
    assert [said[language] in alarm for alarm in shown.alarms] == [True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_history_of_the_demo_says_what_it_would_hold(language):
    """A page that is empty for lack of a sheet should make the office want one, and lead there."""
    shown = opened("history", lang=language)
    said = {"vi": "Bản minh họa và tệp tải lên không có lịch sử", "en": "The demo and uploaded files have no history"}
    assert said[language] in shown.text


@pytest.mark.parametrize("page", ["overview", "places", "papers", "one_page"])
@pytest.mark.parametrize(
    ("query", "way"),
    [
        ({"tep": "987654"}, "tong-quan?"),
        ({"nguon": "X"}, "nhieu-don-vi?donvi=X"),
        ({"ban": "9"}, "tong-quan?"),
    ],
)
def test_an_address_of_what_is_not_here_any_more_has_a_way_on(page, query, way):
    """One box on an empty page, an hour after the file was given, is the end of the product for who does not know Options."""
    shown = opened(page, **query)
    assert (len(shown.alarms), len(shown.headings)) == (1, 1)
    assert way in shown.links


def test_rows_are_called_an_agencys_only_once_it_is_chosen():
    """Before, the 32 rows of the whole workbook would be those of an agency; of one that is not there, none can be told."""
    whole, agency = "dòng trong cả bảng tính chưa được tính", "của đơn vị chưa được tính"
    found = {dv: opened("own", ky="2023-Q3", dv=dv).text for dv in ("", "UB23485", "KHONG-CO")}
    assert {dv: (whole in text, agency in text) for dv, text in found.items()} == {
        "": (True, False),
        "UB23485": (False, True),
        "KHONG-CO": (False, False),
    }
    assert "Mọi dòng số liệu đều được tính" not in found["KHONG-CO"]
