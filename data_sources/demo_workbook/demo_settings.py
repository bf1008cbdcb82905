"""What the demo's office says of itself for its papers."""

SETTING_COLUMNS = ("Mục", "Giá trị")
SETTINGS: tuple[tuple[str, str], ...] = (
    ("Cơ quan chủ quản", "UBND HUYỆN KON RẪY"),
    ("Cơ quan ban hành", "Phòng Văn hóa và Thông tin"),
    ("Tên huyện", "huyện Kon Rẫy"),
    ("Địa danh", "Kon Rẫy"),
    (
        "Tên chương trình",
        ("Chương trình “Bảo vệ và hỗ trợ trẻ em tương tác lành mạnh, sáng tạo trên môi trường mạng giai đoạn 2021 - 2025”"),
    ),
    ("Ký hiệu báo cáo", "BC-VHTT"),
    ("Ký hiệu công văn", "VHTT"),
    (
        "Căn cứ",
        (
            "Công văn số 408/STTTT-BCVT&CNTT ngày 17 tháng 3 năm 2023 của Sở Thông tin và Truyền thông về báo cáo kết quả "
            "thực hiện Văn bản số 1315/UBND-KGVX ngày 06 tháng 5 năm 2022 của UBND tỉnh"
        ),
    ),
    (
        "Căn cứ",
        (
            "Quyết định số 830/QĐ-TTg ngày 01 tháng 6 năm 2021 của Thủ tướng Chính phủ phê duyệt Chương trình “Bảo vệ và "
            "hỗ trợ trẻ em tương tác lành mạnh, sáng tạo trên môi trường mạng giai đoạn 2021 - 2025”"
        ),
    ),
    ("Kính gửi", "UBND huyện Kon Rẫy"),
    ("Kính gửi", "Sở Thông tin và Truyền thông"),
    ("Nơi nhận", "Như trên\nLãnh đạo phòng"),
    ("Chức vụ người ký", "TRƯỞNG PHÒNG"),
    ("Đường dẫn bảng tính", "https://example.vn/bang-tinh-chung"),
)
