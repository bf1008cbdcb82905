"""The office tables of a demo office, as they stand in its workbook."""

from data_sources.demo_workbook.demo_programme import (
    AGENCY_COLUMNS,
    CHANNEL_COLUMNS,
    CLAUSE_COLUMNS,
    ILLUSTRATIVE,
    PERIOD_COLUMNS,
    TARGET_COLUMNS,
    Table,
)
from data_sources.demo_workbook.demo_settings import SETTING_COLUMNS
from data_sources.demo_workbook.offices_2026.demo_office import DemoOffice, cells_of

SCHOOLS = "Số trường"
PLACE_COLUMNS = ("Mã", "Tên", "Loại", "Cụm", "Trẻ em", "Cha mẹ, người chăm sóc", SCHOOLS, "Tên khác", "Nguồn số liệu")
MEASURE_COLUMNS = ("Mã", "Tên", "Lấy từ", "Cột", "Cách tính", "Điều kiện", "Mẫu số", "Đơn vị tính")
OFFICE_AGENCY_COLUMNS = AGENCY_COLUMNS[:5]


def office_tables(office: DemoOffice) -> tuple[tuple[str, tuple[str, ...], Table], ...]:
    """Name, header and rows of each tab; without a cluster anywhere, the places have no column for it."""
    clustered = any(place.cluster for place in office.places)
    places = [
        (
            *(place.code, place.name, place.kind, place.cluster, place.children, place.caregivers),
            *(len(place.schools), cells_of(place.typed[:1]), ILLUSTRATIVE),
        )
        for place in office.places
    ]
    at = PLACE_COLUMNS.index("Cụm")
    columns = PLACE_COLUMNS if clustered else (*PLACE_COLUMNS[:at], *PLACE_COLUMNS[at + 1 :])
    rows = places if clustered else [(*row[:at], *row[at + 1 :]) for row in places]
    agencies = tuple((a.code, a.name, a.group, a.place or None, cells_of(a.aliases)) for a in office.agencies)
    channels = tuple((c.code, c.name, c.level, "x" if c.required else None, cells_of(c.aliases)) for c in office.channels)
    return (
        ("Địa bàn", columns, tuple(rows)),
        ("Đơn vị", OFFICE_AGENCY_COLUMNS, agencies),
        ("Nội dung", CLAUSE_COLUMNS, office.clauses),
        ("Kênh", CHANNEL_COLUMNS, channels),
        ("Kỳ báo cáo", PERIOD_COLUMNS, tuple((p.code, p.name, p.start, p.end, p.due) for p in office.periods)),
        ("Chỉ tiêu", TARGET_COLUMNS, office.targets),
        ("Chỉ số", MEASURE_COLUMNS, office.measures),
        ("Thông tin chung", SETTING_COLUMNS, office.settings),
    )
