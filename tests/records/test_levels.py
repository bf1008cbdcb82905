"""The level of the whole: what it is called, and what each word of a level means in a workbook of another level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.programme.levels import ABOVE_COMMUNES, COMMUNES, Level, area_of, level_of
from tests.sheets import activities, activity, office, read

SETTINGS = ["Mục", "Giá trị"]


def about(*rows):
    """The tab of settings."""
    return [SETTINGS, *map(list, rows)]


@pytest.mark.parametrize(
    ("area", "level", "word"),
    [
        ("tỉnh Quảng Ngãi", None, "tỉnh"),
        ("Thành phố Đà Nẵng", None, "thành phố"),
        ("TP. Huế", None, "thành phố"),
        ("xã Đăk Kôi", None, "xã"),
        ("đặc khu Lý Sơn", None, "đặc khu"),
        ("Kon Rẫy", "Huyện", "huyện"),
        ("Quan Sơn", None, "huyện"),
        ("Tịnh Biên", None, "huyện"),
        ("TỈNH QUẢNG NGÃI", None, "tỉnh"),
        ("tinh Quang Ngai", None, "tỉnh"),
        ("Quảng Ngãi", "cap tinh", "tỉnh"),
        ("Quảng Ngãi", "Cấp: tỉnh", "tỉnh"),
        ("Kon Rẫy", "cấp tỉnh", "tỉnh"),
        ("Vùng Tây Nguyên", "vùng", "vùng"),
        ("Kon Rẫy", None, "huyện"),
        ("Xăng dầu Tây Nguyên", None, "huyện"),
        (None, None, "huyện"),
    ],
)
def test_the_level_is_said_by_the_name_or_by_its_own_setting(area, level, word):
    """Whoever says nothing keeps a workbook of before the reform."""
    assert level_of(area, level).word == word


@pytest.mark.parametrize(
    ("area", "level", "written"),
    [("Kon Rẫy", "huyện", "huyện Kon Rẫy"), ("tỉnh Kon Tum", "tỉnh", "tỉnh Kon Tum"), ("Kon Rẫy", None, "Kon Rẫy")],
)
def test_a_paper_names_the_whole_with_its_level(area, level, written):
    """`trên địa bàn Kon Rẫy` is no place in a paper that is signed."""
    assert area_of(area, level) == written


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [("Toàn tỉnh", "accepted"), ("Cả tỉnh", "repaired"), ("toàn huyện", "repaired"), ("Toàn xã", "repaired")],
)
def test_the_whole_is_understood_by_the_word_of_any_level(typed, verdict):
    """A sheet that was a district's last year still says `Toàn huyện` in rows that were copied."""
    programme = office(Thông_tin_chung=about(("Tên địa bàn", "tỉnh Quảng Ngãi")))
    records = read(activities(activity(place=typed, agency="GD")), programme=programme)
    assert (records.activities["place"].tolist(), records.activities["verdict"].tolist()) == (["*"], [verdict])


@pytest.mark.parametrize("typed", ["96/96 xã, phường, đặc khu", "14/14 thôn", "3/3 địa bàn"])
def test_all_of_all_places_are_the_whole(typed):
    """People write how many there are, whatever they are called."""
    records = read(activities(activity(place=typed, agency="GD")))
    assert records.activities["place"].tolist() == ["*"]


@pytest.mark.parametrize("typed", ["phường Tân Lập", "Thôn Tân Lập", "UBND đặc khu Tân Lập", "Làng Tân Lập", "TDP Tân Lập"])
def test_the_word_for_a_unit_says_nothing_about_a_name(typed):
    """After a reform the word before a name differs, and the place is the same."""
    records = read(activities(activity(place=typed)))
    assert records.activities["place"].tolist() == ["23497"]


@pytest.mark.parametrize(
    ("level", "word", "each"),
    [
        ("huyện", "xã", True),
        ("huyện", "huyện", False),
        ("huyện", "tỉnh", False),
        ("tỉnh", "tỉnh", False),
        ("tỉnh", "cấp xã", True),
        ("tỉnh", "xã, phường, đặc khu", True),
        ("tỉnh", "huyện", False),
        ("xã", "xã", False),
        ("xã", "thôn", True),
        ("xã", "tổ dân phố", True),
        ("xã", "huyện", False),
        ("vùng", "vùng", False),
        ("vùng", "xã", True),
        ("xã", "chung", False),
        ("xã", "từng địa bàn", True),
        ("tỉnh", "Trung ương", False),
        ("tỉnh", "tỉnh, xã", None),
        ("tỉnh", "facebook", None),
    ],
)
def test_a_channel_is_the_whole_s_or_each_place_s(level, word, each):
    """A commune's `xã` is the whole, a province's is each of its parts."""
    assert Level(level).is_each_place(word, ["xã", "thôn"] if level == "tỉnh" else []) is each


def test_a_kind_of_the_places_that_no_list_knows_means_each_of_them():
    """A border post's `đồn` are its own places."""
    assert Level("tỉnh").is_each_place("Đồn", ["đồn"]) is True
    assert Level("tỉnh").is_each_place("Đồn", []) is None


@given(
    level=st.sampled_from((*ABOVE_COMMUNES, *COMMUNES)),
    name=st.sampled_from(["Kon Braih", "Đăk Hà", "Ia Đal"]),
    told=st.booleans(),
)
def test_a_level_typed_with_a_capital_has_a_small_letter_in_a_sentence(level, name, told):
    """`trên địa bàn Xã Kon Braih` stood in a signed report; a name that only looks like a level keeps its capital."""
    typed = f"{level[:1].upper()}{level[1:]} {name}"
    assert area_of(typed, level if told else None) == area_of(f"{level} {name}", None) == f"{level} {name}"
    assert area_of(f"TP {name}", None) == f"TP {name}"
    assert area_of("Xa Dung", None) == "Xa Dung"
