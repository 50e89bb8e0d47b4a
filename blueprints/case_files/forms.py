"""What is typed about a case file and about papers from outside."""

import re

from flask_wtf.file import FileField
from wtforms import ValidationError

from blueprints.case_files.actions import CaseFacts, PaperFacts
from core.forms import Form, choice, day, text


class CaseForm(Form):
    title = text("Tiêu đề hồ sơ", required="Nhập tiêu đề hồ sơ.", longest=500)
    notation = text(
        "Số và ký hiệu hồ sơ",
        required="Nhập số và ký hiệu hồ sơ.",
        longest=20,
        description="Theo Danh mục hồ sơ của cơ quan, ví dụ 01.CĐS.",
    )
    years = text("Thời hạn bảo quản (số năm)", longest=3, description="Để trống nếu bảo quản vĩnh viễn.")
    started_on = day("Ngày bắt đầu", required="Nhập ngày bắt đầu hồ sơ.")
    note = text("Ghi chú", longest=500)

    def validate_years(self, _: object) -> None:
        if self.years.data and not re.fullmatch("[1-9][0-9]{0,2}", self.years.data):
            raise ValidationError("Số năm bảo quản là số từ 1 đến 999, hoặc để trống nếu vĩnh viễn.")

    @property
    def facts(self) -> CaseFacts:
        years = int(self.years.data) if self.years.data else None
        return CaseFacts(
            self.title.data, self.notation.data, years, self.started_on.day, self.note.data or ""
        )


class PaperForm(Form):
    takes_files = True
    subject = text("Tên loại và trích yếu", required="Nhập tên loại và trích yếu.", longest=500)
    number = text("Số, ký hiệu", longest=60)
    issued_on = day("Ngày tháng năm")
    author = text("Tác giả văn bản", longest=200)
    pages = text("Tờ số, trang số", longest=20)
    note = text("Ghi chú", longest=500)
    file = FileField("Tệp kèm theo", description="Tệp .pdf hoặc .docx, không quá 20 MB; có thể để trống.")

    @property
    def facts(self) -> PaperFacts:
        typed = {name: self[name].data or "" for name in ("subject", "number", "author", "pages", "note")}
        return PaperFacts(issued_on=self.issued_on.day, **typed)


class CloseForm(Form):
    ended_on = day("Ngày kết thúc", required="Nhập ngày kết thúc hồ sơ.")


class KeepForm(Form):
    case_file_id = choice("Hồ sơ", {}, required="Chọn hồ sơ.")
