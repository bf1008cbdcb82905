"""Words by which names of persons are told from other words: surnames, words for a child, and what bears a name without being a person."""

KINH = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan trinh mai dao lam cao ha to truong luong"
    " phung vuong ta thai trieu chau quach kieu tong la nong hua vi chu tang tu luu khuc mac nghiem doan han thach kim son danh"
    " lo quang giang vang thao sung khong than ninh bach giap luc on vien pho au ton ong van doan ma ban phi nhan hau lieu la"
    " cam luong ca toong leo tao mong hang ho mua lau cu vu trang va hu chang ly phang tan cheo phan lu then thung chau kien"
    " neang nhu sa ung loc thieu nguy cung bo trac dam quan dong ngan trung ngyen nguyn ng tr".split()
)
# Surnames that are no everyday words, even without marks.
STRONG = frozenset(
    "nguyen tran pham huynh hoang phan dang bui ngo duong dinh truong trinh luong phung vuong quach trieu nghiem giang sung".split()
)
MIDDLE = frozenset("thi van huu duc minh quoc dinh ngoc thanh xuan quang cong gia bao hoang kim my nhat tuan".split())
# Names of the Central Highlands and their likes, after which nothing but a given name stands.
HIGHLAND = frozenset(
    "siu ksor kpa kpah nay rmah rahlan rcom rochom kpuih puih hiao nie mlo ayun bkrong bya eban kdam ksorr buonya buondap enuol"
    " hmok hdok hwing kbuor knul arul cil lieng blong bling bloong coor alang hien kring xieng kator chamalea pinang bnuoc".split()
)
HIGHLAND_PAIRS = frozenset(("ro", word) for word in ("cham", "mah", "lan", "chom", "o")) | {
    ("rah", "lan"),
    ("ra", "lan"),
    ("zo", "ram"),
    ("kra", "jan"),
    ("pi", "nang"),
    ("lo", "mu"),
    ("pang", "ting"),
}

CHILD = ("em", "cháu", "bé", "trẻ", "con", "nạn nhân", "bạn", "nữ sinh", "nam sinh", "học trò", "đối tượng")
GROUPS = ("học sinh", "hs", "h/s", "trẻ em", "thiếu nhi", "đội viên", "đoàn viên", "sinh viên", "thiếu niên")
ADULTS = (
    "anh", "chị", "ông", "bà", "cô", "thầy", "chú", "bác", "dì", "mẹ", "bố", "cha", "phụ huynh", "người báo", "người báo tin",
    "người liên hệ", "người giám hộ", "người bị hại", "người lập", "đ/c", "đồng chí", "giáo viên", "cán bộ", "cán bộ phụ trách",
    "con của", "gia đình", "bà nội", "bà ngoại", "ông nội", "ông ngoại", "tặng", "cho", "với", "gồm", "gặp", "danh sách", "gv",
)  # fmt: skip
NAMED = ("tên", "họ tên", "họ và tên", "tên là", "tên cháu", "tên em", "tên trẻ", "họ tên trẻ", "họ tên học sinh")
# What may stand between a word for a person and the name.
LINKS = (
    "tên",
    "là",
    "tên là",
    "gái",
    "trai",
    "bé",
    "em",
    "cháu",
    "học sinh",
    "hs",
    "họ",
    "của",
    "nhỏ",
    "nữ",
    "nam",
    "chị",
    "anh",
    "bà",
    "ông",
    "cô",
    "thầy",
)

# Before a name: what is named for a person. A school, a street, a fund.
NAMED_FOR = (
    "trường|thcs|thpt|th|tiểu học|mầm non|mn|trung học|ptdtbt|ptdtnt|đường|phố|quỹ|giải|giải thưởng|học bổng|chi đội|liên đội|tượng đài|lớp"
    "|công viên|quảng trường|đại lộ|hẻm|ngõ|kiệt|chiến dịch|phong trào|gương|bến xe|bến cảng|cầu|chợ|đại học|cao đẳng|xã|huyện|tỉnh"
    "|thị trấn|phường|thành phố|tp|thôn|làng|bản|nhà văn hóa|nhà sách|tncs|tntp|tư tưởng|noi theo|lăng|đặc khu|cụm|nhóm trẻ|nhà trẻ"
    "|clb|câu lạc bộ|đội|thư viện|phân hiệu|điểm trường|ngã ba|ngã tư|vòng xoay|trạm|khối phố|tổ dân phố|tdp|kp|khu phố|nhà máy|cúp|liên chi đội|chi đoàn"
    "|đội sao|sao nhi đồng|nhà thiếu nhi|cung thiếu nhi|nhà hát|sân vận động|bảo tàng|nghĩa trang|di tích|bệnh viện|học viện|tiểu đoàn|trung đoàn|tủ sách"
    "|công ty|doanh nghiệp|tập đoàn|huân chương|mẫu giáo|liệt sĩ|liệt sỹ|thị xã|quận"
)
NAMED_FOR_MARKED = ("đội", "trạm")  # without marks they are other words: `trao đổi`, `Trâm`
FAMOUS = frozenset(
    "le loi;nguyen hue;tran phu;nguyen trai;nguyen du;le duan;le lai;phan dinh phung;phan chu trinh;phan boi chau;ly tu trong"
    ";ly thuong kiet;tran hung dao;hung vuong;hai ba trung;ba trieu;quang trung;vo thi sau;le van tam;nguyen van troi;kim dong"
    ";nguyen ba ngoc;nguyen viet xuan;vu a dinh;to vinh dien;phan dinh giot;be van dan;la van cau;ho chi minh;vo nguyen giap"
    ";le hong phong;le quy don;chu van an;nguyen binh khiem;tran quoc tuan;tran quoc toan;nguyen thi minh khai;ha huy tap"
    ";nguyen thai hoc;nguyen dinh chieu;dinh tien hoang;ly thai to;le thanh tong;ton duc thang;pham van dong;duy tan;u re"
    ";nguyen tat thanh;ngo quyen;ly tu trong;hoang van thu;nguyen van cu;truong chinh;nguyen chi thanh;pham ngu lao".split(";")
)
# Whom streets, schools and teams are named for: where such a name stands alone it is one of theirs; after a word for a child it is a child's.
STREETS = frozenset(
    "ngo gia tu;hoang dieu;phan dang luu;huynh thuc khang;nguyen cong tru;nguyen tri phuong;nguyen sinh sac;bui thi xuan;le thi hong gam;vo van tan;nguyen thi dinh"
    ";tran quy cap;nguyen luong bang;ton that tung;ho tung mau;ho xuan huong;to huu;to hoai;to hien thanh;ngo tat to;che lan vien;tran binh trong;tran nhat duat"
    ";tran quang khai;tran khanh du;tran cao van;tran nguyen han;tran dai nghia;tran te xuong;tran van on;ly chieu hoang;mai thuc loan;mai hac de;dinh nup"
    ";hoang hoa tham;hoang quoc viet;cu chinh lan;cao ba quat;cao thang;le hoan;le van huu;le thanh nghi;le van hien;le dai hanh;nguyen huu tho;nguyen huu canh"
    ";nguyen thuong hien;nguyen khuyen;nguyen an ninh;nguyen phong sac;nguyen nghiem;nguyen duc canh;pham hong thai;pham hung;pham ngoc thach;phung hung"
    ";phung khac khoan;dang dung;dang thai mai;dang thuy tram;dang van ngu;truong dinh;truong quang trong;truong han sieu;vo chi cong;vo van kiet;vo nhu hung"
    ";luong the vinh;luong dinh cua;duong quang ham;doan thi diem;dao duy tu;ngo thi nham;ngo si lien;mac dinh chi;mac thi buoi;phan ke binh;nguyen truong to"
    ";tran trong kim;ly tu trong;nguyen van linh;nguyen van tao;nguyen thi suot;kpa klong;phan van tri;nguyen chi dieu;nguyen binh;le trong tan;hoang anh gia;hoang anh gia lai".split(
        ";"
    )
)
PLACES = frozenset(
    "ha noi;ha nam;ha tinh;ha giang;ha dong;cao bang;lam dong;thai nguyen;thai binh;hai phong;hai duong;da nang;hue;can tho;kon tum"
    ";kon ray;kon braih;kon plong;quang ngai;quang nam;quang ninh;quang tri;quang binh;gia lai;dak lak;dak nong;phu yen;viet nam;tay nguyen"
    ";lai chau;lao cai;son la;dien bien;yen bai;bac kan;tuyen quang;lang son;bac giang;phu tho;bac ninh;hung yen;nam dinh;ninh binh"
    ";thanh hoa;hoa binh;vinh phuc;phu quoc;nghe an;binh dinh;khanh hoa;ninh thuan;binh thuan;dong nai;tay ninh;long an;tien giang;ben tre;tra vinh;vinh long"
    ";dong thap;an giang;kien giang;hau giang;soc trang;bac lieu;ca mau;ngoc linh;sa thay;ia pa;ngoc hoi;tan lap;mang den;bo y;a luoi;tu mo rong".split(
        ";"
    )
)
# A capital word that begins no name: of agencies, of places, of sentences; with its marks, for `Bảo` is a name and `Báo` is none.
NO_NAME = frozenset(
    "trường đoàn hội đảng đội ủy uỷ ubnd hđnd mttq lhpn tncs tntp thcs thpt th mn ptdtbt ptdtnt vhtt gd gđ ban phòng số sở cục bộ trung trại"
    " công xã huyện tỉnh phường thôn tổ làng khu lớp khối nhóm việt bắc tây đông xơ kinh giẻ ba kon đăk đắk đak đắc dak ia ea tết tiểu mầm"
    " đã được bị trao tặng hỗ có không chưa là và của cho tại trong ngoài ngày tháng quý người nội dung chương trình kế hoạch"
    " tổng tuyên truyền thông internet zalo facebook tiktok youtube google hiv aids bhyt cccd cmnd luật quyết nghị cv qđ vn"
    " từ đến theo về khi sau trước noel già mẹ bác cả một hai bốn năm sáu bảy tám chín mười nhận liên chi phượng"
    " chủ bí giám hiệu giáo cán học phụ các nhiều mọi tất y tế đường điện nhà uỷ ương mặt trận cảnh"
    " phố thiếu niên nhi yêu vui cùng bảo_hiểm ngoan gái kỹ năng nt sgk ubmttq bhxh tcm clb đơn hành tối chiều sáng gọi".split()
)
NO_NAME_AFTER_Y = frozenset(
    "te si ta hoc khoa duoc kien thuc nghia chi tuong kham tuc thuc luoi va kien lenh do muon phuc b c la cho".split()
)
NO_NAME_AFTER_A = frozenset("luoi b c d di va la".split())
# Before a single letter A: what is counted by letters, not a person.
LETTERED = frozenset("nhom khoi lop muc phan bang loai gan vitamin cum phuong diem khu hang tuyp lo hep to".split())
# In writing without capitals, or all in capitals: what can stand behind a name and is none of it.
AFTER_NAME = frozenset(
    "lop da duoc bi nghi can o tham dat nhan giup con hoc nha bo thon xa di co va voi tai vang tren ngay nam sinh sn dang den ve khong"
    " chua o13 tuoi la ke cung cho tu khi ma nen rat hay lai moi giai khen thuong tang qua phat ra nop ban me bao lam so don dia chi cu"
    " hoan nay kia do trong tap that mac benh khoe t lo gap noi hoi goi muon roi sap".split()
)
