"""The syllables of which Vietnamese names are made, and the everyday words that begin as a surname does."""

from records.privacy.flat_text import flat_of

# Surnames that are hardly anything else where their marks are typed.
SURE = frozenset("nguyễn trần phạm huỳnh hoàng đặng bùi phan trương trịnh lê võ đỗ đinh quách nghiêm ngô vũ".split())
# Surnames that are everyday words, too.
LIKELY = frozenset(
    "hồ dương lý đoàn mai đào lâm cao hà tô tạ thái châu triệu kiều tống lương phùng vương la vi chu tăng từ lưu khúc mạc đàm hứa nông"
    " lò lường quàng cà tòng lèo vàng giàng sùng thào vừ hạng lầu mùa cứ má sình phàng tráng thạch sơn danh kim thi giang ninh bạch giáp"
    " lục ôn viên phó âu ung tôn ông doãn quan nhan hầu lại ma bế bàn triệu phí thân khổng cù đồng ngụy lữ khương tiêu a-lăng alăng"
    " zơ-râm bh'ling hiên hồ ly diệp sầm lã tẩn chẩu lường thiều u blúp blúc a-rất arất bríu pơloong rạch".split()
)
MIDDLES = frozenset("thị văn hữu đức thi van huu".split())
# Of the Hmong: the clan, `A` or `Y` or `Thị`, and one syllable of any kind.
CLANS = frozenset(
    "đinh giàng sùng thào vừ hạng lầu mùa vàng cứ má sình phàng tráng lù hờ chảo chang lý ly khang cháng hầu".split()
)
SHORTENED = frozenset("ng tr ph nguyen ngyen nguyn".split())

_GIVEN = (
    "an anh ái ánh ân âu bách bảo băng bằng bích bình bính bửu ca cát cẩm cẩn cầm chánh châu chi chí chiến chinh chính chung chương công cúc cường cương"
    " danh dân di diễm diên diễn diệp diệu dinh doanh du dung dũng duy duyên dư dương dưỡng đại đài đan đạo đào đạt đăng đắc điền điệp định đình đoan đoàn"
    " đông đồng đô độ đức gấm gia giang giao giàu hà hạ hải hảo hào hạnh hân hằng hậu hiên hiến hiền hiển hiệp hiếu hiệu hoa hòa hoà hoài hoan hoàn hoàng hoạt hồ"
    " hồng hợi hợp huân huấn huệ huế hùng huy huyên huyền huyện huỳnh hưng hương hường hướng hữu kha khả khai khải khang khanh khánh khiêm khiết khoa khoan khôi"
    " khuê khương khuyên kiên kiếm kiệt kiều kim kính kỳ kỷ lam lan lành lài lâm lân lập lệ lịch liêm liên liễu linh lĩnh loan long lộc lợi luân luận luật lục"
    " lương lưu ly lý mai mạnh mẫn mận mến mi miên minh mơ mộng mùi muội mười mỹ my nam năm nga ngà ngân nghi nghĩa nghị nghiêm ngọ ngọc ngoan nguyên nguyện"
    " nguyệt nhã nhàn nhạn nhân nhâm nhất nhật nhi nhị nhiên nhơn như nhu nhung nhuận nhựt ninh nương oanh phát phi phiên phong phú phúc phụng phước phương"
    " phượng pha quân quang quảng quế quốc quý quyên quyền quyết quỳnh sang sáng san sâm sen sinh soa song sơn sương sỹ sĩ tài tâm tâm tân tấn thạch thái thảo thạo"
    " thanh thành thao thắm thắng thạnh thăng thân thế thêu thi thị thìn thiên thiện thiệp thiệu thịnh thoa thoại thoan thoảng thông thơ thơm thu thuần thuận thục thúy"
    " thuý thùy thuỳ thủy thuỷ thụy thuyên thuyết thư thương thượng thức tiên tiến tiền tiếp tín tình tịnh toán toàn toản tố tôn tới trà trạch trang tráng trâm trân"
    " trầm trí triết triều triệu trinh trịnh trọng trúc trung trường trực tú tuân tuấn tuệ tùng tuy tuyên tuyền tuyến tuyết tư tường tưởng tý tỵ uyên uyển út vàng vân"
    " văn vi viên viễn việt vinh vĩnh vọng võ vui vũ vượng vương vy vỹ xinh xoan xuân xuyến xuyên ý yên yến yến bé bốn ba tám hoè hòe khuyến lượng lựu hiệu mây mầu nở"
    " nhài nhạc ngải nghiệp nghĩa ngôn nhường phấn phận phin quê rạng sáu sửu sử tám tạo tẩn thi thìn thọ thật thời tỉnh tố tuất út viết xiêm điểm đính đệ đượm cơ cúc cử"
    " bưởi cậy chắc chanh chất chiêu chỉnh hanh hiêu hoạch hứa hoành khoát khởi lạc lạng lanh lãm liệu lời lũy luyến luyện lụa mừng nguyễn lê trần ni na sa ry ri"
    " thy bảy chín giáng lễ khuê hiểu thụ bút chuẩn quyến cận dịu hãn hoằng khiết kiều ngữ niệm sa tịch tiếu trung tùy ví tiên thắm tằm nết thêm thắm thơi sim vẻ cảnh cầu khoái khuyên quyến tích sỹ sỏi"
)
_OF_PEOPLES = (
    "dợ sua páo chống chớ sô phia rây srây mum sóc kha phol rith rươl sết súa dua mỷ dính mỵ sầu pà chư thào vừ páo sử lử súng pàng mảy pham xia chá lềnh tủa nếnh"
    " blơi blúi blút thuôn nhôi thiu thoan mơ blết hmơ yăm hnhem nhem plin plút bơi đôi jrang thăng thút bim thuyn nhâm phyơr nhưn byưng hơch bốc xơm hlơi bơm bế"
)
GIVEN = frozenset((_GIVEN + " " + _OF_PEOPLES).split())
GIVEN_BARE = frozenset(map(flat_of, GIVEN))
SURE_BARE = frozenset("nguyen tran pham huynh hoang phan dang bui ngo trinh le vo do dinh vu truong".split())
SURE_ALONE = frozenset("nguyen tran pham huynh bui hoang".split())  # without marks, before any syllable of names
LIKELY_BARE = frozenset(
    "ho duong ly doan mai dao lam cao ha to ta thai chau trieu kieu tong luong phung vuong chu luu mac nong lo thach giang sung thao vang quang".split()
)

# A surname, or a syllable of names, and the next: a word of every day.
EVERYDAY = frozenset(
    "phạm vi;hoàng hôn;hoàng cung;phan bổ;đặng kí;đỗ đạt;võ thuật;võ công;vũ trang;vũ đạo;vũ khúc;lê dương;ngô lai;hồ sen;hồ thủy;hồ cá;dương tính;dương lịch"
    ";dương cầm;dương vật;dương thế;lý do;lý lịch;lý tưởng;lý luận;lý thuyết;lý tính;lý trí;lý thú;đoàn viên;đoàn chia;đồng hành;nhân dân;đoàn thanh;đoàn tụ;đoàn công;đoàn đại;đoàn trường"
    ";đoàn thể;đoàn khảo;đoàn liên;đoàn huyện;mai an;mai táng;đào tạo;đào thải;lâm sản;lâm sinh;lâm viên;lâm trường;lâm sàng;cao nguyên;cao cấp;cao tuổi;cao đẳng"
    ";cao trung;cao sang;cao quý;cao thượng;cao nhất;cao độ;cao sản;cao trào;hà tiện;tô điểm;tô đậm;tạ ơn;thái độ;thái bình;thái dương;thái nguyên;châu âu;châu á"
    ";châu phi;châu mỹ;triệu chứng;triệu tập;triệu lượt;kiều bào;kiều dân;tống tiền;tống tình;lương tâm;lương thực;lương thiện;lương y;lương hưu;vương vấn;vi tính;vi sinh"
    ";vi phạm;xâm phạm;tội phạm;bộ phận;chủ trương;khai trương;khoa trương;đi võ;học võ;môn võ;ca vũ;phụ huynh;vi bằng;chu kỳ;chu đáo;chu trình;chu vi;tăng trường;tăng trưởng;tăng cường;tăng ca;từ thiện;từ điển;từ ngữ;lưu thông;lưu định;định kỳ;hoàng thành;trần tình;trần thế;trần thuật;trần gian;phan phát;vũ trường;trịnh trọng;trân trọng;vương quốc;u ám;u sầu;diệp lục;u tối;lưu ý;lưu trữ;lưu động;lưu hành"
    ";lưu truyền;mạc định;thạch cao;thạch anh;thạch sùng;sơn hà;sơn ca;sơn thủy;danh sách;danh dự;danh nghĩa;danh tính;kim chỉ;kim ngân;kim tiền;kim loại;thi đua"
    ";thi văn;thi công;thi hành;thi tuyển;thi tiếng;giang sơn;giang hồ;ninh bình;ninh thuận;bạch tạng;ôn tập;ôn thi;ôn hòa;viên chức;quan tâm;quan trọng;quan hệ"
    ";quan điểm;hầu hết;lại hoàn;ma tuý;thân thiện;thân thể;thân nhân;thân thương;đồng thời;đồng ý;đồng bào;đồng chí;đồng hành;đồng tình;đồng phục;đồng nai;đồng tháp"
    ";đồng lòng;đồng bằng;tiêu chí;tiêu dùng;hứa hẹn;nông dân;nông thôn;nông lâm;nông sản;nông nghiệp;từ tâm;cao bằng;cao thế;hà nam;hà nội;hà tĩnh;hà giang;lục bình"
    ";lục quân;công an;công bằng;công khai;công dân;công nhân;công tác;công trình;công trường;thanh niên;thanh thiếu;thanh toán;thanh lý;thanh tra;thanh tịnh;gia đình"
    ";gia súc;gia cầm;bình đẳng;bình an;bình thường;bình dân;bình dương;bình định;bình thuận;bình phước;an toàn;an ninh;an giang;an sinh;quốc phòng;quốc gia;quốc khánh"
    ";quốc tế;quốc hội;trung ương;trung tâm;trung học;trung bình;trung thu;trung thực;minh bạch;minh chứng;minh họa;nhân dân;nhân sự;nhân viên;nhân đạo;nhân văn"
    ";tư tưởng;tư vấn;tư pháp;tiên tiến;tiến độ;tiến trình;thông tin;thông báo;thông qua;thương binh;thương tích;thương mại;khai giảng;khai sinh;khai trương;khánh thành"
    ";hưng yên;quảng nam;quảng ngãi;quảng trường;khánh hòa;phong trào;phương tiện;phương án;phương pháp;quyết định;quyết tâm;thành phố;thành viên;thành công;thành lập"
    ";thành tích;tham gia;thái lan;việt nam;hiệu trưởng;hiệu quả;tập huấn;tuyên truyền;tuyên dương;tuyên giáo;thị trấn;thị trường;văn hóa;văn hoá;văn nghệ;văn bản"
    ";văn phòng;văn minh;thiện nguyện;tình nguyện;thiên tai;nghị định;nghị quyết;lễ hội;đại hội;đại diện;đại biểu;đại học;đạo đức;đăng ký;đăng tải;đăng bài;điện biên"
    ";hoàn thành;hoàn cảnh;hoàn thiện;hợp tác;lợi ích;luật trẻ;kỳ thi;kỳ nghỉ;chính quyền;chính sách;chính phủ;chính trị;chiến dịch;chiến sĩ;chung tay;chung kết"
    ";võ nhai;đô thị;phụ trách;hướng dẫn;sinh hoạt;sinh viên;sinh nhật;sinh sản;tâm lý;tài liệu;tài sản;tài chính;tài khoản;đại đoàn;vũ nữ;đỗ quyên;đỗ xanh;lê la"
    ";ngô quyền;đinh ninh;bùi ngùi;đình công;đình làng;quyền trẻ;thực hiện;đức tính;xuân yêu;hồng cẩm".split(";")
)
EVERYDAY_BARE = frozenset(map(flat_of, EVERYDAY)) | frozenset(
    "giu nguyen;nguyen do;nguyen nhan;nguyen tac;nguyen lieu;nguyen ven;nguyen tieu;nguyen ban;cao nguyen;tinh nguyen;thien nguyen;tai nguyen;ghi nguyen;trang nguyen;y nguyen"
    ";bo phan;phu huynh;thanh phan;mot phan;co phan;gop phan;hoc phan;vi pham;xam pham;toi pham;pham vi;pham tinh;tran tinh;dang vien;dang uy;dang cong;dang bo;dang minh"
    ";dinh huong;dinh muc;dinh ky;dinh duong;dang ky;dang tai;dang bai;dang thi;dang cong;dang trong;dang an;dang sinh;dang cho;dang duoc;dang vien;do an;do thi;do vat"
    ";do dung;do choi;do cong;do chinh;do tuoi;do luong;do anh;do van;le hoi;le phat;le khai;le ky;le ra;le tan;le tong;le duong;vo sinh;vo tu;vo tinh;vo chong;vo y;vo cung;vo thuong"
    ";phan thuong;phan luong;phan loai;phan cong;phan tich;phan van;phan lon;phan hoi;phan anh;phan quyet;phan minh;phan vien;phan dau;hoang mang;hoang phi;hoang vang;hoang tan"
    ";truong an;truong hop;truong ban;truong thanh;truong thon;truong hoc;truong trung;truong doan;truong tieu;truong mam;truong phong;truong nhom;truong cong;truong van;truong dai"
    ";tran nha;tran lan;tran dau;tran chung;tran ngap;bui nhui;bui ban;ngo doc;ngo nghinh;vu viec;vu an;vu xam;vu mua;vu tai;vu duong;vu dong;vu thu;vu chiem;vu trang;vu khi"
    ";pham toi;pham phap;pham luat;pham nhan;pham tru;trinh do;trinh dien;trinh bay;trinh duyet;trinh ky;duong dai;duong bo;duong lang;duong lien;duong thon;duong tinh;duong day;duong dan"
    ";duong sinh;duong truyen;luong truc;luong lon;ho tro;ho so;ho ngheo;ho khau;ho gia;ho dan;ho can;ho ca;ly tuong;ly hon;mai thi;cao tang;ha tang;to chuc;to truong;to cong;to dan;to an"
    ";to quoc;ta co;thai san;chau be;chau au;chau trai;kim tiem;tu van;tu nguyen;tu tin;tu hoc;luu hanh;tang qua;tang cuong;tang them;tang cho;luong cao;ly thuong;vang anh;vang da".split(
        ";"
    )
)

CLANS_BARE = frozenset("dinh giang sung thao vu lau lu phang chao chang ly vang trang".split())
SELDOM_ELSE = frozenset("nguyễn trần phạm huỳnh đặng bùi lê phan trịnh".split())  # with one word more, where both stand alone
STOPS = frozenset("đạt dat năm sinh tiếp tiep thi phát phat tới tiền tham".split())  # after two names they are words again
# After `thị` or `văn` where no name goes on: `thị trấn`, `văn bản`.
NO_THIRD = frozenset(
    "trấn xã trường hóa hoá bản nghệ phòng thể kiện hiến tế thư bằng học chỉ là có và bị đã được ở cho tại lớp nhận đạt phẩm vật uỷ ủy hành giả giác lực".split()
)
# In small letters: words after which a name may stand.
BEFORE_NAME = frozenset(
    "em chau be ban hs sinh cho gap tang va voi gom cua la ten anh chi ong ba co thay me bo cha con dc d/c chu bac di moi nhat nhi giai boi".split()
)
# Without marks: what may follow a surname that is an everyday word as well.
MIDDLES_BARE = frozenset(
    "thi van huu duc quoc ngoc minh thanh xuan bao gia hoang kim nhat tuan khanh thuy bich my hong anh phuong quang thu nguyen tuong quynh".split()
)
# After a small `a` or `y`, or in capitals, where the two words are one of every day: `y nguyên`, `y đức`, `a dua`.
AFTER_A_OR_Y = frozenset(
    "nguyen nhu het trang hi chang duc sinh lenh bac te si dinh an lo dua ha men dong hoac hay tuong vu cu".split()
)
