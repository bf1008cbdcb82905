"""Every way officials spell a name, and which of the office's names it is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records.workbook.raw import CellError
from tests.sheets import (
    OFFICE,
    WITHOUT_PLACES,
    activities,
    activity,
    found,
    office,
    posting,
    postings,
    read,
    submission,
    submissions,
)

LEGACY_PLACE = "T©n LËp"  # TCVN3
MOJIBAKE_PLACE = "Tân Lập".encode().decode("latin-1")


def used(records, field, table="activities"):
    """The one value used in a column, and the repairs and rejections of the row."""
    rows = getattr(records, table)
    return (rows[field].iloc[0] if len(rows) else None), found(records)


@pytest.mark.parametrize("typed", ["Tân Lập", "23497", 23497, 23497.0, "Ta\u0302n La\u0323\u0302p", "  Tân   Lập "])
def test_a_code_or_a_name_as_written_is_accepted(typed):
    """Unicode forms and spaces are nobody's mistake."""
    assert used(read(activities(activity(place=typed))), "place") == ("23497", [])


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        *(
            ("tân lập", "23497"),
            ("Tan Lap", "23497"),
            ("xã Tân Lập", "23497"),
            ("X. Tân Lập", "23497"),
            ("UBND xã Tân Lập", "23497"),
        ),
        *(("TT. Đăk Rve", "23479"), ("T.T Đắk RVe", "23479"), ("ĐăkRve", "23479"), ("Dak Rve", "23479"), ("Đăk R'Ve", "23479")),
        *(("Thị trấn huyện lỵ", "23479"), ("Ðăk Rve", "23479"), ("Đăk\u200b Rve", "23479"), ("ĐĂK KÔI", "23482")),
        *(("toàn huyện", "*"), ("Cả huyện", "*"), ("7/7 xã, thị trấn", "*"), ("TOÀN  HUYỆN", "*")),
    ],
)
def test_another_spelling_of_a_place_is_repaired(typed, place):
    """Nobody looks up how the office writes a commune."""
    assert used(read(activities(activity(place=typed))), "place") == (place, [("C2", "name_variant")])


@pytest.mark.parametrize("typed", ["Toàn huyện", "*"])
def test_the_whole_district_is_a_place(typed):
    """A broadcast over the whole district is no commune's."""
    assert used(read(activities(activity(place=typed))), "place") == ("*", [])


@pytest.mark.parametrize(
    ("typed", "place"),
    [("Tân Lậpp", "23497"), ("Tâm Lập", "23497"), ("Tn Lập", "23497"), ("Đăk Rv", "23479"), ("Đă Rve", "23479")],
)
def test_one_slip_in_a_long_name_is_repaired(typed, place):
    """One wrong key is the commonest of slips, and the names are further apart."""
    assert used(read(activities(activity(place=typed))), "place") == (place, [("C2", "name_typo")])


@pytest.mark.parametrize("typed", ["Tâm Lậpp", "Kon Braih", "???", "🙂", "—x—", 15, True, "5/7 xã"])
def test_what_is_no_name_is_rejected(typed):
    """A commune guessed from two slips may be its neighbour."""
    assert used(read(activities(activity(place=typed))), "place") == (None, [("C2", "unknown_name")])


def test_a_slip_that_could_be_either_of_two_names_is_rejected():
    """Of two equally near names neither may be taken."""
    places = [["Mã", "Tên"], ["A", "Đăk Roong"], ["B", "Đăk Roang"]]
    records = read(
        activities(activity(agency="GD", place="Đăk Roeng")), programme=office(Địa_bàn=places, Đơn_vị=WITHOUT_PLACES)
    )
    assert found(records) == [("C2", "unknown_name")]
    assert set(records.issues["suggestions"].iloc[-1]) == {"Đăk Roong", "Đăk Roang"}


@given(
    st.permutations("ABDEGHKLMNOPQRSTUXY"),
    st.sampled_from(["UBND xã Ia", "Hội Nông dân xã", "Trạm y tế phường"]),
    st.booleans(),
)
def test_another_letter_at_the_end_of_a_name_is_another_unit(letters, start, small):
    """The report of the farmers of commune C was that of commune B."""
    known, typed = letters[0], letters[1].lower() if small else letters[1]
    agencies = [OFFICE["Đơn vị"][0], ["MOT", f"{start} {known}", 1, None]]
    names = [f"{start} {typed}", f"{start} {known}{known}", f"x{start} {known}"]
    rows = [activity(agency=name, note=name) for name in names]
    records = read(activities(*rows), programme=office(Đơn_vị=agencies))
    assert [code for _, code in found(records)] == ["unknown_name", "name_typo", "name_typo"]


def test_a_short_name_forgives_no_slip():
    """In five letters one edit makes another word."""
    places = [["Mã", "Tên"], ["A", "Ia Tơi"]]
    rows = [activity(agency="GD", place="Ia Tời"), activity(agency="GD", place="Ia Tơ")]
    records = read(activities(*rows), programme=office(Địa_bàn=places, Đơn_vị=WITHOUT_PLACES))
    assert found(records) == [("C2", "name_variant"), ("C3", "unknown_name")]


UNITS = ["Khu phố", "Thôn", "Phường", "Xã", "Tổ dân phố", "UBND phường", "TDP", "P."]


def quarters(codes, numbers, agencies=WITHOUT_PLACES):
    """The office tables of places with such codes, named by numbers: `Khu phố 1`."""
    places = [["Mã", "Tên"], *([code, f"Khu phố {number}"] for code, number in zip(codes, numbers, strict=True))]
    return office(Địa_bàn=places, Đơn_vị=agencies)


@given(st.permutations(range(1, 7)), st.sampled_from(UNITS), st.integers(1, 9), st.sampled_from(["", "0"]))
def test_the_number_in_a_name_is_no_code(numbers, unit, typed, zero):
    """Quarter 3, that no register has, was counted for the quarter whose code is 3."""
    names, codes = numbers[:4], range(1, 5)
    rows = [activity(agency="GD", place=f"{unit} {typed}"), activity(agency="GD", place=f"{zero}{typed}", note="a code")]
    records = read(activities(*rows), programme=quarters(codes, names))
    named = [str(codes[names.index(typed)])] if typed in names else []
    coded = [str(typed)] if typed in codes else [str(codes[names.index(typed)])] if typed in names and not zero else []
    assert records.activities["place"].tolist() == named + coded


@pytest.mark.parametrize(
    ("typed", "agency"),
    [("UBND Khu phố 3", []), ("UBND 3", ["UBND 3"]), ("UBND Phường 2", ["B"]), ("3", ["3"]), ("Khu phố 3", [])],
)
def test_the_number_in_the_name_of_an_agency_is_no_code(typed, agency):
    """A report of another quarter would be this one's."""
    agencies = [OFFICE["Đơn vị"][0], ["UBND 3", "Đội A", 1, "1"], ["B", "UBND Khu phố 2", 1, "4"], ["3", "Đội C", 1, None]]
    programme = quarters(range(1, 5), (7, 8, 1, 2), agencies)
    records = read(activities(activity(agency=typed, place="1")), programme=programme)
    assert records.activities["agency"].tolist() == agency


@pytest.mark.parametrize("typed", [LEGACY_PLACE, MOJIBAKE_PLACE])
def test_an_old_font_or_a_wrong_decoding_is_read_back(typed):
    """Old machines in the communes still type TCVN3."""
    assert used(read(activities(activity(place=typed))), "place") == ("23497", [("C2", "legacy_encoding")])


def test_the_whole_district_in_an_old_font_is_the_whole_district():
    """It is a name among the places, with all that is forgiven to them."""
    assert used(read(activities(activity(place="Toµn huyÖn"))), "place") == ("*", [("C2", "legacy_encoding")])


def test_an_unknown_name_comes_with_the_nearest_ones():
    """Whoever mends the sheet wants to click, not to search."""
    records = read(activities(activity(place="xã Tân Lặp Mới")))
    assert records.issues["suggestions"].iloc[0][0] == "Tân Lập"


@pytest.mark.parametrize(
    ("typed", "meant"), [("Quý 3/2023", "Quý III/2023"), ("Quý 4 năm 2023", "Quý IV/2023"), ("Quý 1/2023", "Quý I/2023")]
)
def test_the_first_suggestion_has_the_number_that_was_typed(typed, meant):
    """Whoever types `Quý 3` and is offered the fourth quarter first takes the wrong one."""
    periods = [["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"]]
    for order, (name, first) in enumerate(zip(("I", "II", "III", "IV"), (1, 4, 7, 10), strict=True), start=1):
        periods.append(
            [f"K{order}", f"Quý {name}/2023", date(2023, first, 1), date(2023, first + 2, 28), date(2023, first + 2, 28)]
        )
    records = read(submissions(submission(period=typed)), programme=office(Kỳ_báo_cáo=periods))
    assert records.issues["suggestions"].iloc[0][0] == meant


@pytest.mark.parametrize("mark", [", ", "; ", " / ", " + ", " và ", "\n"])
def test_two_names_in_one_cell_are_rejected_as_many(mark):
    """One row counts for one place; to halve it would be invented."""
    records = read(activities(activity(place=f"Tân Lập{mark}xã Đăk Kôi")))
    assert found(records) == [("C2", "many_values")]


@pytest.mark.parametrize(("typed", "code"), [("Tân Lập, Tân Lập", "unknown_name"), ("Tân Lập, Kon Braih", "unknown_name")])
def test_one_name_and_a_rest_are_not_many_names(typed, code):
    """Many means two or more that are known."""
    assert found(read(activities(activity(place=typed)))) == [("C2", code)]


def test_a_name_that_holds_a_separator_is_one_name():
    """`Niêm yết, pa nô, áp phích` is one channel, not three."""
    channels = [["Mã", "Tên", "Cấp"], ["NY", "Niêm yết, pa nô và tờ rơi", "xã"], ["PN", "pa nô", "xã"], ["TR", "Tờ rơi", "xã"]]
    rows = [posting(channel="niêm yết, pa nô & tờ rơi"), posting(channel="Pa nô, tờ rơi")]
    records = read(postings(*rows), programme=office(Kênh=channels))
    assert found(records) == [("D2", "name_variant"), ("D3", "many_values")]


def test_two_places_that_fold_alike_are_told_apart_by_their_spelling_alone():
    """Đăk Kôi and Đăk Kơi differ by one mark; without it neither may be taken."""
    places = [["Mã", "Tên"], ["A", "Đăk Kôi"], ["B", "Đăk Kơi"]]
    rows = [activity(agency="GD", place=place) for place in ("Đăk Kôi", "Đăk Kơi", "Dak Koi")]
    records = read(activities(*rows), programme=office(Địa_bàn=places, Đơn_vị=WITHOUT_PLACES))
    assert (records.activities["place"].tolist(), found(records)) == (["A", "B"], [("C4", "unknown_name")])


def test_a_name_of_signs_alone_is_matched_just_so_and_matches_nothing_else():
    """What folds to nothing would equal every emoji that anyone types."""
    agencies = [*OFFICE["Đơn vị"], ["ZZ", "***", 1, None, None]]
    rows = [activity(agency="***", place="Toàn huyện"), activity(agency="???", place="Toàn huyện")]
    records = read(activities(*rows), programme=office(Đơn_vị=agencies))
    assert (records.activities["agency"].tolist(), found(records)) == (["ZZ"], [("B3", "unknown_name")])


@pytest.mark.parametrize(
    ("typed", "agency", "code"),
    [
        ("GD", "GD", None),
        ("Phòng Giáo dục và Đào tạo", "GD", None),
        ("PHÒNG GIÁO DỤC & ĐÀO TẠO", "GD", "name_variant"),
        ("Phòng Giáo dục – Đào tạo", "GD", "unknown_name"),
        ("PGD", "GD", "name_variant"),
        ("Phòng GD và ĐT", "GD", "name_variant"),
        ("Phòng Giáo dục và Đào tao", "GD", "name_variant"),
        ("Phòng Giáo dụ và Đào tạo", "GD", "name_typo"),
        ("UBND xã Tân Lập", "UL", None),
        ("UBND Tân Lập", "UL", "name_variant"),
        ("Ủy ban nhân dân xã Tân Lập", "UL", "name_variant"),
        ("Uỷ ban nhân dân xã Tân Lập", "UL", "name_variant"),
        ("UBND TT Đăk Rve", "UR", "name_variant"),
        ("UBND thị trấn huyện lỵ", "UR", "name_variant"),
        ("Công đoàn", "LD", "name_variant"),
    ],
)
def test_an_agency_is_known_by_its_short_names(typed, agency, code):
    """`UBND` and a commune's name mean its people's committee."""
    records = read(activities(activity(agency=typed)))
    expected = (None if code == "unknown_name" else agency, [("B2", code)] if code else [])
    assert used(records, "agency") == expected


def test_two_agencies_of_one_place_leave_its_committee_the_committee():
    """A school in the commune must not make `UBND Tân Lập` ambiguous."""
    agencies = [*OFFICE["Đơn vị"], ["TH", "Trường Tiểu học Tân Lập", 1, "Tân Lập", None]]
    records = read(activities(activity(agency="UBND Tân Lập"), activity(agency="TH")), programme=office(Đơn_vị=agencies))
    assert records.activities["agency"].tolist() == ["UL", "TH"]


@pytest.mark.parametrize("typed", ["1A", "1.a", "1-a", "mục 1a", "Nội dung 1a", "Mục 1.a", "TUYÊN TRUYỀN, PHỔ BIẾN"])
def test_a_clause_is_known_in_all_the_ways_it_is_cited(typed):
    """Letters cite `mục 1a`, tables `1A`."""
    assert used(read(activities(activity(clause=typed))), "clause") == ("1a", [("D2", "name_variant")])


def test_a_clause_and_a_period_chosen_from_the_list_are_as_good_as_typed():
    """The office's own list offers `1a – Tuyên truyền…`, and a repair in every row would hide those that need a look."""
    chosen = read(activities(activity(clause="1a – Tuyên truyền, phổ biến")))
    assert used(chosen, "clause") == ("1a", [])
    records = read(submissions(submission(period="K1 – Quý I", clause="1a – Tuyên truyền, phổ biến")))
    assert (records.submissions[["period", "clause"]].to_numpy().tolist(), found(records)) == ([["K1", "1a"]], [])


@pytest.mark.parametrize("typed", ["1a - Tuyên truyền, phổ biến", "1A – TUYÊN TRUYỀN, PHỔ BIẾN"])
def test_a_clause_typed_as_the_list_writes_it_is_repaired(typed):
    """A hyphen is what a keyboard has."""
    assert used(read(activities(activity(clause=typed))), "clause") == ("1a", [("D2", "name_variant")])


def test_the_code_of_one_clause_before_the_name_of_another_is_neither():
    """Which of the two was meant nobody knows."""
    assert used(read(activities(activity(clause="1b – Tuyên truyền, phổ biến"))), "clause")[0] is None


def test_a_clause_that_is_a_number_may_be_a_number_cell():
    """A sheet turns `3` into a number."""
    clauses = [["Mã", "Tên", "Nhóm"], [3, "Vận động", 1]]
    records = read(activities(activity(clause="3"), activity(clause=3.0, note="a")), programme=office(Nội_dung=clauses))
    assert (records.activities["clause"].tolist(), found(records)) == (["3", "3"], [])


def test_periods_may_have_codes_of_digits():
    """An office that counts its periods 1, 2, 3 sees numbers in its sheet."""
    periods = [["Mã", "Tên", "Từ ngày", "Đến ngày", "Hạn nộp"], [2023.0, "Năm nay", *OFFICE["Kỳ báo cáo"][1][2:]]]
    rows = [submission(period=2023), submission(period="2023", results="b"), submission(period="năm nay", results="c")]
    records = read(submissions(*rows), programme=office(Kỳ_báo_cáo=periods))
    assert (records.submissions["period"].tolist(), found(records)) == (["2023"] * 3, [("C4", "name_variant")])


@pytest.mark.parametrize(
    ("typed", "channel"), [("TTX", "TTX"), ("ttx", "TTX"), ("Loa xã", "TTX"), ("facebook", "MXH"), ("Báo điện tư", "BDT")]
)
def test_a_channel_is_known_by_its_other_names(typed, channel):
    """Nobody writes `Mạng xã hội` who means Facebook."""
    assert read(postings(posting(channel=typed))).postings["channel"].tolist() == [channel]


@pytest.mark.parametrize("field", ["agency", "place", "clause"])
@pytest.mark.parametrize("typed", [CellError("#N/A"), "#REF!"])
def test_a_failed_formula_is_no_name(field, typed):
    """A broken lookup must be told as one, not as an unknown commune."""
    assert "formula_error" in [code for _, code in found(read(activities(activity(**{field: typed}))))]


def test_a_very_long_text_is_an_unknown_name_at_once():
    """Someone will paste a whole letter into a cell; the page must not wait for it."""
    letters = ["Tân Lập;" * 4_000, ";" * 32_000, "và " * 10_000, "x" * 32_000]
    assert [code for _, code in found(read(activities(*(activity(place=text) for text in letters))))] == ["unknown_name"] * 4
