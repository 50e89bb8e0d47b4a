"""Capitals: sentences, documents, positions, persons, units, bodies, days (Phụ lục II)."""

import pytest

from tests.vanban.judging import findings, paper, quotes, repaired
from vanban.nd30.paper import Element, Line
from vanban.nd30.rulebook import RULES

CAPITALS = [rule for rule in RULES if rule.startswith("viet-hoa.")]


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        ("viet-hoa.dau-muc", "- tuyên truyền;", "- Tuyên truyền;"),
        ("viet-hoa.dau-dong", "a) tuyên truyền;", "a) Tuyên truyền;"),
        ("viet-hoa.thua", "Đến nay, Toàn tỉnh có 10 tổ", "Đến nay, toàn tỉnh có 10 tổ"),
        ("viet-hoa.thua", "triển khai Xây dựng kế hoạch", "triển khai xây dựng kế hoạch"),
        ("viet-hoa.loai-van-ban", "theo quyết định số 12/QĐ-UBND", "theo Quyết định số 12/QĐ-UBND"),
        ("viet-hoa.loai-van-ban", "theo luật số 72/2025/QH15", "theo Luật số 72/2025/QH15"),
        ("viet-hoa.chuc-vu", "đồng chí chủ tịch Nguyễn Văn Mẫu", "đồng chí Chủ tịch Nguyễn Văn Mẫu"),
        ("viet-hoa.chuc-vu", "bà phó chủ tịch Lò Thị Thử", "bà Phó Chủ tịch Lò Thị Thử"),
        ("viet-hoa.ten-nguoi", "ông Nguyễn văn Mẫu", "ông Nguyễn Văn Mẫu"),
        ("viet-hoa.co-quan", "Ủy Ban Nhân Dân xã Mẫu", "Ủy ban nhân dân xã Mẫu"),
        ("viet-hoa.co-quan", "Uỷ Ban nhân dân xã Mẫu", "Uỷ ban nhân dân xã Mẫu"),
        ("viet-hoa.co-quan", "kiện toàn Ban chỉ đạo", "kiện toàn Ban Chỉ đạo"),
        ("viet-hoa.co-quan", "theo sở Khoa học và Công nghệ", "theo Sở Khoa học và Công nghệ"),
        ("viet-hoa.co-quan-thuong", "trình hội đồng nhân dân tỉnh", "trình Hội đồng nhân dân tỉnh"),
        ("viet-hoa.ten-rieng", "chúc mừng ngày quốc khánh", "chúc mừng ngày Quốc khánh"),
        ("viet-hoa.ten-rieng", "dịp tết Nguyên Đán", "dịp tết Nguyên đán"),
        ("viet-hoa.ten-rieng", "vùng tây bắc", "vùng Tây Bắc"),
        ("viet-hoa.ten-rieng", "danh hiệu Nghệ nhân ưu tú", "danh hiệu Nghệ nhân Ưu tú"),
        ("viet-hoa.don-vi", "trên địa bàn Tỉnh Cao Bằng", "trên địa bàn tỉnh Cao Bằng"),
        ("viet-hoa.don-vi", "tại Thành phố Thái Nguyên", "tại thành phố Thái Nguyên"),
        ("viet-hoa.ten-tinh", "nhân dân tỉnh cao bằng", "nhân dân tỉnh Cao Bằng"),
        ("viet-hoa.ten-tinh", "nhân dân tỉnh Cao bằng", "nhân dân tỉnh Cao Bằng"),
        ("viet-hoa.dac-biet", "tại thành phố Hồ Chí Minh", "tại Thành phố Hồ Chí Minh"),
        ("viet-hoa.dac-biet", "tại thủ đô Hà Nội", "tại Thủ đô Hà Nội"),
        ("viet-hoa.nhan-dan", "phục vụ nhân dân, của nhân dân", "phục vụ Nhân dân, của Nhân dân"),
        ("viet-hoa.nhan-dan", "chính sách của Đảng, nhà nước", "chính sách của Đảng, Nhà nước"),
        ("viet-hoa.thu", "họp vào thứ hai hằng tuần", "họp vào thứ Hai hằng tuần"),
        ("viet-hoa.hang", "Huân chương Lao động hạng nhất", "Huân chương Lao động hạng Nhất"),
        ("viet-hoa.nam-am-lich", "xuân Bính ngọ", "xuân Bính Ngọ"),
        ("viet-hoa.so-nganh", "- Các Sở, ban, ngành;", "- Các sở, ban, ngành;"),
        ("viet-hoa.gach-noi-dia-danh", "tỉnh Cao-Bằng", "tỉnh Cao Bằng"),
    ],
)
def test_a_capital_is_repaired(rule, wrong, right):
    assert repaired(rule, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "Ủy ban nhân dân xã Ea H'leo, huyện Chư Prông, tỉnh Đắk Lắk; Uỷ ban nhân dân phường Tân Giang.",
        "Tòa án nhân dân, Công an nhân dân, lực lượng vũ trang nhân dân, ngân sách nhà nước, quản lý nhà nước.",
        "Luật Ngân sách nhà nước; Bộ luật Hình sự; pháp luật số; văn bản pháp luật số hóa.",
        "Cán bộ y tế, cơ sở y tế, trụ sở tài chính, cán bộ tư pháp; ban tổ chức hội nghị; chính phủ điện tử.",
        "Chi hội trưởng Chi hội Phụ nữ; Bí thư Chi đoàn; chi hội nông dân; Hội Phụ nữ.",
        "Giám đốc Sở Xây dựng; Luật Xây dựng; Trưởng phòng Văn hóa - Xã hội; Giám đốc Sở Tài chính; Phó Chủ tịch Ủy ban nhân dân xã.",
        "Phường Nùng Trí Cao, Phường Thục Phán, Quận 1, Phường 3; tỉnh Bà Rịa - Vũng Tàu.",
        "Mỗi xã 03 thôn, mỗi phường 01 tổ, các phường 1, 2 và 3; TP. Hồ Chí Minh; Thủ đô Hà Nội.",
        "Ngày 01/7/2026 TP. Cao Bằng họp. Lần thứ hai, thứ ba; hướng tây bắc; v.v. và các việc khác.",
        "Tỉnh ủy, Tỉnh đoàn, Đảng ủy; Ban Chỉ đạo; Nhân dân; Đảng, Nhà nước; tết Nguyên đán; thứ Hai.",
        "Ông Nguyễn Đức Minh, bà Trần Thị Thử và ông Lê Văn Minh; Chủ tịch Hồ Chí Minh.",
        "ThS. Nguyễn Văn Mẫu, TS. Lò Thị Thử; q. 1, tr. 5; tổ 3, ấp 4; Huân chương Lao động hạng Nhất.",
        "CÔNG TÁC CỦA TỈNH CAO BẰNG",
        "Kế hoạch số 12/KH-UBND; các kế hoạch số hóa; dự thảo quyết định trình Ủy ban nhân dân.",
        "Đoàn viên, thanh niên; hội viên nông dân; phụ nữ; ban quản lý chợ; năm nay, xuân này.",
    ],
)
@pytest.mark.parametrize("element", [Element.BODY, Element.TABLE])
def test_right_capitals_are_left_alone(text, element):
    assert [rule for rule in CAPITALS if quotes(rule, text, element=element)] == []


def test_a_sentence_that_begins_small_is_found():
    assert quotes("viet-hoa.dau-cau", "Tổ họp mỗi tháng. các thành viên dự đủ.") == ["các"]


@pytest.mark.parametrize(
    "text", ["Xem v.v. và khác", "giá 1.000 đồng. Năm", "tại TP. hồ", "nền tảng… và khác"]
)
def test_abbreviations_and_ellipses_end_no_sentence(text):
    assert quotes("viet-hoa.dau-cau", text) == []


def test_a_paragraph_after_a_full_stop_begins_with_a_capital():
    assert quotes("viet-hoa.dau-dong", "Đã họp.", "các đơn vị thực hiện.") == ["các"]


def test_a_line_that_goes_on_may_be_small():
    assert quotes("viet-hoa.dau-dong", "Ủy ban nhân dân các xã,", "phường thực hiện.") == []


def test_this_decision_has_a_capital_in_a_decision_only():
    named = Line("QUYẾT ĐỊNH", Element.TYPE_NAME)
    text = "Thi hành quyết định này và kế hoạch này."
    assert [f.quote for f in findings("viet-hoa.van-ban-nay", paper(named, text))] == ["quyết định này"]


def test_a_numbered_ward_is_doubted():
    assert quotes("viet-hoa.don-vi-so", "tại phường 3, quận 1.") == ["phường", "quận"]


def test_a_capital_before_a_commune_is_only_noted():
    assert quotes("viet-hoa.xa-phuong", "Ủy ban nhân dân Xã Mẫu") == ["Xã"]


def test_a_name_all_in_small_letters_is_found():
    assert quotes("viet-hoa.ten-nguoi", "Giao ông nông văn thử theo dõi.") == ["nông văn thử"]


def test_words_that_only_sound_like_a_name_are_none():
    assert quotes("viet-hoa.ten-nguoi", "Ông hoàng thị trường viễn thông.") == []
