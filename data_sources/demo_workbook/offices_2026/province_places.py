"""The 96 communes of Quảng Ngãi since 1/7/2025 by their national codes; the clusters and every figure are invented."""

from data_sources.demo_workbook.draws import Draw
from data_sources.demo_workbook.offices_2026.demo_office import DemoPlace

_WARD, _ZONE, _COMMUNE = "phường", "đặc khu", "xã"

CLUSTERS: dict[str, str] = {
    "Cụm 1": (
        "21211 Tịnh Khê, 21172 *Trương Quang Trọng, 21034 An Phú, 21025 *Cẩm Thành, 21028 *Nghĩa Lộ, 21085 Bình Minh, "
        "21100 Bình Chương, 21040 Bình Sơn, 21061 Vạn Tường, 21109 Đông Sơn, 21196 Trường Giang, 21205 Ba Gia, "
        "21220 Sơn Tịnh, 21181 Thọ Phong, 21548 +Lý Sơn"
    ),
    "Cụm 2": (
        "21235 Tư Nghĩa, 21238 Vệ Giang, 21250 Nghĩa Giang, 21244 Trà Giang, 21364 Nghĩa Hành, 21385 Đình Cương, "
        "21388 Thiện Tín, 21370 Phước Giang, 21409 Long Phụng, 21421 Mỏ Cày, 21400 Mộ Đức, 21433 Lân Phong, "
        "21451 *Trà Câu, 21457 Nguyễn Nghiêm, 21439 *Đức Phổ, 21472 Khánh Cường, 21478 *Sa Huỳnh"
    ),
    "Cụm 3": (
        "21115 Trà Bồng, 21127 Đông Trà Bồng, 21154 Tây Trà, 21124 Thanh Bồng, 21136 Cà Đam, 21157 Tây Trà Bồng, "
        "21292 Sơn Hạ, 21307 Sơn Linh, 21289 Sơn Hà, 21319 Sơn Thủy, 21325 Sơn Kỳ, 21340 Sơn Tây, "
        "21334 Sơn Tây Thượng, 21343 Sơn Tây Hạ"
    ),
    "Cụm 4": (
        "21361 Minh Long, 21349 Sơn Mai, 21529 Ba Vì, 21523 Ba Tô, 21499 Ba Dinh, 21484 Ba Tơ, 21490 Ba Vinh, "
        "21496 Ba Động, 21520 Đặng Thùy Trâm, 21538 Ba Xa, 23479 Đăk Rve, 23485 Đăk Kôi, 23497 Kon Braih, "
        "23473 Măng Đen, 23455 Măng Bút, 23476 Kon Plông"
    ),
    "Cụm 5": (
        "23293 *Kon Tum, 23284 *Đăk Cấm, 23302 *Đăk Bla, 23317 Ngọk Bay, 23326 Ia Chim, 23332 Đăk Rơ Wa, 23504 Đăk Pxi, "
        "23512 Đăk Mar, 23510 Đăk Ui, 23515 Ngọk Réo, 23500 Đăk Hà, 23527 Sa Thầy, 23534 Sa Bình, 23548 Ya Ly, "
        "23538 Ia Tơi, 23530 Rờ Kơi, 23536 Mô Rai, 23535 Ia Đal"
    ),
    "Cụm 6": (
        "23428 Ngọk Tụ, 23401 Đăk Tô, 23430 Kon Đào, 23416 Đăk Sao, 23419 Đăk Tờ Kan, 23425 Tu Mơ Rông, 23446 Măng Ri, "
        "23377 Bờ Y, 23392 Sa Loong, 23383 Dục Nông, 23356 Xốp, 23365 Ngọc Linh, 23344 Đăk Plô, 23341 Đăk Pék, "
        "23374 Đăk Môn, 23368 Đăk Long"
    ),
}
"""Code and name; `*` marks a phường, `+` a đặc khu, all others are xã."""

TWINS = frozenset({"Sơn Hà", "Sơn Hạ", "Ba Tơ", "Ba Tô"})
"""Names that are the same without their accents: only who writes them in full is understood."""

_SCHOOL_WORDS = ("Tiểu học", "THCS", "Mầm non", "TH số 2", "THCS số 2", "Mầm non số 2")
_LOWLANDS = ("Cụm 1", "Cụm 2")


def province_places() -> tuple[DemoPlace, ...]:
    """The communes in the order of the list, cluster by cluster, with invented figures."""
    draw = Draw("places of the province")
    return tuple(_place(entry, cluster, draw) for cluster, listed in CLUSTERS.items() for entry in listed.split(", "))


def _place(entry: str, cluster: str, draw: Draw) -> DemoPlace:
    code, marked = entry.split(" ", 1)
    name = marked.lstrip("*+")
    kind = {"*": _WARD, "+": _ZONE}.get(marked[0], _COMMUNE)
    low, high = (60, 115) if kind == _WARD else (35, 70) if cluster in _LOWLANDS else (12, 38)
    children = 100 * draw.between(low, high)
    schools = draw.between(4, 6) if kind == _WARD else draw.between(2, 4)
    named = tuple(f"{word} {name}" for word in _SCHOOL_WORDS[:schools])
    short = {_WARD: "P.", _ZONE: "ĐK", _COMMUNE: "X."}[kind]
    typed = () if name in TWINS else (f"{short} {name}", f"{kind} {name}", f"UBND {kind} {name}", name.upper())
    return DemoPlace(code, name, kind, cluster, children, children * 8 // 5, named, typed)
