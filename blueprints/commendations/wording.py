"""What a commendation decision says where nobody typed anything else."""

from collections.abc import Mapping
from datetime import date

from blueprints.commendations.rules import Award
from blueprints.units.models import Unit
from blueprints.units.rules import Level

AWARDS: Mapping[Level, Award] = {Level.COMMUNE: Award.CERTIFICATE, Level.PROVINCE: Award.MERIT}


def achievement(on: date) -> str:
    return f"đã có thành tích xuất sắc trong hoạt động Tổ chuyển đổi số cộng đồng năm {on.year}"


def fund(unit: Unit) -> str:
    return f"quỹ thi đua, khen thưởng của {unit.full_name}"


def receivers(collectives: int, people: int) -> str:
    """ "tập thể, cá nhân", as many kinds as there are."""
    kinds = (("tập thể", collectives), ("cá nhân", people))
    return ", ".join(name for name, count in kinds if count)


def executors(unit: Unit, proposer: str, whom: str, listed: bool) -> str:
    """proposer: "Trưởng phòng Văn hóa - Xã hội"; whom: as receivers() says it."""
    chief = "Chánh Văn phòng Ủy ban nhân dân"
    if unit.level is Level.COMMUNE:
        chief = "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"
    where = "trong Danh sách kèm theo" if listed else "tại Điều 1"
    return f"{chief} {unit.full_name}, {proposer} và các {whom} có tên {where}"


def recipients(unit: Unit) -> tuple[str, ...]:
    kind = unit.type_name.lower()
    if unit.level is Level.PROVINCE:
        return ("Như Điều 3", f"Chủ tịch, các Phó Chủ tịch UBND {kind}", "Sở Nội vụ")
    return ("Như Điều 3", f"Thường trực Đảng ủy, Thường trực HĐND {unit.full_name}")
