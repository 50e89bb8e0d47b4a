"""Plain values of invented decisions, and a plain template in the tags of docxtpl and of docxtemplater."""

from functools import cache
from io import BytesIO
from typing import Any

from docx import Document

NAMES = ("Nguyễn Văn Mẫu", "Trần Thị Thử", "Lò Văn Ví Dụ", "Hoàng Thị Giả Định", "Nông Văn Minh Họa")
TASKS = ("Tuyên truyền về chuyển đổi số", "Hướng dẫn người dân dùng dịch vụ công", "Báo cáo kết quả")
WORDS = "thực hiện nhiệm vụ chuyển đổi số trên địa bàn theo phân công của Ủy ban nhân dân " * 4


def decision(number: int, members: int = 10) -> dict[str, Any]:
    """What quyet-dinh-thanh-lap.docx and the plain template are told."""
    village, commune = f"xóm Bản Mẫu {number % 25 + 1}", f"xã Mẫu {number // 25 + 1}"
    team = f"Tổ chuyển đổi số cộng đồng {village}, {commune}"
    section = {
        **{"numeral": "I", "name": team, "member_count": f"{members:02d}"},
        **{"leader_name": NAMES[number % 5], "members": [_member(number, place) for place in range(members)]},
    }
    return {
        "letterhead": {
            **{"superior": "", "issuer_lines": ["ỦY BAN NHÂN DÂN", commune.upper()]},
            **{"symbol": "QĐ-UBND", "place": commune.removeprefix("xã "), "year": 2026},
        },
        **{"title": f"Về việc thành lập {team}", "authority": f"CHỦ TỊCH ỦY BAN NHÂN DÂN {commune.upper()}"},
        **{
            "authority_name": f"Chủ tịch Ủy ban nhân dân {commune}",
            "commune_name": commune,
            "grouped": False,
        },
        "legal_bases": ["Căn cứ Luật Mẫu ngày 01 tháng 3 năm 2025", f"Căn cứ Biên bản họp {village}"],
        "proposal": "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội",
        **{"teams": [section], "team_name": team, "team_count": "01", "member_count": f"{members:02d}"},
        **{"list_title": f"Thành viên {team}", "tasks": list(TASKS)},
        "executors": f"Trưởng phòng Văn hóa - Xã hội, Trưởng {village} và các ông (bà) có tên tại Điều 1",
        **{"recipients": ["Như Điều 4", "Thường trực HĐND xã"], "filing": "VT, VHXH"},
        "signature": {"lines": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "name": NAMES[number % 4]},
        **{"members": section["members"], "village": village},
    }


def _member(number: int, place: int) -> dict[str, Any]:
    return {
        **{
            "ordinal": place + 1,
            "full_name": f"{NAMES[(number + place) % 5]} {number % 97}",
            "birth_year": "1980",
        },
        **{"sex": "Nam", "occupation": "Nông dân", "address": f"Xóm Bản Mẫu {number % 25}"},
        **{
            "phone": f"09{number:05d}{place % 1000:03d}",
            "role": "Thành viên" if place else "Tổ trưởng",
            "note": "",
        },
    }


COLUMNS = ("ordinal", "full_name", "birth_year", "sex", "occupation", "address", "phone", "role")


@cache
def plain_template(*, first_cell: str = "", above: str = "") -> bytes:
    """Three pages with fields in every paragraph and a table of the members, in docxtpl's tags."""
    row = [f"{{{{ m.{name} }}}}" for name in COLUMNS]
    row[0] = first_cell + row[0]
    return _template(above, "{{ %s }}", [["{%tr for m in members %}"], row, ["{%tr endfor %}"]])


@cache
def docxtemplater_template() -> bytes:
    """The same in docxtemplater's tags."""
    row = [f"{{{name}}}" for name in COLUMNS]
    row[0], row[-1] = "{#members}" + row[0], row[-1] + "{/members}"
    return _template("", "{%s}", [row])


def _template(above: str, tag: str, rows: list[list[str]]) -> bytes:
    document = Document()
    if above:
        document.add_paragraph(above)
    for place in range(45):
        field = ("title", "commune_name", "team_name", "executors", "village")[place % 5]
        document.add_paragraph(f"{place + 1}. {tag % field} {WORDS}")
    table = document.add_table(len(rows) + 1, len(COLUMNS))
    for cells, texts in zip(table.rows, [list(COLUMNS), *rows], strict=True):
        for cell, text in zip(cells.cells, texts, strict=False):
            cell.text = text
    file = BytesIO()
    document.save(file)
    return file.getvalue()
