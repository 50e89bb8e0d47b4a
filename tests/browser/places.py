"""A commune where something of every kind stands, for the pages to show."""

from collections.abc import Mapping
from dataclasses import dataclass

from blueprints.accounts.models import Account
from blueprints.approvals import reviewing
from blueprints.composition.queries import rules_of
from blueprints.composition.rules import TeamRole
from blueprints.documents.kinds import kind
from blueprints.intake import actions as intake
from blueprints.teams.models import Team
from blueprints.units.models import Unit
from blueprints.units.queries import unit_by_code
from blueprints.word_templates import actions as word_templates
from core.access import Role
from tests.builders import Make
from tests.features import word_files, workbooks


@dataclass(frozen=True)
class Place:
    """The user names of who works there by role, and what addresses are made of."""

    people: dict[str, str]
    names: Mapping[str, object]


def built(make: Make) -> Place:
    """Inside an app context."""
    commune = make.commune("Phiêng Khuổi Thượng Mẫu", province=unit_by_code("04"))
    people = {role.value: make.account(role, commune) for role in Role}
    signer = make.signer(commune, account=people["leader"])
    documents = _documents(make, commune, people)
    names = {
        "team": _team(make, commune).id,
        "empty_team": make.team(make.village(commune)).id,
        "commune": commune.code,
        "village": make.village(commune, "Lũng Phiêng Nà Khác Ví Dụ").code,
        "event": make.merge(make.village(commune), make.village(commune)).id,
        "list": _list_read(commune, people["officer"]),
        "signer": signer.id,
        "account": people["clerk"].id,
        "template": make.submitted_template(commune).id,
        "faulty": _faulty_template(people["clerk"]),
        "rule": rules_of(commune.province_id)[0].id,
    }
    usernames = {role: account.username for role, account in people.items()}
    return Place(usernames | {"province": "canbo.tinh"}, names | documents)


def _team(make: Make, commune: Unit) -> Team:
    team = make.team(make.village(commune, "Lũng Phiêng Nà Ví Dụ"), members=3)
    make.member(
        team,
        full_name="Hoàng Thị Một Họ Tên Rất Dài Ví Dụ",
        occupation="Chi hội trưởng Chi hội Phụ nữ kiêm cộng tác viên dân số",
        address="Xóm Lũng Phiêng Nà Ví Dụ, xã Phiêng Khuổi Thượng Mẫu",
        phone="0912345678",
    )
    return team


def _list_read(commune: Unit, officer: Account) -> int:
    """A list brought in from Excel, read, of which rows are taken, refused and suspected."""
    people = [
        (1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Chưa Có Trong Danh Sách"),
        (2, "Nguyễn Văn Mẫu", 1975, "TV", "Xóm Chưa Có Trong Danh Sách"),
        (
            3,
            "Trần Thị Một Họ Tên Rất Dài Ví Dụ",
            "không rõ",
            "Chủ tịch danh dự",
            "Xóm Chưa Có Trong Danh Sách",
        ),
    ]
    batch_id = intake.bring(commune, workbooks.listing(*people), by=officer).id
    intake.read_batch(batch_id)
    return batch_id


def _faulty_template(clerk: Account) -> int:
    """A file brought as a template in which every fault is told."""
    content = word_files.with_faults()
    return word_templates.bring(kind(word_files.KIND), content, "Theo mẫu năm 2026", by=clerk).id


def _documents(make: Make, commune: Unit, people: dict[str, Account]) -> dict[str, int]:
    officer, chair = people["officer"], people["leader"]
    checked = make.submitted(team=_standing(make, commune), by=officer)
    submitted, returned = (
        make.reviewed(make.submitted(team=_standing(make, commune), by=officer)) for _ in range(2)
    )
    reviewing.return_to_drafter(returned.id, "Bổ sung số điện thoại của Tổ trưởng.", by=chair)
    issued_about = _standing(make, commune)
    issued = make.issued(team=issued_about, by=officer, approver=chair, clerk=people["clerk"])
    return {
        "draft": make.draft(team=_standing(make, commune), by=officer).id,
        "breaching": make.draft(team=_led_by_another(make, commune), by=officer).id,
        "checked": checked.id,
        "submitted": submitted.id,
        "returned": returned.id,
        "approved": make.approved(team=_standing(make, commune), by=officer, approver=chair).id,
        "issued": issued.document_id,
        "established": issued_about.id,
    }


def _led_by_another(make: Make, commune: Unit) -> Team:
    """A team whose leader holds another position than the province asks for."""
    team = make.team(make.village(commune))
    make.member(team, role=TeamRole.LEADER, occupation="Giáo viên")
    return team


def _standing(make: Make, commune: Unit) -> Team:
    return make.team(make.village(commune), members=3)
