"""What a clerk types for a tờ trình on support for the teams, and what the form begins with."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from blueprints.documents.details import Count, Day, Line, Paragraphs, Rows
from blueprints.documents.kinds import DraftRequest
from blueprints.resolutions import grounds, wording
from blueprints.units.models import Unit
from vanban.vietnamese.numerals import CLAUSE_LETTERS

DETAILS = (
    Rows(
        "grounds",
        "Cơ sở chính trị, pháp lý",
        hint="Mỗi văn bản một dòng, in thành điểm a, b, c, d, đ … theo thứ tự dòng.",
        required="Ghi ít nhất một văn bản làm cơ sở.",
        most=len(CLAUSE_LETTERS),
        columns=(
            Line(
                "citation",
                "Tên loại, số, ngày, cơ quan, trích yếu",
                required="Ghi văn bản của dòng này, hoặc xóa cả dòng.",
                longest=600,
            ),
            Line("says", "Nội dung liên quan", longest=800),
        ),
    ),
    Paragraphs(
        "history",
        "Cơ sở thực tiễn: các Tổ hình thành như thế nào",
        hint="Mỗi đoạn một dòng. Số Tổ, số thành viên được lấy từ sổ, không phải ghi ở đây.",
    ),
    Paragraphs(
        "programmes",
        "Chính sách góp phần thực hiện",
        hint="Mỗi văn bản một dòng, viết gọn: Kế hoạch số 00-KH/TU.",
        required="Ghi ít nhất một nghị quyết, chương trình hoặc kế hoạch.",
    ),
    Rows(
        "steps",
        "Quá trình xây dựng dự thảo",
        hint="In theo thứ tự ngày: Ngày …, cơ quan đã có văn bản gửi nơi nhận, nội dung.",
        required="Ghi ít nhất một bước đã thực hiện.",
        columns=(
            Day("day", "Ngày", required="Ghi ngày của bước này."),
            Line("agency", "Cơ quan", required="Ghi cơ quan thực hiện bước này."),
            Line("document", "Văn bản (tên loại, số)", required="Ghi văn bản của bước này."),
            Line("addressee", "Gửi"),
            Line("matter", "Nội dung", longest=500),
        ),
    ),
    Line("scope", "Phạm vi điều chỉnh", required="Ghi phạm vi điều chỉnh.", longest=500),
    Paragraphs("subjects", "Đối tượng áp dụng", required="Ghi đối tượng áp dụng."),
    Paragraphs(
        "articles",
        "Các điều của dự thảo Nghị quyết",
        hint="Tên mỗi điều một dòng, không ghi “Điều 1.”.",
        required="Ghi tên các điều của dự thảo.",
    ),
    Count(
        "amount",
        "Mức chi cho mỗi Tổ mỗi tháng (đồng)",
        hint="Bỏ trống nếu để dự thảo Nghị quyết quy định.",
        least=1,
    ),
    Line("amount_basis", "Cơ sở của mức chi", hint="Bắt buộc khi đã ghi mức chi."),
    Paragraphs("procedure", "Quy trình thực hiện", required="Ghi quy trình thực hiện."),
    Line("funding", "Nguồn kinh phí", required="Ghi nguồn kinh phí."),
    Line("takes_effect", "Thời điểm thực hiện", required="Ghi thời điểm thực hiện."),
    Line(
        "session",
        "Kỳ họp dự kiến trình",
        hint="Ví dụ: kỳ họp thường lệ giữa năm 2026.",
        required="Ghi kỳ họp dự kiến trình.",
    ),
    Paragraphs("enclosures", "Tài liệu gửi kèm", required="Ghi tài liệu gửi kèm."),
)


def prefill(province: Unit, _: DraftRequest, on: date) -> Mapping[str, Any]:
    texts, name = grounds.texts_in_force(province, on), province.full_name
    return {
        "grounds": grounds.rows(texts),
        "history": grounds.history_of(province.code, on),
        "programmes": grounds.programmes(texts),
        "steps": [],
        "scope": wording.scope(name),
        "subjects": list(wording.subjects(name)),
        "articles": list(wording.ARTICLES),
        "amount": None,
        "amount_basis": "",
        "procedure": list(wording.PROCEDURE),
        "funding": wording.FUNDING,
        "takes_effect": wording.TAKES_EFFECT,
        "session": "",
        "enclosures": list(wording.ENCLOSURES),
    }
