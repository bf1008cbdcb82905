"""How the agency tabs are laid out: titles, the order of columns, other headers."""

from dataclasses import dataclass

from data_sources.demo_workbook.demo_rows import (
    AGENCY,
    CAREGIVERS,
    CHANNEL,
    CHILDREN,
    CLAUSE,
    CONTACTS,
    DATE,
    DIFFICULTIES,
    DOCUMENT,
    EVIDENCE,
    FORM,
    NOTE,
    OFFICIALS,
    PERIOD,
    PLACE,
    POSTINGS,
    PROPOSALS,
    RESULTS,
    SENT_ON,
    SESSIONS,
    STT,
    TYPIST,
)


@dataclass(frozen=True)
class Layout:
    """How an agency tab is laid out: titles above, `columns` as canonical labels, some under another header."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[str, ...]
    headers: dict[str, str]
    headings: bool
    header_again: str
    spare: int
    total: str


_PEOPLE = (CHILDREN, CAREGIVERS, OFFICIALS)

COMMUNE_LAYOUT = Layout(
    name="Hoạt động - Các xã",
    titles=("BIỂU 1. HOẠT ĐỘNG TUYÊN TRUYỀN BẢO VỆ TRẺ EM TRÊN MÔI TRƯỜNG MẠNG", "Các xã, thị trấn tự nhập", ""),
    columns=(STT, AGENCY, PLACE, CLAUSE, FORM, DATE, SESSIONS, *_PEOPLE, EVIDENCE, NOTE, TYPIST),
    headers={},
    headings=True,
    header_again="",
    spare=3,
    total="Tổng cộng",
)
DISTRICT_LAYOUT = Layout(
    name="Hoạt động - Cấp huyện",
    titles=("BIỂU 1a. HOẠT ĐỘNG CỦA CÁC ĐƠN VỊ CẤP HUYỆN", ""),
    columns=(STT, DATE, AGENCY, PLACE, FORM, CLAUSE, TYPIST, SESSIONS, *_PEOPLE, NOTE, EVIDENCE),
    headers={DATE: "Ngày tổ chức", CHILDREN: "Học sinh", CAREGIVERS: "Phụ huynh", OFFICIALS: "CÁN BỘ, GIÁO VIÊN"},
    headings=True,
    header_again="III. Quý III/2023",
    spare=2,
    total="Tổng số",
)
POSTING_LAYOUT = Layout(
    name="Đăng tải 111",
    titles=("BIỂU 2. ĐĂNG TẢI, PHỔ BIẾN TỔNG ĐÀI 111", "Mỗi lần đăng hoặc một đợt phát ghi một dòng"),
    columns=(STT, AGENCY, PLACE, CHANNEL, DATE, POSTINGS, TYPIST, CONTACTS, EVIDENCE, NOTE),
    headers={DATE: "Ngày đăng ", EVIDENCE: "Đường dẫn"},
    headings=True,
    header_again="II. Các xã, thị trấn",
    spare=2,
    total="TỔNG CỘNG",
)
SUBMISSION_LAYOUT = Layout(
    name="Báo cáo",
    titles=("BIỂU 3. BÁO CÁO KẾT QUẢ THEO NỘI DUNG", ""),
    columns=(STT, PERIOD, AGENCY, CLAUSE, RESULTS, DIFFICULTIES, PROPOSALS, DOCUMENT, SENT_ON, TYPIST),
    headers={RESULTS: "Kết quả thực hiện", AGENCY: "Đơn vị báo cáo"},
    headings=False,
    header_again="III. Quý III/2023",
    spare=0,
    total="",
)
