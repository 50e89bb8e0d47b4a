"""What is typed about a document that replaces another, and about a recall."""

from blueprints.corrections.rules import RELATION_LABELS, Relation
from core.forms import Form, choice, day, lines, radio, text


class LinkForm(Form):
    relation = radio(
        "Văn bản mới",
        {one.value: words for one, words in RELATION_LABELS.items()},
        default=Relation.REPLACES.value,
    )
    newer_id = choice("Văn bản mới là", {}, required="Chọn văn bản thay thế, sửa đổi.")


class RecallForm(Form):
    recalled_on = day("Ngày thu hồi", required="Nhập ngày thu hồi.", description="Ví dụ: 05/03/2026.")
    reason = text("Lý do thu hồi", required="Ghi lý do thu hồi.", longest=500)
    notified = lines(
        "Nơi đã thông báo thu hồi",
        required="Ghi nơi đã thông báo, mỗi dòng một nơi.",
        description="Bên nhận bản giấy gửi trả lại; bên nhận bản điện tử hủy bỏ và báo lại.",
    )
