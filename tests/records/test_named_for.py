"""What bears a person's name and is none: streets, schools, teams, classes, funds, libraries."""

import pytest

from records.privacy.personal_data import masked

BEARERS = (
    "Phố Phan Bội Châu",
    "Đội Bùi Thị Xuân",
    "Đội Lê Văn Hạc Trắng",
    "Quỹ Vừ A Dính",
    "Học bổng Nguyễn Thị Định",
    "Chi đội Kim Đồng",
    "Chi đội Lê Thị Hồng Gấm",
    "Lớp Võ Thị Sáu",
    "đường Trường Chinh",
    "đường Ngô Gia Tự",
    "phường Lê Lợi",
    "Thư viện Nguyễn Văn Trỗi",
    "Phân hiệu Bế Văn Đàn",
    "Chiến dịch Nguyễn Văn Trỗi",
    "Khối phố Huỳnh Thúc Kháng",
    "Tổ dân phố Nguyễn Công Trứ",
    "Nhà thiếu nhi Võ Văn Tần",
    "ngã ba Hoàng Diệu",
    "Bùi Thị Xuân",
)


@pytest.mark.parametrize("said", BEARERS)
@pytest.mark.parametrize("typed", [str, str.upper, str.lower], ids=["as typed", "capitals", "small"])
def test_what_is_named_for_a_person_stays(said, typed):
    """Masked, the school or team whose work it is would be lost to the office."""
    assert masked(typed(said)).text == typed(said)


@pytest.mark.parametrize("name", ["Bùi Thị Xuân", "Nguyễn Khuyến", "Cao Thắng"])
def test_a_child_who_bears_the_name_of_a_street_is_masked(name):
    """Parents like such names, too."""
    assert masked(f"cháu {name} lớp 5").text == "cháu ••• lớp 5"


def test_a_name_of_a_street_does_not_hide_a_longer_one():
    """`Cao Thắng` is a street; with one word more it is somebody."""
    assert masked("1. Lê Hoàn Bảo Hạc, 2 áo").text == "1. •••, 2 áo"


@pytest.mark.parametrize(
    "said", ["Hoc sinh Truong Nguyen Trai", "HS truong Ly Tu Trong", "hoc sinh truong Phan Chu Trinh", "Truong PTDT huyen"]
)
def test_a_school_named_for_a_person_stays_without_marks(said):
    """`Truong` is a surname then, too."""
    assert masked(said).text == said


@pytest.mark.parametrize(
    "heading", ["A. Công tác tuyên truyền", "I. A. Đánh giá chung", "A.Kết quả thực hiện", "A. TÌNH HÌNH CHUNG"]
)
def test_the_heading_of_a_part_is_nobody_s_name(heading):
    """Reports are pasted with their headings, and `A` is a name in the Highlands."""
    assert masked(heading).text == heading


def test_who_is_called_a_is_masked_behind_a_full_stop_too():
    """The heading must not let the name through."""
    assert "Thăng" not in masked("A. Thăng bị ốm").text
