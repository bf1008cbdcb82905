"""The one table of columns: recognition, cleaning, the template and the data dictionary all come from it."""

from records.workbook.column import Column, Reads, Table

# Other headings that people use for a label.
LABEL_ALIASES: dict[str, tuple[str, ...]] = {
    "STT": ("TT", "Số TT", "Số thứ tự"),
    "Đơn vị": ("Cơ quan", "Đơn vị báo cáo"),
    "Địa bàn": ("Xã", "Xã thị trấn"),
    "Ngày": ("Ngày tổ chức", "Ngày đăng", "Thời gian"),
    "Số buổi": ("Buổi",),
    "Số lượt": ("Lượt", "Lượt đăng"),
    "Trẻ em": ("Học sinh", "Thiếu nhi"),
    "Cha mẹ, người chăm sóc": ("Phụ huynh",),
    "Cán bộ, giáo viên": ("Cán bộ",),
    "Minh chứng": ("Link", "Đường dẫn"),
    "Kết quả": ("Kết quả thực hiện",),
    "Ngày gửi": ("Ngày nộp",),
}

_ORDINAL = Column("STT", "ordinal", Reads.ORDINAL)
_AGENCY = Column("Đơn vị", "agency", Reads.AGENCY, required=True)
_PLACE = Column("Địa bàn", "place", Reads.PLACE, required=True)
_CLAUSE = Column("Nội dung", "clause", Reads.CLAUSE, required=True)
_DATE = Column("Ngày", "date", Reads.DAY, required=True)
_EVIDENCE = Column("Minh chứng", "evidence", Reads.TEXT)
_NOTE = Column("Ghi chú", "note", Reads.TEXT)
_CODE = Column("Mã", "code", Reads.CODE, required=True)
_NAME = Column("Tên", "name", Reads.TEXT, required=True)
_ALIASES = Column("Tên khác", "aliases", Reads.NAMES)
_VALID_FROM = Column("Từ ngày", "valid_from", Reads.DAY)
_VALID_TO = Column("Đến ngày", "valid_to", Reads.DAY)
_CHILDREN = Column("Trẻ em", "children", Reads.COUNT)
_CAREGIVERS = Column("Cha mẹ, người chăm sóc", "caregivers", Reads.COUNT)

PLACES = Table(
    "places",
    "Địa bàn",
    office=True,
    needed=True,
    columns=(
        _CODE,
        _NAME,
        Column("Loại", "kind", Reads.TEXT),
        _CHILDREN,
        _CAREGIVERS,
        Column("Hàng", "tile_row", Reads.COUNT),
        Column("Cột", "tile_column", Reads.COUNT),
        _ALIASES,
        _VALID_FROM,
        _VALID_TO,
        Column("Nhập vào", "merged_into", Reads.CODE),
        Column("Cụm", "cluster", Reads.TEXT),
    ),
)
AGENCIES = Table(
    "agencies",
    "Đơn vị",
    office=True,
    needed=True,
    columns=(
        _CODE,
        _NAME,
        Column("Nhóm", "group", Reads.CODE, required=True),
        Column("Địa bàn", "place", Reads.PLACE),
        _ALIASES,
        _VALID_FROM,
        _VALID_TO,
    ),
)
CLAUSES = Table(
    "clauses",
    "Nội dung",
    office=True,
    needed=True,
    columns=(_CODE, _NAME, Column("Nhóm", "group", Reads.CODE, required=True)),
)
CHANNELS = Table(
    "channels",
    "Kênh",
    office=True,
    needed=True,
    columns=(
        _CODE,
        _NAME,
        Column("Cấp", "level", Reads.LEVEL, required=True),
        Column("Bắt buộc", "required", Reads.MARK),
        _ALIASES,
    ),
)
PERIODS = Table(
    "periods",
    "Kỳ báo cáo",
    office=True,
    needed=True,
    columns=(
        _CODE,
        _NAME,
        Column("Từ ngày", "start", Reads.DAY, required=True),
        Column("Đến ngày", "end", Reads.DAY, required=True),
        Column("Hạn nộp", "due", Reads.DAY, required=True),
    ),
)
TARGETS = Table(
    "targets",
    "Chỉ tiêu",
    office=True,
    needed=False,
    columns=(
        Column("Chỉ số", "indicator", Reads.INDICATOR, required=True),
        Column("Kỳ", "period", Reads.PERIOD),
        Column("Địa bàn", "place", Reads.PLACE),
        Column("Giá trị", "value", Reads.TARGET, required=True),
    ),
)
# A faulty line is told by itself (`declared_measures.py`), so that its cells may be blank here.
MEASURES = Table(
    "measures",
    "Chỉ số",
    office=True,
    needed=False,
    columns=(
        Column("Mã", "code", Reads.CODE, required=True, may_be_blank=True),
        Column("Tên", "name", Reads.TEXT, required=True, may_be_blank=True),
        Column("Lấy từ", "table", Reads.TEXT, required=True, may_be_blank=True),
        Column("Cột", "column", Reads.TEXT),
        Column("Cách tính", "how", Reads.TEXT, required=True, may_be_blank=True),
        Column("Điều kiện", "where", Reads.LINES),
        Column("Mẫu số", "per", Reads.TEXT),
        Column("Đơn vị tính", "unit", Reads.TEXT),
    ),
    optional=True,
)
SETTINGS = Table(
    "settings",
    "Thông tin chung",
    office=True,
    needed=False,
    columns=(
        Column("Mục", "item", Reads.SETTING, required=True),
        Column("Giá trị", "value", Reads.LINES, required=True),
    ),
    optional=True,
)
ACTIVITIES = Table(
    "activities",
    "Hoạt động",
    office=False,
    needed=True,
    columns=(
        _ORDINAL,
        _AGENCY,
        _PLACE,
        _CLAUSE,
        Column("Hình thức", "form", Reads.TEXT),
        _DATE,
        Column("Số buổi", "sessions", Reads.COUNT, required=True),
        _CHILDREN,
        _CAREGIVERS,
        Column("Cán bộ, giáo viên", "officials", Reads.COUNT),
        _EVIDENCE,
        _NOTE,
    ),
    telling=("date", "sessions"),
)
POSTINGS = Table(
    "postings",
    "Đăng tải 111",
    office=False,
    needed=True,
    columns=(
        _ORDINAL,
        _AGENCY,
        _PLACE,
        Column("Kênh", "channel", Reads.CHANNEL, required=True),
        _DATE,
        Column("Số lượt", "postings", Reads.COUNT, required=True),
        Column("Địa chỉ hỗ trợ", "local_contacts", Reads.YES_NO),
        _EVIDENCE,
        _NOTE,
    ),
    telling=("date", "postings"),
)
SUBMISSIONS = Table(
    "submissions",
    "Báo cáo",
    office=False,
    needed=True,
    columns=(
        _ORDINAL,
        _AGENCY,
        Column("Kỳ", "period", Reads.PERIOD, required=True),
        _CLAUSE,
        Column("Kết quả", "results", Reads.TEXT, required=True, may_be_blank=True),
        Column("Khó khăn, vướng mắc", "difficulties", Reads.TEXT),
        Column("Đề xuất, kiến nghị", "proposals", Reads.TEXT),
        Column("Số văn bản", "document_no", Reads.TEXT),
        Column("Ngày gửi", "sent_on", Reads.DAY),
    ),
    telling=("period", "results"),
)

OFFICE_TABLES = (PLACES, AGENCIES, CLAUSES, CHANNELS, PERIODS, TARGETS, MEASURES, SETTINGS)
AGENCY_TABLES = (ACTIVITIES, POSTINGS, SUBMISSIONS)
TABLES = OFFICE_TABLES + AGENCY_TABLES

# The template's first tab, which tells how to fill the others and holds no table.
GUIDE_TAB = "Hướng dẫn"
LIST_TABS = ("Danh sách chọn", "To choose from")  # the template's own, of what may be chosen; named as its reader asked

_COLUMNS = tuple(column for table in TABLES for column in table.columns)
COUNTS = frozenset(column.field for column in _COLUMNS if column.reads is Reads.COUNT)
DAYS = frozenset(column.field for column in _COLUMNS if column.reads is Reads.DAY)


def table_named(name: str) -> Table:
    """The table of a name. Raises KeyError."""
    return {table.name: table for table in TABLES}[name]
