"""What a try of the correcting letter's Word template is told: a commune and faults that are plainly invented."""

from blueprints.corrections.facts import CorrectionLetter, Fault
from blueprints.documents.facts import Letterhead, Signature

FAULTS = (
    Fault(
        "dòng địa danh, ngày tháng ở trang 1",
        "Mẫu, ngày 5 tháng 03 năm 2026",
        "Mẫu, ngày 05 tháng 3 năm 2026",
    ),
    Fault("phần chữ ký", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    Fault(
        "khoản 2 Điều 3",
        "Quyết định này có hiệu lực kể từ ngày kí",
        "Quyết định này có hiệu lực kể từ ngày ký",
    ),
)


def correction_letter() -> CorrectionLetter:
    return CorrectionLetter(
        letterhead=Letterhead("", ("ỦY BAN NHÂN DÂN", "XÃ MẪU"), "UBND-VHXH", "Mẫu", 2026),
        title="V/v đính chính Quyết định số 05/QĐ-UBND",
        addressees=("Trưởng xóm Bản Mẫu", "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"),
        legal_bases=(
            "Căn cứ khoản 3 Điều 18 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công "
            "tác văn thư",
        ),
        sender_name="Ủy ban nhân dân xã Mẫu",
        corrected_name="Quyết định số 05/QĐ-UBND",
        corrected_on="ngày 05 tháng 3 năm 2026",
        corrected_title="về việc thành lập Tổ chuyển đổi số cộng đồng xóm Bản Mẫu",
        aspects="thể thức, kỹ thuật trình bày",
        faults=FAULTS,
        recipients=("Như trên", "Sở Khoa học và Công nghệ (b/c)"),
        filing="VT, VHXH",
        signature=Signature(("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lê Văn Người Ký"),
    )
