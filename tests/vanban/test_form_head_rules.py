"""Letterhead, number, date and title: one right and one wrong of each."""

import pytest

from tests.vanban.papers import decision, findings, letter, line, quotes
from vanban.nd30.paper import Cell, Element


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("quoc-hieu.thieu", {"nation": None}),
        ("quoc-hieu.loi-van", {"nation": "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAN"}),
        ("quoc-hieu.dau-thanh", {"nation": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"}),
        ("tieu-ngu.thieu", {"motto": None}),
        ("tieu-ngu.loi-van", {"motto": "Độc lập – Tự do – Hạnh phúc"}),
        ("tieu-ngu.loi-van", {"motto": "Độc lập-Tự do-Hạnh phúc"}),
        ("tieu-ngu.ke-ngang", {"motto": line("Độc lập - Tự do - Hạnh phúc", Element.MOTTO)}),
        ("tieu-ngu.do-dai-ke", {"motto": line("Độc lập - Tự do - Hạnh phúc", Element.MOTTO, ruled=60.0)}),
        ("co-quan-ban-hanh.thieu", {"issuer": None}),
        ("co-quan-ban-hanh.viet-tat", {"issuer": "UBND XÃ MẪU"}),
        ("co-quan-ban-hanh.ke-ngang", {"issuer": line("ỦY BAN NHÂN DÂN XÃ MẪU", Element.ISSUER)}),
        ("co-quan-ban-hanh.do-dai-ke", {"issuer": line("XÃ MẪU", Element.ISSUER, ruled=200.0)}),
        ("so-ky-hieu.thieu", {"number": None}),
        ("so-ky-hieu.gach-cheo", {"number": "Số: 05"}),
        ("so-ky-hieu.cong-van", {"number": "Số: 05/CV-UBND"}),
        ("so-ky-hieu.nam", {"number": "Số: 05/2026/QĐ-UBND"}),
        ("dia-danh-thoi-gian.thieu", {"place_and_date": None}),
        ("dia-danh-thoi-gian.viet-day-du", {"place_and_date": "Mẫu, ngày 05/3/2026"}),
        ("dia-danh-thoi-gian.ngay-co-that", {"place_and_date": "Mẫu, ngày 31 tháng 4 năm 2026"}),
        ("dia-danh-thoi-gian.ngay-co-that", {"place_and_date": "Mẫu, ngày 05 tháng 3 năm 26"}),
        ("dia-danh-thoi-gian.con-trong", {"place_and_date": "Mẫu, ngày    tháng    năm 2026"}),
        ("dia-danh-thoi-gian.dia-danh", {"place_and_date": "Ngày 05 tháng 3 năm 2026"}),
        ("dia-danh-thoi-gian.dia-danh", {"place_and_date": "bản mẫu, ngày 05 tháng 3 năm 2026"}),
        ("dia-danh-thoi-gian.cap-don-vi", {"place_and_date": "Xã Mẫu, ngày 05 tháng 3 năm 2026"}),
        ("trich-yeu.thieu", {"title": None}),
        ("trich-yeu.ke-ngang", {"title": line("Về việc thành lập Tổ", Element.TITLE)}),
        ("trich-yeu.do-dai-ke", {"title": line("Về việc thành lập Tổ", Element.TITLE, ruled=20.0)}),
        ("ten-loai.dong-rieng", {"type_name": "QUYẾT ĐỊNH VỀ VIỆC THÀNH LẬP TỔ"}),
        ("ten-loai.loi-van", {"type_name": "QUYÊT ĐỊNH"}),
        ("du-thao.con-lai", {"annex": line("DỰ THẢO", Element.DRAFT_MARK)}),
        ("can-cu.thieu", {"basis": None, "proposal": None}),
        ("tham-quyen.thieu", {"authority": None}),
        ("loi-quyet-dinh.thieu", {"resolves": None}),
        ("dieu.thieu", {"article": None}),
    ],
)
def test_what_is_missing_or_wrong_in_the_head_is_found(rule, changes):
    assert findings(rule, decision(**changes))
    assert not findings(rule, decision())


@pytest.mark.parametrize(
    ("rule", "changes", "quote", "replacement"),
    [
        ("so-ky-hieu.tu-so", {"number": "SỐ: 05/QĐ-UBND"}, "SỐ:", "Số:"),
        ("so-ky-hieu.tu-so", {"number": "Số 05/QĐ-UBND"}, "Số", "Số:"),
        ("so-ky-hieu.so-0", {"number": "Số: 5/QĐ-UBND"}, "5", "05"),
        ("so-ky-hieu.chu-so", {"number": "Số: V/QĐ-UBND"}, "V", None),
        ("so-ky-hieu.khoang-trang", {"number": "Số: 05/QĐ - UBND"}, "QĐ - UBND", "QĐ-UBND"),
        ("so-ky-hieu.khoang-trang", {"number": "Số: 05 /QĐ-UBND"}, " ", ""),
        ("so-ky-hieu.gach-noi", {"number": "Số: 05/QĐ–UBND"}, "–", "-"),
        ("so-ky-hieu.in-hoa", {"number": "Số: 05/qđ-UBND"}, "qđ", "QĐ"),
        ("so-ky-hieu.ten-loai", {"number": "Số: 05/KH-UBND"}, "KH", "QĐ"),
        ("so-ky-hieu.ten-loai", {"number": "Số: 05/UBND-VX"}, "UBND-VX", None),
        ("dia-danh-thoi-gian.so-0", {"place_and_date": "Mẫu, ngày 5 tháng 3 năm 2026"}, "5", "05"),
        ("dia-danh-thoi-gian.so-0", {"place_and_date": "Mẫu, ngày 05 tháng 03 năm 2026"}, "03", "3"),
        ("dia-danh-thoi-gian.so-0", {"place_and_date": "Mẫu, ngày 15 tháng 2 năm 2026"}, "2", "02"),
        (
            "dia-danh-thoi-gian.dau-phay",
            {"place_and_date": "Mẫu ngày 05 tháng 3 năm 2026"},
            " ngày",
            ", ngày",
        ),
        (
            "dia-danh-thoi-gian.dau-phay",
            {"place_and_date": "Mẫu,ngày 05 tháng 3 năm 2026"},
            ",ngày",
            ", ngày",
        ),
        ("trich-yeu.dau-cham", {"title": "Về việc thành lập Tổ."}, ".", ""),
        ("loi-quyet-dinh.loi-van", {"resolves": "QUYẾT NGHỊ:"}, "QUYẾT NGHỊ:", "QUYẾT ĐỊNH:"),
        ("loi-quyet-dinh.dau-hai-cham", {"resolves": "QUYẾT ĐỊNH"}, "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:"),
    ],
)
def test_what_is_plain_comes_with_its_replacement(rule, changes, quote, replacement):
    found = findings(rule, decision(**changes))
    assert [(one.quote, one.issue.replacement) for one in found] == [(quote, replacement)]
    assert not findings(rule, decision())


@pytest.mark.parametrize(
    "number",
    [
        "Số: 05/QĐ-UBND",
        "Số: 123/QĐ-UBND",
        "Số: 1234/QĐ-CT",
        "Số:      /QĐ-UBND",
        "Số: ……/QĐ-UBND",
        "Số: …../QĐ-VP&CN",
    ],
)
def test_ordinary_numbers_and_gaps_of_drafts_are_right(number):
    rules = [
        "tu-so",
        "so-0",
        "chu-so",
        "gach-cheo",
        "khoang-trang",
        "gach-noi",
        "in-hoa",
        "cong-van",
        "ten-loai",
        "nam",
    ]
    assert not any(findings(f"so-ky-hieu.{rule}", decision(number=number)) for rule in rules)


@pytest.mark.parametrize(
    ("kind", "symbol"), [("TỜ TRÌNH", "TTr"), ("CHƯƠNG TRÌNH", "CTr"), ("QUY ĐỊNH", "QyĐ")]
)
def test_the_symbols_that_have_small_letters_keep_them(kind, symbol):
    judged = decision(type_name=kind, number=f"Số: 05/{symbol}-UBND")
    assert not quotes("so-ky-hieu.in-hoa", judged) + quotes("so-ky-hieu.ten-loai", judged)


@pytest.mark.parametrize(
    "place",
    [
        "Đắk Lắk, ngày 05 tháng 01 năm 2026",
        "Ea H'leo, ngày 12 tháng 10 năm 2026",
        "Chư Prông, ngày 28 tháng 02 năm 2026",
        "Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2026",
        "Phường Nùng Trí Cao, ngày 01 tháng 12 năm 2026",
        "…, ngày …… tháng …… năm 2026",
    ],
)
def test_ordinary_places_and_dates_are_right(place):
    rules = ["so-0", "viet-day-du", "ngay-co-that", "dau-phay", "cap-don-vi"]
    assert not any(findings(f"dia-danh-thoi-gian.{rule}", decision(place_and_date=place)) for rule in rules)


def test_a_draft_may_leave_its_place_open():
    judged = decision(number="Số:    /QĐ-UBND", place_and_date="……, ngày    tháng    năm 2026")
    assert not findings("dia-danh-thoi-gian.dia-danh", judged)


def test_minutes_have_no_place_and_date():
    assert not findings("dia-danh-thoi-gian.thieu", decision(type_name="BIÊN BẢN", place_and_date=None))


def test_a_draft_may_be_marked_as_one():
    mark = line("DỰ THẢO", Element.DRAFT_MARK)
    assert not findings("du-thao.con-lai", decision(number="Số:    /QĐ-UBND", annex=mark))


@pytest.mark.parametrize(("column", "count"), [(1, 1), (2, 0)])
def test_the_nation_stands_on_the_right_of_the_issuer(column, count):
    nation = line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Element.NATION, cell=Cell(1, 1, column))
    issuer = line("ỦY BAN NHÂN DÂN XÃ MẪU", Element.ISSUER, cell=Cell(1, 1, 3 - column))
    assert len(findings("quoc-hieu.vi-tri", decision(nation=nation, issuer=issuer))) == count


@pytest.mark.parametrize(
    ("subject", "replacement"),
    [("V/v: rà soát", "V/v "), ("v/v rà soát", "V/v "), ("Về việc rà soát", "V/v "), ("V/v rà soát", None)],
)
def test_the_subject_of_a_letter_begins_with_v_v(subject, replacement):
    found = findings("trich-yeu-cong-van.v-v", letter(subject=line(subject, Element.SUBJECT)))
    assert [one.issue.replacement for one in found] == ([replacement] if replacement else [])


def test_a_letter_has_a_subject():
    assert findings("trich-yeu-cong-van.thieu", letter(subject=None))
    assert not findings("trich-yeu-cong-van.thieu", letter())


def test_a_symbol_with_a_kind_asks_for_the_type_name():
    assert findings("so-ky-hieu.cong-van-co-loai", letter(number="Số: 05/BC-UBND"))
    assert not findings("so-ky-hieu.cong-van-co-loai", letter())


def test_the_number_of_a_letter_names_the_drafting_unit():
    assert [one.quote for one in findings("so-ky-hieu.cong-van-don-vi", letter(number="Số: 05/UBND"))] == [
        "UBND"
    ]
    assert not findings("so-ky-hieu.cong-van-don-vi", letter())
