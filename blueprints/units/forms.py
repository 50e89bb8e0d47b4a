"""What is typed about units, agencies and signers."""

from datetime import date

from wtforms import ValidationError

from blueprints.units.models import Numbering
from blueprints.units.rules import VILLAGE_TYPES, Standing
from core import clock
from core.forms import Form, RevisionField, choice, lines, text
from vanban.vietnamese import parse_date


class VillageForm(Form):
    type_name = choice("Loại", {name: name for name in VILLAGE_TYPES}, required="Chọn loại.")
    name = text(
        "Tên",
        required="Nhập tên thôn, xóm, tổ dân phố.",
        longest=100,
        description="Không ghi lại chữ “thôn”, “xóm”.",
    )


class AgencyForm(Form):
    """How an agency heads, numbers and files its documents."""

    revision = RevisionField()
    name = text("Tên cơ quan", required="Nhập tên cơ quan.")
    superior_line = text(
        "Dòng cơ quan chủ quản", description="In hoa, không đậm, trên tên cơ quan; để trống nếu không in."
    )
    header_lines = lines(
        "Tên cơ quan ban hành trên văn bản",
        required="Nhập tên cơ quan ban hành.",
        longest=400,
        description="In hoa; mỗi dòng in là một dòng nhập.",
    )
    place = text("Địa danh", required="Nhập địa danh ghi trước ngày, tháng.", longest=100)
    symbol = text("Chữ viết tắt cơ quan", required="Nhập chữ viết tắt, ví dụ UBND.", longest=30)
    filing = text("Nơi lưu", required="Nhập nơi lưu, ví dụ VT, VHXH.", longest=60)
    head_position = text("Chức vụ người đứng đầu", required="Nhập chức vụ, ví dụ Chủ tịch.", longest=60)
    numbering = choice(
        "Cách lấy số",
        {Numbering.BY_TYPE.value: "Mỗi loại văn bản một dãy số", Numbering.COMMON.value: "Một dãy số chung"},
    )


class DateText(Form):
    """Fields of days typed as dd/mm/yyyy share one reading."""

    def day(self, name: str) -> date:
        return parse_date(self._fields[name].data, clock.today())

    def _check_day(self, name: str) -> None:
        field = self._fields[name]
        if field.data:
            try:
                self.day(name)
            except ValueError as error:
                raise ValidationError(str(error)) from error


class SignerForm(DateText):
    full_name = text(
        "Họ và tên người ký",
        required="Nhập họ và tên người ký.",
        longest=50,
        description="Không ghi học hàm, học vị trước họ tên.",
    )
    position = text("Chức vụ", required="Nhập chức vụ, ví dụ Phó Chủ tịch.", longest=60)
    standing = choice(
        "Tư cách ký", {standing.value: standing.label for standing in Standing}, required="Chọn tư cách ký."
    )
    from_on = text(
        "Ký từ ngày", required="Nhập ngày bắt đầu ký.", longest=10, description="Ví dụ: 05/03/2026."
    )
    legal_basis = text("Căn cứ", longest=300, description="Văn bản bầu, bổ nhiệm hoặc ủy quyền.")
    username = text(
        "Tài khoản của người ký",
        longest=60,
        description="Để trống nếu chưa có tài khoản; có tài khoản thì chỉ tài khoản đó được duyệt.",
    )

    def validate_from_on(self, _: object) -> None:
        self._check_day("from_on")


class EndSignerForm(DateText):
    to_on = text("Thôi ký từ sau ngày", required="Nhập ngày cuối cùng còn ký.", longest=10)

    def validate_to_on(self, _: object) -> None:
        self._check_day("to_on")
