"""How people type what can still be read: one function per kind of slip, each giving the row retyped or nothing."""

from collections.abc import Callable, Sequence
from datetime import date

from data_sources.demo_workbook.demo_programme import (
    AGENCIES,
    AGENCY_CODES,
    CHANNEL_ALIASES,
    COMMUNE_AGENCIES,
    LUNG,
    RVE,
    TAN_LAP,
    WHOLE_DISTRICT,
)
from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    AUDIENCES,
    CHANNEL,
    CHILDREN,
    CLAUSE,
    DATE,
    PLACE,
    POSTINGS,
    SESSIONS,
    Line,
)
from data_sources.demo_workbook.draws import Draw

Slip = Callable[[Line, Line | None, Draw], Line | None]
"""A row, the row above it and a stream of picks give the row with one cell typed otherwise, or None where it cannot."""

THOUSAND = 1000
FEWEST_ESTIMATED = 30
"""Below this people count instead of estimating."""

PLACE_SPELLINGS = {
    RVE: ("TT. Đăk Rve", "Dak Rve", "Đăk R'Ve", "T.T Đắk RVe"),
    "Đăk Kôi": ("X. Đắk Kôi", "UBND xã Đăk Kôi", "Dak Koi"),
    LUNG: ("Đăk TơLung", "xã Đăk Tơ Lung", "Đăk Tơ-Lung"),
    "Đăk Ruồng": ("Đăk Ruông", "Dak Ruong", "xã Đắk Ruồng"),
    "Đăk Pne": ("Đăk PNe", "Đắk Pne"),
    "Đăk Tờ Re": ("Đăk Tơ Re", "Đắk Tờ Re", "xã Đăk Tờ Re"),
    TAN_LAP: ("Tan Lap", "xã Tân Lập", "TÂN LẬP"),
    WHOLE_DISTRICT: ("Cả huyện", "toàn huyện", "7/7 xã, thị trấn"),
}

LEGACY_SPELLINGS = {TAN_LAP: "T©n LËp", LUNG: "§¾k T¬ Lung"}
"""As left behind by TCVN3 fonts."""

_AGENCY_ALIASES = {str(row[1]): tuple(str(row[4]).split("; ")) for row in AGENCIES if row[4]}
_COMMUNE_SPELLINGS = {code: (f"UBND {place}", f"UBND {PLACE_SPELLINGS[place][0]}") for place, code in COMMUNE_AGENCIES.items()}


def text_number(line: Line, _above: Line | None, draw: Draw) -> Line | None:
    """`03 buổi`, `120 em`, `1.200`, `5 lần`, or a number kept as text."""
    label = POSTINGS if POSTINGS in line.values else draw.pick((SESSIONS, CHILDREN))
    count = line.values[label]
    if not isinstance(count, int):
        return None
    if count >= THOUSAND:
        return line.typed(label, f"{count // THOUSAND}.{count % THOUSAND:03d}", "number_text")
    words = {SESSIONS: f"{count:02d} buổi", CHILDREN: f"{count} em", POSTINGS: f"{count} lần"}
    return line.typed(label, draw.pick((words[label], words[label], str(count))), "number_text")


def approximate(line: Line, _above: Line | None, draw: Draw) -> Line | None:
    """`khoảng 200`, where the number is a round one."""
    label = draw.pick(AUDIENCES)
    count = line.values.get(label)
    if not isinstance(count, int) or count < FEWEST_ESTIMATED or count % 10:
        return None
    return line.typed(label, draw.pick((f"khoảng {count}", f"hơn {count}", f"gần {count}", f"~{count}")), "approximate")


def written_date(line: Line, _above: Line | None, draw: Draw, label: str = DATE) -> Line | None:
    """`05/3/2023` and its relatives, as text."""
    day = line.day(label)
    if day is None:
        return None
    forms = (
        f"{day.day:02d}/{day.month}/{day.year}",
        f"{day.day:02d}/{day.month}/{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day:02d}-{day.month:02d}-{day.year}",
        f"ngày {day.day:02d} tháng {day.month} năm {day.year}",
    )
    return line.typed(label, draw.pick(forms), "date_text")


def only_month(line: Line, _above: Line | None, _draw: Draw) -> Line | None:
    """`tháng 10/2022`, where a period holds the whole month."""
    day = line.day()
    if day is None or (day.year, day.month) in {(2022, 5), (2023, 3)}:
        return None
    return line.meaning(DATE, day.replace(day=1)).typed(DATE, f"tháng {day.month}/{day.year}", "month_only")


def day_without_year(line: Line, _above: Line | None, _draw: Draw) -> Line | None:
    """`15/3`, on a day that only one year puts into a period."""
    day = line.day()
    if day is None or not (date(2023, 1, 1) <= day < date(2023, 5, 6)):
        return None
    return line.typed(DATE, f"{day.day}/{day.month}", "year_guessed")


def place_spelling(line: Line, _above: Line | None, draw: Draw) -> Line | None:
    """`TT. Đăk Rve`, `Dak Rve`, `UBND xã Đăk Kôi`."""
    return line.typed(PLACE, draw.pick(PLACE_SPELLINGS[line.text(PLACE)]), "name_variant")


def legacy_place(line: Line, _above: Line | None, _draw: Draw) -> Line | None:
    """`T©n LËp`: the old encoding, pasted from an old file."""
    spelling = LEGACY_SPELLINGS.get(line.text(PLACE))
    return line.typed(PLACE, spelling, "legacy_encoding") if spelling else None


def mistyped_place(line: Line, _above: Line | None, _draw: Draw) -> Line | None:
    """`Tâm Lập`: one letter off."""
    return line.typed(PLACE, "Tâm Lập", "name_typo") if line.values[PLACE] == TAN_LAP else None


def blank_place(line: Line, _above: Line | None, _draw: Draw) -> Line | None:
    """A commune that does not write where: at home."""
    return line.typed(PLACE, None, "place_from_agency")


def agency_spelling(line: Line, _above: Line | None, draw: Draw) -> Line | None:
    """`PGD`, `Hội PN`, `UBND TT. Đăk Rve`."""
    name = line.text(AGENCY)
    spellings = _AGENCY_ALIASES.get(name) or _COMMUNE_SPELLINGS[AGENCY_CODES[name]]
    return line.typed(AGENCY, draw.pick(spellings), "name_variant")


def clause_spelling(line: Line, _above: Line | None, draw: Draw) -> Line | None:
    """`1A`, `mục 1b`, `Nội dung 1c`."""
    clause = line.text(CLAUSE)
    if len(clause) == 1:
        return line.typed(CLAUSE, f"Nội dung {clause}", "name_variant")
    forms = (clause.upper(), f"mục {clause}", f"Nội dung {clause}", f"{clause[0]}.{clause[1]}")
    return line.typed(CLAUSE, draw.pick(forms), "name_variant")


def channel_spelling(line: Line, _above: Line | None, draw: Draw) -> Line | None:
    """`Loa xã`, `Facebook`, `Đài huyện`."""
    return line.typed(CHANNEL, draw.pick(CHANNEL_ALIASES[line.text(CHANNEL)]), "name_variant")


def ditto(line: Line, above: Line | None, draw: Draw) -> Line | None:
    """`nt` or a quotation mark for what stands above."""
    if above is None or above.verdict == "rejected":
        return None
    labels = [
        label
        for label in (AGENCY, PLACE, CHANNEL)
        if label in line.values and line.values[label] == above.values.get(label) and above.cells[label] is not None
    ]
    return line.typed(draw.pick(labels), draw.pick(("nt", '"', "nt", "như trên")), "ditto") if labels else None


def slipped(lines: Sequence[Line], slips: Sequence[tuple[Slip, int]], draw: Draw) -> list[Line]:
    """The rows with so many slips of each kind, each on a row that had none."""
    rows = list(lines)
    for slip, wanted in slips:
        left = wanted
        for index in draw.shuffled(range(len(rows))):
            changed = slip(rows[index], rows[index - 1] if index else None, draw) if left and rows[index].free else None
            if changed is not None:
                rows[index] = changed
                left -= 1
    return rows
