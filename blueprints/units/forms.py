"""What is typed about units, agencies and signers."""

from typing import Any

from wtforms import ValidationError

from blueprints.units.changes import Name, Resolution
from blueprints.units.models import Unit
from blueprints.units.rules import COMMUNE_TYPES, VILLAGE_TYPES, Level, Standing, split_name
from core import clock
from core.forms import Form, RevisionField, choice, day, lines, text
from vanban.edxml import agency_code_fault


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
    exchange_code = text(
        "Mã định danh cơ quan",
        longest=35,
        description="Mã trên Trục liên thông văn bản, ví dụ 000.00.00.H14 hoặc H14.12; để trống nếu chưa được cấp.",
    )

    def validate_exchange_code(self, field: Any) -> None:
        if field.data and (problem := agency_code_fault(field.data)):
            raise ValidationError(problem)


class SignerForm(Form):
    full_name = text(
        "Họ và tên người ký",
        required="Nhập họ và tên người ký.",
        longest=50,
        description="Không ghi học hàm, học vị trước họ tên.",
    )
    position = text("Chức vụ", required="Nhập chức vụ, ví dụ Phó Chủ tịch.", longest=60)
    standing = choice(
        "Tư cách ký",
        {standing.value: standing.label for standing in Standing if not standing.needs_delegation},
        required="Chọn tư cách ký.",
    )
    from_on = day("Ký từ ngày", required="Nhập ngày bắt đầu ký.", description="Ví dụ: 05/03/2026.")
    legal_basis = text("Căn cứ", longest=300, description="Văn bản bầu, bổ nhiệm hoặc ủy quyền.")
    username = text(
        "Tài khoản của người ký",
        longest=60,
        description="Để trống nếu chưa có tài khoản; có tài khoản thì chỉ tài khoản đó được duyệt.",
    )


class EndSignerForm(Form):
    to_on = day("Thôi ký từ sau ngày", required="Nhập ngày cuối cùng còn ký.")


class ChangeForm(Form):
    """A change of units: from which day, and by what."""

    on = day("Ngày có hiệu lực", required="Nhập ngày có hiệu lực.", description="Ví dụ: 01/01/2026.")
    legal_basis = text(
        "Căn cứ",
        required="Nhập nghị quyết hoặc quyết định làm căn cứ.",
        longest=400,
        description="Số, ngày và cơ quan ban hành. Ví dụ: Nghị quyết số 12/NQ-HĐND ngày 15/12/2025 "
        "của Hội đồng nhân dân xã.",
    )

    @property
    def resolution(self) -> Resolution:
        return Resolution(self.on.day, self.legal_basis.data, clock.today())


class NameForm(ChangeForm):
    """A unit gets a name; the types are those of its level."""

    type_name = choice("Loại", {}, required="Chọn loại.")
    name = text(
        "Tên mới", required="Nhập tên mới.", longest=100, description="Chỉ ghi tên, loại đã chọn ở trên."
    )

    def of_level(self, level: Level) -> "NameForm":
        types = VILLAGE_TYPES if level is Level.VILLAGE else COMMUNE_TYPES
        self.type_name.choices = [(one, one) for one in types]
        return self

    @property
    def new_name(self) -> Name:
        return Name(self.type_name.data, self.name.data)


class MergeForm(NameForm):
    continuing = choice("Sau khi sáp nhập", {})

    @property
    def continuing_id(self) -> int | None:
        return int(self.continuing.data) if self.continuing.data else None


class DivideForm(ChangeForm):
    names = lines(
        "Các thôn, xóm, tổ dân phố sau khi chia",
        required="Ghi ít nhất hai tên, mỗi tên một dòng.",
        longest=1000,
        description="Mỗi dòng một tên, ghi cả loại. Ví dụ: Xóm Bản Mẫu 1. Phần giữ nguyên tên cũ là đơn vị cũ "
        "tiếp tục.",
    )
    own: Unit

    @property
    def new_names(self) -> list[Name]:
        typed = [line for line in (self.names.data or "").splitlines() if line]
        return [self._name(line) for line in typed]

    def _name(self, line: str) -> Name:
        try:
            return Name(*split_name(line, VILLAGE_TYPES))
        except ValueError:  # without its type: that of the village divided
            return Name(self.own.type_name, line)

    def validate_names(self, _: object) -> None:
        if any(len(name.name) > 100 for name in self.new_names):
            raise ValidationError("Mỗi tên tối đa 100 ký tự.")


class NewCommuneForm(NameForm):
    code = text(
        "Mã đơn vị mới",
        required="Nhập mã gồm 5 chữ số.",
        longest=5,
        description="Mã do Nhà nước cấp, gồm 5 chữ số.",
    )

    def validate_code(self, _: object) -> None:
        typed = self.code.data
        if not (typed.isascii() and typed.isdigit() and len(typed) == 5):
            raise ValidationError("Mã xã, phường, đặc khu gồm 5 chữ số.")
