"""What is typed about documents, and about files that are none of ours."""

from collections.abc import Sequence

from flask import Response
from flask_wtf.file import FileField, FileRequired
from wtforms import HiddenField, SelectMultipleField, ValidationError

from blueprints.documents.detail_fields import fields_of
from blueprints.documents.figures_of import Bound, Kept
from blueprints.documents.kinds import DocumentKind
from core.forms import Form, RevisionField, choice, day, lines, radio, text
from vanban import citing
from vanban.nd30.report import Report
from vanban.vietnamese import clean

ADDS_BASES = "them-can-cu"  # asks for the page with what was ticked among the bases; nothing is drafted


def _offered_line(typed: str) -> str:
    try:
        return clean(typed).rstrip(";. ")
    except ValueError:
        return ""


ROW_BUTTON = "add_row"  # its value: the name of the field that gets a row


class DraftForm(Form):
    """What a draft is made of, prefilled; every value can be changed before the draft is made."""

    scope = radio("Phạm vi", {})
    authority = radio(
        "Thẩm quyền ban hành",
        {"ca-nhan": "Người đứng đầu ký (Chủ tịch)", "tap-the": "Tập thể, ký thay mặt (TM.)"},
    )
    signer_id = choice("Người ký", {}, required="Chọn người ký.")
    legal_bases = lines(
        "Căn cứ",
        required="Nhập ít nhất một căn cứ.",
        description="Mỗi căn cứ một dòng, không ghi dấu cuối dòng; thứ tự in đúng như thứ tự dòng.",
    )

    more_bases = SelectMultipleField(coerce=_offered_line, choices=[], validate_choice=False)

    created: int

    def validate_legal_bases(self, _: object) -> None:
        if not self.bases:
            raise ValidationError("Nhập ít nhất một căn cứ; dấu câu cuối dòng được thêm tự động.")

    def take_more_bases(self) -> None:
        """Lines ticked in a list of offered ones join the typed ones, each at its place."""
        if not self.legal_bases:
            return
        ticked = [line for line in self.more_bases.data or () if line]
        if ticked:
            self.legal_bases.data = "\n".join(citing.inserted(self.bases, ticked))
        self.more_bases.data = []

    @property
    def bases(self) -> tuple[str, ...]:
        if not self.legal_bases:
            return ()
        typed = (line.strip().rstrip(";.").strip() for line in (self.legal_bases.data or "").splitlines())
        return tuple(line for line in typed if line)


def draft_form(kind: DocumentKind) -> type[DraftForm]:
    """The form of a kind: what every draft is asked, and the kind's own details."""
    bare = {} if kind.is_based else {"legal_bases": None, "more_bases": None}
    return type("DraftForm", (DraftForm,), {**fields_of(kind.details), **bare})


class UploadForm(Form):
    takes_files = True

    version = RevisionField()
    file = FileField("Tệp Word đã sửa (.docx)", validators=[FileRequired("Chọn tệp .docx đã sửa trên máy.")])
    note = text("Nội dung sửa", longest=500, description="Ghi ngắn để người duyệt biết đã sửa gì.")


class RepairForm(Form):
    version = RevisionField()


class CommentForm(Form):
    version = RevisionField()
    text = lines("Nội dung góp ý", required="Nhập nội dung góp ý.", longest=2000)


class KeepFiguresForm(Form):
    """A reason for each figure that is kept as printed; made for the figures of one document."""

    version = RevisionField()
    names: Sequence[str] = ()

    @classmethod
    def about(cls, drifted: Sequence[Bound]) -> "KeepFiguresForm":
        """Fields are named after the figures: another may have come in between when the form comes back."""
        fields, kept = {}, {}
        for one in drifted:
            label = f"Lý do giữ số {one.figure.printed} ({one.figure.words})"
            fields[f"reason_{one.figure.name}"] = lines(label, longest=500)
            fields[f"now_{one.figure.name}"] = HiddenField()
            kept[f"reason_{one.figure.name}"] = one.reason if one.is_kept else ""
            kept[f"now_{one.figure.name}"] = one.today
        form = type("KeepFiguresForm", (cls,), fields)(**kept)
        form.names = [one.figure.name for one in drifted]
        return form

    @property
    def reasons(self) -> dict[str, Kept]:
        """Name of the figure → why it is kept, for those with a reason."""
        typed = {
            name: Kept(self[f"now_{name}"].data or "", self[f"reason_{name}"].data) for name in self.names
        }
        return {name: kept for name, kept in typed.items() if kept.reason}


class CheckForm(Form):
    """A file from elsewhere, to be checked and given back; nothing of it is kept."""

    takes_files = True

    file = FileField("Tệp Word (.docx)", validators=[FileRequired("Chọn tệp .docx trên máy.")])
    profile = choice(
        "Loại văn bản",
        {
            "": "Theo chính văn bản",
            "nd30": "Văn bản hành chính (Nghị định 30/2020/NĐ-CP)",
            "qppl": "Nghị quyết quy phạm pháp luật của Hội đồng nhân dân",
        },
    )
    on = day("Xét theo ngày", description="Dùng khi văn bản chưa ghi ngày; bỏ trống là hôm nay.")
    wanted = radio(
        "Kết quả",
        {
            "page": "Xem trên trang này",
            "comments": "Tải bản Word có nhận xét ở từng chỗ",
            "repaired": "Tải bản Word đã sửa các chỗ máy sửa được",
            "json": "Tải tệp JSON",
        },
        default="page",
    )

    report: Report | None = None  # what was found
    answer: Response | None = None  # the file asked for instead of the page
