"""What agencies write in words: results that fit agency and clause, difficulties, proposals."""

RESULTS_OF_COMMUNES = {
    "1a": (
        "UBND {place} đã quán triệt Quyết định số 830/QĐ-TTg và kế hoạch của huyện tại hội nghị giao ban tháng.",
        "Đã sao gửi Quyết định số 830/QĐ-TTg đến các ban, ngành, đoàn thể và 100% thôn trên địa bàn {place}.",
        "Lồng ghép phổ biến Luật Trẻ em và Quyết định số 830/QĐ-TTg trong các buổi họp thôn.",
        "Ban hành công văn chỉ đạo các trường và các thôn tuyên truyền nội dung bảo vệ trẻ em trên môi trường mạng.",
        "Đã triển khai kế hoạch của huyện đến cán bộ, công chức {place} và trưởng các thôn.",
        "Phối hợp Công an xã phổ biến quy định về bảo vệ trẻ em trên không gian mạng cho cha mẹ học sinh.",
        "Tổ chức quán triệt trong sinh hoạt chi bộ và họp thôn, có niêm yết văn bản tại bảng tin của {place}.",
    ),
    "1b": (
        "Phát tin bài trên hệ thống truyền thanh của {place} và chia sẻ trên các nhóm Zalo thôn.",
        "Vận động cha mẹ cài đặt kiểm soát thời gian dùng điện thoại của con; nhiều hộ đã thực hiện.",
        "Đăng bài về kỹ năng an toàn trên mạng tại trang Facebook của {place}; có trả lời thắc mắc của phụ huynh.",
        "Tuyên truyền qua loa phát thanh bằng tiếng Việt và tiếng Xơ Đăng vào đầu giờ sáng.",
        "Lồng ghép truyền thông tại các buổi sinh hoạt cộng đồng ở khu dân cư, có phát tờ rơi cho các gia đình.",
        "Các thôn lập nhóm Zalo phụ huynh để thông báo trò chơi, trang mạng không phù hợp với lứa tuổi.",
        "Cán bộ văn hóa {place} xuống thôn hướng dẫn gia đình sử dụng mạng an toàn, mỗi quý một lượt.",
    ),
    "1c": (
        "Đã phổ biến Tổng đài 111 trên truyền thanh xã và niêm yết địa chỉ hỗ trợ tại trụ sở UBND {place}.",
        "Số 111 được phát trên loa các thôn, in trên tờ rơi gửi về từng hộ có trẻ em.",
        "Đăng số 111 và số điện thoại cơ quan của Phòng LĐ-TB&XH trên trang thông tin điện tử của {place}.",
        "Dán áp phích Tổng đài 111 tại nhà rông, trường học và trạm y tế trên địa bàn {place}.",
        "Giới thiệu Tổng đài 111 trong các buổi họp thôn; đa số người dân đã biết số này là miễn phí.",
        "Đã thay toàn bộ bảng ghi số cũ bằng Tổng đài 111, kèm địa chỉ liên hệ của UBND {place}.",
        "Phát thông báo về Tổng đài 111 vào ngày thứ hai hằng tuần; có bản dịch tiếng dân tộc thiểu số.",
    ),
}

SILENT_HOTLINE = (
    "Chưa phát được nội dung về Tổng đài 111 do cụm loa truyền thanh của {place} hỏng, đang chờ sửa chữa.",
    "Có nhắc đến Tổng đài 111 trong họp thôn nhưng chưa đăng, phát trên kênh nào của {place}.",
    "Truyền thanh của {place} chưa hoạt động lại; sẽ bổ sung việc phát số 111 trong quý tới.",
)
"""What Đăk Kôi writes on clause 1c: sessions, but nothing broadcast."""

RESULTS_OF_AGENCIES = {
    ("TTVH", "1a"): (
        "Biên tập chuyên mục về Quyết định số 830/QĐ-TTg, phát trên sóng truyền thanh - truyền hình huyện.",
        "Xây dựng và phát các tin, bài phổ biến kế hoạch của huyện; gửi nội dung để các xã tiếp sóng.",
    ),
    ("TTVH", "1b"): (
        "Tuyên truyền lưu động kết hợp chiếu phim tại các thôn xa trung tâm, thu hút đông gia đình và trẻ em.",
        "Đăng tải nội dung kỹ năng số cho trẻ em trên trang của huyện và mạng xã hội; lượt xem tăng so với kỳ trước.",
    ),
    ("TTVH", "1c"): (
        "Phát thông tin Tổng đài 111 hằng tuần trên truyền thanh huyện, kèm địa chỉ các cơ quan hỗ trợ tại địa phương.",
        "Đăng banner Tổng đài 111 trên trang thông tin điện tử tổng hợp và hướng dẫn các xã đặt liên kết.",
    ),
    ("GDDT", "1a"): (
        "Chỉ đạo 100% đơn vị trường học quán triệt Quyết định số 830/QĐ-TTg đến cán bộ, giáo viên và học sinh.",
        "Đưa nội dung bảo vệ trẻ em trên môi trường mạng vào kế hoạch năm học của các trường.",
    ),
    ("GDDT", "1b"): (
        "Các trường tổ chức ngoại khóa, sinh hoạt dưới cờ về an toàn mạng; giữ liên lạc với cha mẹ qua nhóm lớp.",
        "Phát động viết thông điệp sử dụng mạng văn minh, chọn bài tốt giới thiệu trên trang của các trường.",
    ),
    ("GDDT", "1c"): (
        "Các trường niêm yết Tổng đài 111 tại cổng trường, lớp học và phòng tư vấn tâm lý.",
        "Giới thiệu Tổng đài 111 và phòng tư vấn học đường trong tuần sinh hoạt tập thể.",
    ),
    ("LDTBXH", "2a"): (
        "Tham mưu UBND huyện kế hoạch thực hiện Chương trình và hướng dẫn các xã phân công người làm công tác trẻ em.",
        "Tổ chức Tháng hành động vì trẻ em; tập huấn kỹ năng cho cộng tác viên bảo vệ trẻ em ở các thôn.",
        "Kiểm tra việc thực hiện Chương trình tại một số xã, nhắc nhở bổ sung hồ sơ và bảng niêm yết số 111.",
        "Lồng ghép nội dung an toàn trên mạng vào chương trình giảm nghèo và truyền thông tại hộ.",
    ),
    ("LDTBXH", "2b"): (
        "Duy trì phối hợp liên ngành trong tiếp nhận thông tin, hỗ trợ trẻ em; các xã đã có đầu mối tiếp nhận.",
        "Rà soát trẻ em có hoàn cảnh đặc biệt, hướng dẫn UBND các xã phân công theo dõi, hỗ trợ.",
        "Hướng dẫn quy trình tiếp nhận tin báo cho công chức cấp xã và cộng tác viên thôn.",
        "Phối hợp các đoàn thể thăm, tặng quà trẻ em có hoàn cảnh khó khăn dịp đầu năm học.",
    ),
    ("MTTQ", "3"): (
        "Chỉ đạo Mặt trận các xã đưa nội dung bảo vệ trẻ em trên mạng vào quy ước khu dân cư.",
        "Vận động già làng, người có uy tín nhắc nhở con cháu sử dụng mạng lành mạnh.",
        "Giám sát việc thực hiện chính sách đối với trẻ em tại khu dân cư, kiến nghị bổ sung loa truyền thanh.",
    ),
    ("HPN", "3"): (
        "Các chi hội phụ nữ sinh hoạt chuyên đề làm mẹ thời công nghệ số, chia sẻ cách đồng hành cùng con.",
        "Ra mắt câu lạc bộ gia đình hạnh phúc, lồng ghép kỹ năng bảo vệ con trên không gian mạng.",
        "Hướng dẫn hội viên ghi nhớ Tổng đài 111, dán số tại nhà và nơi sinh hoạt chi hội.",
    ),
    ("HD", "3"): (
        "Tổ chức diễn đàn lắng nghe tiếng nói trẻ em và sinh hoạt hè, lồng ghép kỹ năng an toàn trên mạng.",
        "Các liên đội thực hiện phong trào nói lời hay trên mạng; đội tuyên truyền măng non phát thanh giờ ra chơi.",
        "Chỉ đạo các chi đoàn chia sẻ tin tốt, hướng dẫn thiếu nhi nhận biết tin giả; hơn 8 chi đoàn tham gia.",
    ),
    ("HND", "3"): (
        "Lồng ghép nội dung bảo vệ trẻ em trong sinh hoạt chi hội nông dân và các tổ vay vốn.",
        "Vận động hội viên quan tâm thời gian dùng điện thoại của con em trong mùa vụ.",
    ),
    ("CCB", "3"): (
        "Cựu chiến binh nêu gương, vận động con cháu chấp hành quy định khi dùng mạng xã hội.",
        "Phối hợp nhà trường nói chuyện truyền thống, nhắc học sinh cảnh giác trước thông tin xấu.",
        "Chi hội các thôn tham gia giữ gìn trật tự tại điểm truy cập Internet công cộng.",
    ),
    ("LDLD", "3"): (
        "Vận động đoàn viên là cha mẹ ký cam kết đồng hành cùng con trên môi trường mạng.",
        "Sinh hoạt công đoàn cơ sở lồng ghép nội dung Tổng đài 111 cho đoàn viên có con nhỏ.",
    ),
}

DIFFICULTIES = (
    "Kinh phí tuyên truyền còn hạn chế, chủ yếu lồng ghép.",
    "Một số cụm loa truyền thanh xuống cấp, âm thanh không rõ.",
    "Sóng di động ở thôn xa trung tâm chưa ổn định.",
    "Cán bộ phụ trách kiêm nhiệm nhiều việc, ít thời gian xuống thôn.",
    "Nhiều phụ huynh đi làm rẫy xa, khó tập trung vào ban ngày.",
    "Tài liệu bằng tiếng dân tộc thiểu số còn ít.",
    "Mùa mưa đường đi lại khó khăn, phải hoãn một số buổi.",
    "Một bộ phận phụ huynh chưa biết dùng điện thoại thông minh để theo dõi con.",
    "Chưa có máy chiếu, phải mượn của nhà trường.",
    "Việc lưu hình ảnh, đường dẫn minh chứng chưa thành nền nếp.",
    "Không có",
)

PROPOSALS = (
    "Đề nghị huyện cấp thêm tài liệu, tờ rơi song ngữ.",
    "Đề nghị bố trí kinh phí sửa chữa cụm loa truyền thanh.",
    "Đề nghị mở lớp tập huấn kỹ năng cho cộng tác viên thôn.",
    "Đề nghị Trung tâm Văn hóa - Thể thao - Du lịch và Truyền thông hỗ trợ nội dung phát thanh.",
    "Đề nghị thống nhất một biểu mẫu báo cáo cho cả năm.",
    "Đề nghị các nhà mạng phủ sóng thôn còn lõm sóng.",
    "Đề nghị tổ chức hội thi tìm hiểu an toàn mạng cấp huyện.",
    "Đề nghị cung cấp mẫu áp phích Tổng đài 111 để in thống nhất.",
    "Không",
)
