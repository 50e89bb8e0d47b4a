"""Addressees, recipients, signature and annexes: one right and one wrong of each."""

import pytest

from tests.vanban.papers import decision, findings, letter, line, on_page, paper
from vanban.nd30.paper import Element

HEAD, DASHED = line("Kính gửi:", Element.ADDRESSEES), Element.ADDRESSEES


@pytest.mark.parametrize(
    ("rule", "changes", "replacement"),
    [
        ("noi-nhan.thieu", {"recipients_head": None}, None),
        ("noi-nhan.tu", {"recipients_head": "NƠI NHẬN"}, "Nơi nhận:"),
        ("noi-nhan.tu", {"recipients_head": "Nơi nhận"}, "Nơi nhận:"),
        ("noi-nhan.gach-dau-dong", {"recipient": "+ Như Điều 1;"}, "-"),
        ("noi-nhan.gach-dau-dong", {"recipient": "Như Điều 1;"}, None),
        ("noi-nhan.dau-cham-phay", {"recipient": "- Như Điều 1."}, ";"),
        ("noi-nhan.dau-cham-phay", {"recipient": "- Như Điều 1,"}, ";"),
        ("noi-nhan.luu", {"filing": "- Đảng ủy xã."}, None),
        ("noi-nhan.dong-luu", {"filing": "- Lưu VT, VHXH"}, "- Lưu: VT, VHXH."),
        ("noi-nhan.dong-luu", {"filing": "- Lưu: VT,VHXH;"}, "- Lưu: VT, VHXH."),
        ("noi-nhan.don-vi-soan-thao", {"filing": "- Lưu: VT."}, None),
        ("noi-nhan.nhu-tren", {"recipient": "- Như trên;"}, None),
        ("noi-nhan.nhu-dieu", {"recipient": "- Đảng ủy xã;"}, None),
        ("noi-nhan.dieu-khong-co", {"recipient": "- Như Điều 3;"}, None),
        ("chu-ky.thieu", {"signing": None, "signer": None}, None),
        ("ho-ten.thieu", {"signer": None}, None),
        ("ho-ten.hoc-vi", {"signer": "ThS. Nguyễn Văn Mẫu"}, ""),
        ("ho-ten.hoc-vi", {"signer": "PGS.TS Nguyễn Văn Mẫu"}, ""),
        ("quyen-han.viet-tat", {"signing": "KT.CHỦ TỊCH"}, "KT. "),
        ("quyen-han.cap-pho", {"signing": "KT. CHỦ TỊCH"}, None),
        ("quyen-han.chuc-vu", {"signing": "TL. CHỦ TỊCH"}, None),
        ("quyen-han.theo-tham-quyen", {"signing": "TM. ỦY BAN NHÂN DÂN"}, None),
        ("quyen-han.theo-tham-quyen", {"authority": "ỦY BAN NHÂN DÂN XÃ MẪU"}, None),
    ],
)
def test_what_is_wrong_at_the_end_is_found(rule, changes, replacement):
    assert [one.issue.replacement for one in findings(rule, decision(**changes))] == [replacement]
    assert not findings(rule, decision())


@pytest.mark.parametrize(
    "name", ["Thào A Thử", "Bà Triệu Thị Mẫu"[3:], "Tsần Văn Mẫu", "Nguyễn Thị Thu Cúc Mẫu", "Y Bhăm Êban"]
)
def test_names_of_persons_are_no_honours(name):
    assert not findings("ho-ten.hoc-vi", decision(signer=name))


def test_a_school_may_print_the_degrees_of_its_head():
    judged = decision(issuer=line("TRƯỜNG TIỂU HỌC MẪU", Element.ISSUER), signer="ThS. Nguyễn Văn Mẫu")
    assert not findings("ho-ten.hoc-vi", judged)


def test_a_draft_without_signature_is_only_warned():
    judged = decision(number="Số:    /QĐ-UBND", signing=None, signer=None)
    assert not findings("chu-ky.thieu", judged)
    assert findings("chu-ky.thieu-trong-du-thao", judged)


def test_a_deputy_signs_under_the_head_he_signs_for():
    deputy = line("PHÓ CHỦ TỊCH", Element.SIGNING_AUTHORITY)
    judged = decision(signing="KT. CHỦ TỊCH", annex=deputy)
    assert not findings("quyen-han.cap-pho", judged)


def test_a_chairman_signs_what_he_has_authority_for():
    assert not findings("quyen-han.theo-tham-quyen", decision())


def test_a_recipient_may_run_over_two_lines():
    judged = decision(recipient="- Thường trực Đảng ủy, Thường trực", annex=None)
    lines = [*judged.lines]
    place = next(at for at, one in enumerate(lines) if one.element == Element.RECIPIENT) + 1
    lines.insert(place, line("Hội đồng nhân dân xã;", Element.RECIPIENT))
    assert not findings("noi-nhan.dau-cham-phay", paper(*lines))


@pytest.mark.parametrize(
    "filing", ["- Lưu: VT, VHXH.", "- Lưu: VT, BCVTCĐS (05).", "- Lưu: VT, Hồ sơ.", "- Lưu: VT, KGVX, 05b."]
)
def test_ordinary_filing_lines_are_right(filing):
    judged = decision(filing=filing)
    assert not findings("noi-nhan.dong-luu", judged) + findings("noi-nhan.don-vi-soan-thao", judged)


def addressed(*names: str):
    first = HEAD if len(names) > 1 else line("Kính gửi: " + names[0], DASHED)
    rest = [line(name, DASHED) for name in names if len(names) > 1]
    return paper(line("V/v mẫu", Element.SUBJECT), first, *rest)


@pytest.mark.parametrize(
    ("rule", "names", "replacement"),
    [
        ("kinh-gui.dau-cau", ("- Xóm Mẫu,", "- Xóm Thử."), ";"),
        ("kinh-gui.dau-cau", ("- Xóm Mẫu;", "- Xóm Thử"), "ử."),
        ("kinh-gui.nhieu-noi", ("Xóm Mẫu;", "- Xóm Thử."), None),
    ],
)
def test_several_addressees_are_listed_as_asked(rule, names, replacement):
    assert [one.issue.replacement for one in findings(rule, addressed(*names))] == [replacement]
    assert not findings(rule, addressed("- Xóm Mẫu;", "- Xóm Thử."))


def test_one_addressee_stands_beside_kinh_gui():
    assert findings("kinh-gui.mot-noi", paper(HEAD, line("Trưởng xóm Mẫu", DASHED)))
    assert not findings("kinh-gui.mot-noi", addressed("Trưởng xóm Mẫu"))


def test_a_colon_follows_kinh_gui():
    found = findings("kinh-gui.dau-hai-cham", paper(line("Kính gửi Trưởng xóm Mẫu", DASHED)))
    assert [one.issue.replacement for one in found] == ["Kính gửi: "]
    assert not findings("kinh-gui.dau-hai-cham", addressed("Trưởng xóm Mẫu"))


def test_letters_and_proposals_are_addressed():
    assert findings("kinh-gui.thieu", letter(addressees=None))
    assert findings("kinh-gui.thieu", decision(type_name="TỜ TRÌNH"))
    assert not findings("kinh-gui.thieu", letter()) + findings("kinh-gui.thieu", decision())


def test_a_report_without_addressee_is_worth_a_look():
    assert findings("kinh-gui.bao-cao", decision(type_name="BÁO CÁO"))
    assert not findings("kinh-gui.bao-cao", decision())


def annexed(*marks: str, reference: bool = True, body: str = "Theo các Phụ lục kèm theo.", **changes):
    lines = [line(body)]
    for number, mark in enumerate(marks, 1):
        element = Element.ANNEX_MARK if "lục" in mark.lower() else Element.ANNEX_TITLE
        lines.append(line(mark, element, annex=number, section=1))
        if reference:
            lines.append(line("(Kèm theo …)", Element.ANNEX_REFERENCE, annex=number, section=1))
    return paper(*lines, sections=(on_page(), on_page(**changes)))


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        ("phu-luc.so-la-ma", annexed("Phụ lục 1", "Phụ lục 2")),
        ("phu-luc.so-la-ma", annexed("Phụ lục", "Phụ lục")),
        ("phu-luc.thu-tu", annexed("Phụ lục II", "Phụ lục I")),
        ("phu-luc.kem-theo", annexed("Phụ lục I", "Phụ lục II", reference=False)),
        ("phu-luc.chi-dan", annexed("Phụ lục I", "Phụ lục II", body="Nội dung.")),
        ("phu-luc.danh-sach", annexed("DANH SÁCH THÀNH VIÊN", body="Nội dung.")),
        ("phu-luc.so-trang", annexed("Phụ lục I", "Phụ lục II", restarts_at=None)),
        ("ten-phu-luc.in-hoa", annexed("Danh sách thành viên")),
    ],
)
def test_annexes_that_are_not_as_asked_are_found(rule, wrong):
    assert findings(rule, wrong)
    assert not findings(rule, annexed("Phụ lục I", "Phụ lục II"))


def test_one_annex_needs_no_number():
    assert not findings("phu-luc.so-la-ma", annexed("Phụ lục"))
