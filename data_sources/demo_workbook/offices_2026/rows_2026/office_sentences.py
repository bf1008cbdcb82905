"""What agencies write in words since 1/7/2025: results by clause, difficulties, proposals."""

RESULTS_2026 = {
    "1a": (
        "Đã phổ biến Luật Trẻ em và các quy định về bảo vệ trẻ em trên môi trường mạng tại hội nghị giao ban.",
        "Đã ban hành kế hoạch tuyên truyền, giao nhiệm vụ cho từng bộ phận và theo dõi hằng tháng.",
        "Lồng ghép phổ biến quy định về bảo vệ trẻ em trong các cuộc họp thôn, tổ dân phố.",
        "Phối hợp Công an xã tuyên truyền về các thủ đoạn dụ dỗ trẻ em trên mạng cho cha mẹ học sinh.",
        "Đã niêm yết văn bản và tài liệu tuyên truyền tại trụ sở và nhà văn hóa các thôn.",
        "Đã quán triệt nội dung đến toàn thể cán bộ, công chức và người hoạt động không chuyên trách.",
        "Tổ chức nói chuyện chuyên đề cho học sinh và cha mẹ trước kỳ nghỉ.",
    ),
    "1b": (
        "Phát tin, bài trên hệ thống truyền thanh cơ sở và chia sẻ trên các nhóm Zalo của khu dân cư.",
        "Vận động cha mẹ cài đặt giới hạn thời gian dùng điện thoại của con; nhiều hộ đã thực hiện.",
        "Đăng bài về kỹ năng an toàn trên mạng tại trang Facebook; có trả lời thắc mắc của phụ huynh.",
        "Mở chuyên mục an toàn mạng trên trang thông tin điện tử, mỗi tháng hai bài.",
        "Các thôn lập nhóm Zalo phụ huynh để cảnh báo trò chơi, trang mạng không phù hợp lứa tuổi.",
        "Lồng ghép truyền thông tại các buổi sinh hoạt cộng đồng, có phát tờ rơi cho các gia đình.",
        "Tuyên truyền qua loa phát thanh bằng tiếng Việt và tiếng dân tộc thiểu số vào đầu giờ sáng.",
    ),
    "1c": (
        "Đã phổ biến Tổng đài 111 trên truyền thanh cơ sở và niêm yết địa chỉ hỗ trợ tại trụ sở.",
        "Số 111 được phát trên loa các thôn, in trên tờ rơi gửi về từng hộ có trẻ em.",
        "Đăng số 111 và địa chỉ liên hệ của cơ quan, tổ chức hỗ trợ trẻ em trên trang thông tin điện tử.",
        "Dán áp phích Tổng đài 111 tại nhà văn hóa, trường học và trạm y tế.",
        "Đã thay các bảng ghi số cũ bằng Tổng đài 111, kèm địa chỉ liên hệ tại địa phương.",
        "Phát thông báo về Tổng đài 111 vào sáng thứ hai hằng tuần.",
    ),
    "2a": (
        "Đã triển khai nhiệm vụ được giao, có phân công đầu mối và báo cáo theo quý.",
        "Đã hướng dẫn nghiệp vụ cho cán bộ cơ sở; cử người tham gia đoàn kiểm tra liên ngành.",
        "Hoàn thành các nội dung trong kế hoạch của quý; một số việc chuyển sang quý sau.",
        "Đã rà soát và cập nhật danh sách đầu mối bảo vệ trẻ em ở cơ sở.",
    ),
    "2b": (
        "Tiếp nhận và chuyển cơ quan có thẩm quyền các thông tin phản ánh; thực hiện đúng quy trình.",
        "Duy trì phối hợp với Công an và Y tế trong tiếp nhận, xử lý thông tin về trẻ em.",
        "Đã tập huấn quy trình phối hợp cho cán bộ đầu mối.",
        "Trong kỳ không phát sinh vụ việc phải chuyển cấp trên.",
    ),
    "3": (
        "Các cấp hội lồng ghép nội dung bảo vệ trẻ em trên mạng vào sinh hoạt chi hội.",
        "Vận động hội viên, đoàn viên ký cam kết quản lý thời gian dùng thiết bị của con.",
        "Duy trì câu lạc bộ gia đình; có chuyên đề về an toàn mạng và Tổng đài 111.",
        "Đã tổ chức diễn đàn lắng nghe ý kiến của trẻ em.",
        "Phối hợp trường học tổ chức sinh hoạt hè có nội dung an toàn trên mạng.",
    ),
}

DIFFICULTIES_2026 = (
    "Cán bộ phụ trách kiêm nhiệm nhiều việc sau sắp xếp, ít thời gian xuống thôn.",
    "Địa bàn rộng hơn trước, đi lại tới các thôn xa còn khó khăn.",
    "Một số cụm loa truyền thanh xuống cấp, âm thanh không rõ.",
    "Sóng di động ở thôn xa trung tâm chưa ổn định.",
    "Tài liệu bằng tiếng dân tộc thiểu số còn ít.",
    "Một bộ phận phụ huynh chưa biết theo dõi việc dùng điện thoại của con.",
    "Việc lưu hình ảnh, đường dẫn minh chứng chưa thành nền nếp.",
    "Trang thông tin điện tử mới sáp nhập, chưa chuyển hết nội dung.",
    "Không có",
)

PROPOSALS_2026 = (
    "Đề nghị cấp thêm tài liệu, tờ rơi song ngữ.",
    "Đề nghị bố trí kinh phí sửa chữa cụm loa truyền thanh.",
    "Đề nghị mở lớp tập huấn kỹ năng cho cộng tác viên thôn.",
    "Đề nghị thống nhất một biểu mẫu báo cáo cho cả năm.",
    "Đề nghị cung cấp mẫu áp phích Tổng đài 111 để in thống nhất.",
    "Đề nghị các nhà mạng phủ sóng thôn còn lõm sóng.",
    "Không",
)

RESULTS_OF_COMMUNE = {
    **RESULTS_2026,
    "1a": (
        "Đã phổ biến quy định về bảo vệ trẻ em trên môi trường mạng trong cuộc họp thôn.",
        "Nhắc cha mẹ quản lý việc dùng điện thoại của con, có ghi biên bản họp thôn.",
        "Phối hợp Công an xã nói chuyện về các thủ đoạn dụ dỗ trẻ em trên mạng.",
        "Niêm yết tài liệu tuyên truyền tại nhà văn hóa thôn.",
        "Lồng ghép trong ngày hội Đại đoàn kết toàn dân tộc của thôn.",
    ),
    "1b": (
        "Nhắc nhở trên nhóm Zalo thôn về trò chơi, trang mạng không phù hợp lứa tuổi.",
        "Vận động từng hộ giới hạn thời gian dùng điện thoại của con vào buổi tối.",
        "Cùng Hội Phụ nữ đến các gia đình có con nhỏ để hướng dẫn.",
        "Phát tờ rơi cho các gia đình trong buổi họp thôn.",
    ),
    "1c": (
        "Đọc số 111 trên loa thôn vào sáng thứ hai hằng tuần.",
        "Dán áp phích Tổng đài 111 tại nhà văn hóa và quán tạp hóa trong thôn.",
        "Ghim số 111 trên nhóm Zalo thôn.",
        "Đã giới thiệu Tổng đài 111 trong họp thôn; số này gọi miễn phí.",
    ),
    "2a": (
        "Sinh hoạt dưới cờ về an toàn trên mạng; toàn thể học sinh được nghe giới thiệu số 111.",
        "Lồng ghép kỹ năng an toàn mạng vào giờ sinh hoạt lớp.",
        "Họp cha mẹ học sinh, thống nhất quy định dùng điện thoại ở trường.",
        "Mời Công an xã trao đổi với học sinh về lừa đảo trên mạng.",
    ),
}
