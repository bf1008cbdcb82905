"""Names that no capitals and no marks tell, and the words that only look like one."""

import pytest

from records.privacy.personal_data import masked

FORMS = (
    ("NGUYỄN THỊ MỘNG CẦM", "nguyễn thị mộng cầm", "Nguyen Thi Mong Cam", "nguyen thi mong cam", "NGUYEN THI MONG CAM"),
    ("PHẠM GIA HÂN VY", "phạm gia hân vy", "Pham Gia Han Vy", "pham gia han vy", "Phạm gia hân vy"),
    ("LÒ THỊ XUYẾN", "lò thị xuyến", "Lo Thi Xuyen", "Lò thị Xuyến", "LO THI XUYEN"),
    ("THÀO A CHÓNG", "thào a chóng", "Thao A Chong", "thao a chong", "Thào A CHÓNG"),
    ("RƠ CHÂM H'NHUẼ", "rơ châm h'nhuẽ", "Ro Cham H'Nhue", "Rơ châm H’Nhuẽ", "RO CHAM H'NHUE"),
)


@pytest.mark.parametrize("typed", [form for forms in FORMS for form in forms])
@pytest.mark.parametrize("cell", ["{}", "{}, 12 cái áo", "1. {}", "Tặng quà: {}"])
def test_a_name_is_masked_however_it_is_typed_and_with_no_word_beside_it(typed, cell):
    """A list in capitals, or typed in haste on a telephone, names the same children."""
    assert masked(cell.format(typed)).text == cell.format("•••")


@pytest.mark.parametrize(
    "said",
    [
        "HỘI NGHỊ TUYÊN TRUYỀN",
        "TRƯỜNG THCS LÊ LỢI",
        "ĐƯỜNG NGUYỄN DU",
        "BẢO VỆ TRẺ EM TRÊN MÔI TRƯỜNG MẠNG",
        "LƯỢT TRẺ EM THAM DỰ",
        "VŨ KHÍ, VẬT LIỆU NỔ",
        "TRẺ EM HÀ NỘI",
        "phạm vi toàn xã",
        "vi phạm giao thông",
        "hoàng hôn xuống",
        "trần nhà bị dột",
        "lý do khách quan",
        "cao điểm hè",
        "đoàn thanh niên xã",
        "lưu định kỳ khi cần",
        "cán bộ văn hóa thị trấn",
        "do van phong quan ly",
        "dang de nghi don vi",
        "phu huynh di lam",
        "hoan thanh tot",
        "giu nguyen do phu",
    ],
)
def test_a_heading_a_slogan_and_everyday_words_stay(said):
    """In capitals and without marks half of all words look like a surname; masked they would be lost to the office."""
    assert masked(said).text == said


@pytest.mark.parametrize("name", ["TRỊNH THẾ KHOA", "trịnh thế khoa"])
def test_a_list_in_capitals_is_masked_name_by_name(name):
    """The first name of a list must not hide the second."""
    assert masked(f"{name}; {name}; 3 suất quà").text == "•••; •••; 3 suất quà"
