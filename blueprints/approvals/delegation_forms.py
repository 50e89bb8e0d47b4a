"""What is typed of a delegation."""

from wtforms import SelectMultipleField

from blueprints.delegations.actions import Grant
from blueprints.delegations.rules import FORMS, Paper
from blueprints.units.rules import Standing
from core.forms import ONE_OF_THESE, Form, choice, day, text


class DelegationForm(Form):
    giver_id = choice("Người giao", {}, required="Chọn người giao.")
    form = choice("Hình thức", {one.value: one.label for one in FORMS}, required="Chọn hình thức.")
    full_name = text(
        "Họ và tên người được giao ký",
        required="Nhập họ và tên.",
        longest=50,
        description="Không ghi học hàm, học vị.",
    )
    position = text("Chức vụ", required="Nhập chức vụ, ví dụ Chánh Văn phòng.", longest=60)
    deputy_of = text(
        "Ký thay cấp trưởng",
        longest=60,
        description="Chỉ khi cấp phó của đơn vị được giao ký thừa lệnh: chức vụ của cấp trưởng, ví dụ Chánh "
        "Văn phòng.",
    )
    paper_number = text(
        "Số, ký hiệu văn bản ủy quyền",
        required="Nhập số, ký hiệu văn bản.",
        longest=60,
        description="Ví dụ: 15/GUQ-UBND.",
    )
    paper_on = day("Ngày văn bản", required="Nhập ngày của văn bản ủy quyền.")
    from_on = day("Có hiệu lực từ ngày", required="Nhập ngày bắt đầu.", description="Ví dụ: 05/03/2026.")
    to_on = day("Đến hết ngày", description="Bắt buộc đối với thừa ủy quyền.")
    username = text(
        "Tài khoản của người được giao",
        longest=60,
        description="Để trống nếu chưa có; có tài khoản thì chỉ tài khoản đó được duyệt.",
    )

    kind_codes = SelectMultipleField(
        "Loại văn bản được ký",
        description="Không chọn loại nào là mọi loại văn bản; thừa ủy quyền phải chọn.",
        **ONE_OF_THESE,
    )

    @property
    def grant(self) -> Grant:
        paper_on, from_on = self.paper_on.day, self.from_on.day
        return Grant(
            giver_id=int(self.giver_id.data),
            form=Standing(self.form.data),
            full_name=self.full_name.data,
            position=self.position.data,
            paper=Paper(self.paper_number.data, paper_on),
            from_on=from_on,
            to_on=self.to_on.day,
            kind_codes=tuple(self.kind_codes.data or ()),
            deputy_of=self.deputy_of.data or "",
            username=self.username.data or "",
        )


class RevokeForm(Form):
    revoked_on = day(
        "Thôi hiệu lực từ ngày", required="Nhập ngày thôi hiệu lực.", description="Ví dụ: 05/03/2026."
    )
