"""What happened to one child is masked as a whole cell; what is said about such things to many stays."""

import pytest

from records.privacy.personal_data import masked

CASES = (
    "bé 8t bị xâm hại",
    "cháu 11 tuổi mang thai 4 tháng",
    "cháu 11 tuổi ở thôn trên, bị dượng bạo hành",
    "nữ sinh lớp 9 mang thai",
    "nữ sinh lớp 9A1 bị tống tiền bằng clip",
    "em K. bị dâm ô",
    "em K bị dâm ô",
    "bé T. (8t) nghi bị xâm hại",
    "học sinh lớp 6A3 bị xâm hại, đã báo công an",
    "hs lớp 6 có thai",
    "một bé gái bị xâm hại gần suối",
    "01 trường hợp trẻ em gái bị xâm hại, người làm là cậu",
    "hai chị em 7 và 9 tuổi bị bạo hành",
    "trẻ 13 tuổi tảo hôn",
    "con gái bà chủ quán 12t bị sàm sỡ",
    "BÉ TRAI 6 TUỔI BỊ BẠO HÀNH",
    "be trai 6 tuoi bi bao hanh",
    "Tuyên truyền phòng chống xâm hại cho 50 học sinh; phát hiện 1 cháu lớp 7 bị xâm hại",
    "Qua buổi nói chuyện, một em lớp 8 bị dâm ô đã kể lại",
)
TALKS = (
    "tuyên truyền phòng chống xâm hại trẻ em cho 140 học sinh lớp 7",
    "truyền thông về mang thai tuổi vị thành niên cho nữ sinh lớp 7, 8",
    "kỹ năng phòng tránh xâm hại cho trẻ 5-10 tuổi",
    "Phát động chống bạo lực học đường cho học sinh lớp 6A2",
    "Chuyên đề: Em làm gì khi bị xâm hại?",
    "cách ứng xử khi bé bị xâm hại",
    "học sinh lớp 8 đóng kịch về bạo lực học đường",
    "chiếu phim về tảo hôn cho 30 em lớp 9",
    "không có trẻ em dưới 16 tuổi bị xâm hại",
    "chưa phát hiện trường hợp trẻ 6 tuổi bị bạo hành",
    "Luật quy định xâm hại trẻ em dưới 13 tuổi bị phạt tù",
    "số vụ xâm hại trẻ em: 0",
    "250 học sinh lớp 6, 7 tham gia cuộc thi phòng chống ma túy",
    "Các cháu 5 tuổi học cách từ chối khi bị xâm hại",
)


@pytest.mark.parametrize("said", CASES)
def test_a_case_of_a_child_without_a_name_is_masked_as_a_whole(said):
    """In a village one girl of eleven is enough: everybody knows whose child she is."""
    assert masked(said).text == "•••"
    assert masked(said).kinds[-1] == "case"


@pytest.mark.parametrize("said", TALKS)
@pytest.mark.parametrize("typed", [str, str.upper], ids=["as typed", "capitals"])
def test_a_talk_about_such_things_stays(said, typed):
    """It is what the programme does, and what it is counted by."""
    assert masked(typed(said)).text == typed(said)
