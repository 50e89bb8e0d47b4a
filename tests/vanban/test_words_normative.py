"""Legal normative resolutions of a people's council."""

from datetime import date

import pytest

from tests.vanban import right_documents as right
from tests.vanban.judging import findings, paper
from tests.vanban.papers import A4, docx, table
from vanban.nd30.check import check
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import RULES, Pack

HEAD = Line("Số: 15/2026/NQ-HĐND", Element.NUMBER)
BASIS = Line("Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025;", Element.BASIS)
OPENING = "Hội đồng nhân dân tỉnh Mẫu ban hành Nghị quyết quy định mức chi hỗ trợ."
NAMED = ("Điều 1. Phạm vi điều chỉnh", "Điều 2. Mức chi", "1. Mức chi cho mỗi tổ.", "2. Nguồn kinh phí.")
EFFECT = "3. Nghị quyết này có hiệu lực từ ngày 20 tháng 7 năm 2026."
CLOSING = "Nghị quyết này đã được Hội đồng nhân dân tỉnh Mẫu khóa XVIII, kỳ họp thứ 2 thông qua ngày 10 tháng 7 năm 2026./."
SIGNER = Line("CHỦ TỊCH", Element.SIGNING_AUTHORITY)
RESOLUTION = docx(
    table(
        (
            right.ruled("HỘI ĐỒNG NHÂN DÂN TỈNH CAO BẰNG", 90, 12, "b") + right.t("Số: 15/2026/NQ-HĐND", 13),
            right.NATION + right.t("Cao Bằng, ngày 15 tháng 7 năm 2026", 14, "i"),
        )
    )
    + right.titled("NGHỊ QUYẾT", "Quy định mức chi hỗ trợ Tổ chuyển đổi số cộng đồng", 120)
    + right.text(
        "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;",
        "Căn cứ Luật Ngân sách nhà nước số 89/2025/QH15;",
        "Xét Tờ trình số 800/TTr-UBND ngày 01 tháng 7 năm 2026 của Ủy ban nhân dân tỉnh Cao Bằng;",
        "Hội đồng nhân dân tỉnh ban hành Nghị quyết quy định mức chi hỗ trợ Tổ chuyển đổi số cộng đồng.",
        faces="i",
    )
    + right.text("Điều 1. Phạm vi điều chỉnh", faces="b")
    + right.text("Nghị quyết này quy định mức chi hỗ trợ Tổ chuyển đổi số cộng đồng trên địa bàn tỉnh.")
    + right.text("Điều 2. Tổ chức thực hiện", faces="b")
    + right.text("Nghị quyết này có hiệu lực từ ngày 01 tháng 8 năm 2026.")
    + right.text(
        "Nghị quyết này đã được Hội đồng nhân dân tỉnh Cao Bằng Khóa XVIII, Kỳ họp thứ Hai thông qua ngày 15 "
        "tháng 7 năm 2026./.",
        faces="i",
    )
    + right.ending(("- Ủy ban Thường vụ Quốc hội;", "- Chính phủ;", "- Lưu: VT, VP."), "CHỦ TỊCH"),
    A4,
)
NORMATIVE = [rule.id for rule in RULES.values() if rule.packs is Pack.NORMATIVE]


def resolution(**changed) -> Paper:
    parts = {
        "head": HEAD,
        "basis": BASIS,
        "opening": OPENING,
        "named": NAMED,
        "effect": EFFECT,
        "closing": CLOSING,
        "signer": SIGNER,
    }
    lines: list = []
    for part in (parts | changed).values():
        lines.extend(part if isinstance(part, tuple) else [part])
    return paper(*[line for line in lines if line])


def test_a_right_resolution_is_left_alone():
    assert [rule for rule in NORMATIVE if findings(rule, resolution())] == []


@pytest.mark.parametrize("number", ["Số:      /2026/NQ-HĐND", "Số: … /2026/NQ-HĐND"])
def test_a_draft_may_wait_for_its_number(number):
    assert not findings("qppl.so-co-nam", resolution(head=Line(number, Element.NUMBER)))


@pytest.mark.parametrize(
    ("rule", "changed"),
    [
        ("qppl.so-co-nam", {"head": Line("Số: 15/NQ-HĐND", Element.NUMBER)}),
        ("qppl.quyet-nghi", {"opening": Line("QUYẾT NGHỊ:", Element.RESOLVES)}),
        ("qppl.cau-ban-hanh", {"opening": ""}),
        ("qppl.dieu-co-ten", {"named": ("Điều 1.", "Điều 2. Mức chi")}),
        ("qppl.cau-thong-qua", {"closing": ""}),
        ("qppl.hieu-luc", {"effect": ""}),
        ("qppl.hieu-luc-som", {"effect": "3. Nghị quyết này có hiệu lực từ ngày 15 tháng 7 năm 2026."}),
        ("qppl.hieu-luc-som", {"effect": "3. Nghị quyết này có hiệu lực kể từ ngày thông qua."}),
        ("qppl.can-cu", {"basis": Line("Căn cứ Kế hoạch số 12/KH-UBND;", Element.BASIS)}),
        ("qppl.can-cu", {"basis": Line("Căn cứ Nghị quyết số 57-NQ/TW;", Element.BASIS)}),
        ("qppl.nguoi-ky", {"signer": Line("TM. HỘI ĐỒNG NHÂN DÂN", Element.SIGNING_AUTHORITY)}),
        ("qppl.chu-quan", {"head": (HEAD, Line("TỈNH MẪU", Element.SUPERIOR))}),
    ],
)
def test_what_is_not_of_the_sample_is_found(rule, changed):
    assert len(findings(rule, resolution(**changed))) == 1


def test_a_proposal_is_considered_and_no_basis():
    basis = Line("Xét Tờ trình số 12/TTr-UBND ngày 01 tháng 7 năm 2026;", Element.BASIS)
    assert not findings("qppl.can-cu", resolution(basis=basis))


def test_a_right_resolution_set_in_word_has_no_more_than_notes():
    told = check(RESOLUTION, today=date(2026, 7, 15)).findings
    assert [one.rule for one in told if one.severity != "lưu ý"] == []
