"""The table of letters of the decree (Annex I, part I, section V): how each element is set.

None: the decree leaves it open.
"""

from dataclasses import dataclass

from vanban.nd30.clauses import SAMPLES, annex_i
from vanban.nd30.finding import Severity
from vanban.nd30.paper import Element


@dataclass(frozen=True)
class Form:
    """Sizes in points, the smallest and the largest allowed."""

    element: Element
    id: str  # the first half of the ids of its rules
    name: str
    clause: str
    sizes: tuple[float, float] = (13, 14)
    bold: bool | None = False
    italic: bool | None = False
    capitals: bool | None = None
    centred: bool = False
    severity: Severity = Severity.ERROR


FORMS = (
    Form(
        Element.NATION,
        "quoc-hieu",
        "Quốc hiệu",
        annex_i("II", "1", "a"),
        (12, 13),
        True,
        capitals=True,
        centred=True,
    ),
    Form(
        Element.MOTTO,
        "tieu-ngu",
        "Tiêu ngữ",
        annex_i("II", "1", "b"),
        bold=True,
        capitals=False,
        centred=True,
    ),
    Form(
        Element.SUPERIOR,
        "co-quan-chu-quan",
        "Tên cơ quan chủ quản",
        annex_i("II", "2", "b"),
        (12, 13),
        capitals=True,
        centred=True,
        severity=Severity.WARNING,  # which lines name the superior is often told by their weight alone
    ),
    Form(
        Element.ISSUER,
        "co-quan-ban-hanh",
        "Tên cơ quan ban hành",
        annex_i("II", "2", "b"),
        (12, 13),
        True,
        capitals=True,
        centred=True,
    ),
    Form(Element.NUMBER, "so-ky-hieu", "Số, ký hiệu", annex_i("II", "3", "c"), (13, 13), centred=True),
    Form(
        Element.PLACE_AND_DATE,
        "dia-danh-thoi-gian",
        "Địa danh và thời gian ban hành",
        annex_i("II", "4", "c"),
        italic=True,
        capitals=False,
        centred=True,
    ),
    Form(
        Element.TYPE_NAME,
        "ten-loai",
        "Tên loại",
        annex_i("II", "5", "b"),
        bold=True,
        capitals=True,
        centred=True,
    ),
    Form(
        Element.TITLE,
        "trich-yeu",
        "Trích yếu",
        annex_i("II", "5", "b"),
        bold=True,
        capitals=False,
        centred=True,
    ),
    Form(
        Element.SUBJECT,
        "trich-yeu-cong-van",
        "Trích yếu công văn",
        annex_i("II", "5", "b"),
        (12, 13),
        capitals=False,
        centred=True,
    ),
    Form(Element.ADDRESSEES, "kinh-gui", "Phần “Kính gửi”", annex_i("II", "9", "d"), capitals=False),
    Form(
        Element.AUTHORITY,
        "tham-quyen",
        "Dòng thẩm quyền ban hành",
        SAMPLES,
        bold=True,
        capitals=True,
        centred=True,
        severity=Severity.WARNING,
    ),
    Form(Element.BASIS, "can-cu", "Căn cứ", annex_i("II", "6", "a"), italic=True, capitals=False),
    Form(
        Element.RESOLVES,
        "loi-quyet-dinh",
        "Dòng “QUYẾT ĐỊNH:”",
        SAMPLES,
        bold=True,
        capitals=True,
        centred=True,
        severity=Severity.WARNING,
    ),
    Form(Element.BODY, "noi-dung", "Nội dung", annex_i("II", "6", "e"), bold=None, italic=None),
    Form(
        Element.SIGNING_AUTHORITY,
        "quyen-han-chuc-vu",
        "Quyền hạn, chức vụ của người ký",
        annex_i("II", "7", "đ"),
        bold=True,
        capitals=True,
        centred=True,
    ),
    Form(
        Element.SIGNER,
        "ho-ten",
        "Họ và tên người ký",
        annex_i("II", "7", "đ"),
        bold=True,
        capitals=False,
        centred=True,
    ),
    Form(
        Element.RECIPIENTS_HEAD,
        "noi-nhan",
        "Từ “Nơi nhận”",
        annex_i("II", "9", "d"),
        (12, 12),
        True,
        True,
        capitals=False,
    ),
    Form(
        Element.RECIPIENT,
        "danh-sach-noi-nhan",
        "Danh sách nơi nhận",
        annex_i("II", "9", "d"),
        (11, 11),
        capitals=False,
    ),
    Form(Element.COPIES, "nguoi-soan", "Ký hiệu người soạn thảo", annex_i("III", "3"), (11, 11)),
    Form(
        Element.CONTACT,
        "dia-chi",
        "Địa chỉ, thư điện tử, điện thoại",
        annex_i("III", "4"),
        (11, 12),
        bold=None,
    ),
    Form(
        Element.ANNEX_MARK,
        "phu-luc",
        "Từ “Phụ lục”",
        annex_i("III", "1", "b"),
        (14, 14),
        True,
        capitals=False,
        centred=True,
    ),
    Form(
        Element.ANNEX_TITLE, "ten-phu-luc", "Tên phụ lục", annex_i("III", "1", "b"), bold=True, centred=True
    ),
    Form(
        Element.ANNEX_REFERENCE,
        "kem-theo",
        "Dòng “(Kèm theo …)”",
        annex_i("III", "1", "c"),
        italic=True,
        capitals=False,
        centred=True,
    ),
    Form(
        Element.URGENCY,
        "do-khan",
        "Dấu chỉ mức độ khẩn",
        annex_i("III", "2", "b"),
        bold=True,
        capitals=True,
    ),
    Form(
        Element.CIRCULATION,
        "luu-hanh",
        "Chỉ dẫn về phạm vi lưu hành",
        annex_i("III", "2", "c"),
        bold=True,
        capitals=True,
    ),
)
