"""What is typed about teams and members."""

from wtforms import ValidationError

from blueprints.composition.rules import TeamRole
from blueprints.teams import rules
from blueprints.teams.actions import MemberFacts
from blueprints.teams.models import Membership
from blueprints.teams.rules import Sex
from core import clock
from core.forms import Form, RevisionField, choice, day, text


class TeamForm(Form):
    """A new team stands in one of the units that have none."""

    created: int

    unit_id = choice("Đơn vị lập Tổ", {}, required="Chọn xã hoặc thôn, xóm, tổ dân phố lập Tổ.")


class TeamNameForm(Form):
    revision = RevisionField()
    name = text(
        "Tên gọi của Tổ",
        required="Nhập tên gọi của Tổ.",
        description="Không ghi tên thôn, xã; tên đơn vị được ghép vào sau.",
    )


class FoundingForm(Form):
    """A decision on paper, issued before the team was put on record here."""

    notation = text(
        "Số, ký hiệu quyết định", required="Nhập số, ký hiệu.", longest=60, description="Ví dụ: 15/QĐ-UBND."
    )
    decided_on = day("Ngày quyết định", required="Nhập ngày quyết định.", description="Ví dụ: 05/03/2024.")
    title = text("Trích yếu", longest=500, description="Ví dụ: Về việc thành lập Tổ chuyển đổi số cộng đồng.")

    def validate_notation(self, _: object) -> None:
        _refuse(rules.notation_problem(self.notation.data))


class PredecessorForm(Form):
    name = text(
        "Tên tổ chức tiền thân",
        required="Nhập tên tổ chức tiền thân.",
        description="Ví dụ: Tổ Đề án 06 xóm Bản Mẫu.",
    )
    until_on = day("Hoạt động đến ngày", description="Để trống nếu không rõ. Ví dụ: 05/03/2023.")
    legal_basis = text("Căn cứ", longest=300, description="Văn bản hợp nhất, đổi tên hoặc kiện toàn.")


class MemberForm(Form):
    """Only what a decision prints."""

    revision = RevisionField()
    full_name = text("Họ và tên", required="Nhập họ và tên.", longest=100)
    role = choice(
        "Nhiệm vụ trong Tổ",
        {role.value: role.label for role in TeamRole},
        required="Chọn nhiệm vụ trong Tổ.",
    )
    birth_year = text("Năm sinh", longest=10)
    sex = choice("Giới tính", {"": "Chưa ghi"} | {sex.value: sex.label for sex in Sex})
    occupation = text("Nghề nghiệp, chức vụ")
    address = text("Nơi ở", description="Thôn, xóm, tổ dân phố.")
    phone = text("Số điện thoại", longest=30, description="10 chữ số, ví dụ 0912345678.")
    note = text("Ghi chú")

    def validate_full_name(self, field: object) -> None:
        _refuse(rules.name_problem(self.full_name.data))

    def validate_birth_year(self, field: object) -> None:
        typed = self.birth_year.data
        if typed and not (typed.isascii() and typed.isdigit() and len(typed) == 4):
            raise ValidationError("Năm sinh gồm 4 chữ số. Ví dụ: 1985.")
        _refuse(rules.birth_year_problem(int(typed) if typed else None, clock.today().year))

    def validate_phone(self, field: object) -> None:
        self.phone.data = rules.plain_phone(self.phone.data)
        _refuse(rules.phone_problem(self.phone.data))

    @property
    def facts(self) -> MemberFacts:
        return MemberFacts(
            full_name=self.full_name.data,
            role=TeamRole(self.role.data),
            birth_year=int(self.birth_year.data) if self.birth_year.data else None,
            sex=Sex(self.sex.data) if self.sex.data else None,
            occupation=self.occupation.data,
            address=self.address.data,
            phone=self.phone.data,
            note=self.note.data,
        )


def _refuse(problem: str | None) -> None:
    if problem:
        raise ValidationError(problem)


def filled_from(member: Membership) -> MemberForm:
    """The form as the record stands, until somebody types."""
    person = member.person
    return MemberForm(
        revision=member.revision,
        full_name=person.full_name,
        role=member.role.value,
        birth_year=str(person.birth_year or ""),
        sex=person.sex.value if person.sex else "",
        occupation=person.occupation,
        address=person.address,
        phone=person.phone,
        note=member.note,
    )
