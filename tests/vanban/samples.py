"""Facts of clearly fictitious teams, and readers of the Word files made of them."""

from dataclasses import asdict, replace
from functools import cache
from io import BytesIO
from pathlib import Path

from docx import Document

from blueprints.changes.facts import DissolutionDecision, RosterDecision
from blueprints.commendations.facts import CommendationDecision
from blueprints.corrections.facts import CorrectionLetter
from blueprints.dispatches.facts import UrgingDispatch
from blueprints.documents.facts import Letterhead, Signature
from blueprints.meetings.facts import Invitation, MeetingMinutes
from blueprints.plans.facts import ImplementationPlan
from blueprints.regulations.facts import RegulationDecision
from blueprints.resolutions.facts import ResolutionProposal
from blueprints.team_lists.facts import TeamList
from blueprints.teams.facts import EstablishmentDecision, EstablishmentProposal, MemberRow, TeamSection
from docx_templates.build import FOLDER
from vanban.template import Template

NAMES = ("Nguyễn Văn Mẫu", "Trần Thị Thử", "Lò Văn Ví Dụ", "Hoàng Thị Giả Định", "Nông Văn Minh Họa")


def member(ordinal: int, **changes) -> MemberRow:
    row = MemberRow(
        ordinal=ordinal,
        full_name=NAMES[ordinal % len(NAMES)],
        birth_year="1980",
        sex="Nam",
        occupation="Nông dân",
        address="Xóm Bản Mẫu",
        phone="0900000000",
        role="Tổ trưởng" if ordinal == 1 else "Thành viên",
        note="",
    )
    return replace(row, **changes)


def section(numeral: str = "I", size: int = 10, village: str = "xóm Bản Mẫu") -> TeamSection:
    members = tuple(member(ordinal) for ordinal in range(1, size + 1))
    name = f"Tổ chuyển đổi số cộng đồng {village}"
    return TeamSection(numeral, name, f"{size:02d}", members[0].full_name, members)


def letterhead(**changes) -> Letterhead:
    lines = ("ỦY BAN NHÂN DÂN", "XÃ MẪU")
    return replace(Letterhead("", lines, "QĐ-UBND", "Mẫu", 2026), **changes)


def decision(**changes) -> EstablishmentDecision:
    team = "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    facts = EstablishmentDecision(
        letterhead=letterhead(),
        title=f"Về việc thành lập {team}",
        authority="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU",
        authority_name="Chủ tịch Ủy ban nhân dân xã Mẫu",
        commune_name="xã Mẫu",
        legal_bases=("Căn cứ Luật Mẫu ngày 01 tháng 3 năm 2025", "Căn cứ Biên bản họp xóm Bản Mẫu"),
        proposal="Theo đề nghị của Trưởng phòng Văn hóa - Xã hội",
        grouped=False,
        teams=(section(),),
        team_name=team,
        team_count="01",
        member_count="10",
        list_title=f"Thành viên {team}",
        tasks=("Tuyên truyền về chuyển đổi số", "Hướng dẫn người dân", "Báo cáo kết quả"),
        executors="Trưởng phòng Văn hóa - Xã hội và các ông (bà) có tên tại Điều 1",
        recipients=("Như Điều 4", "Thường trực HĐND xã"),
        filing="VT, VHXH",
        signature=Signature(("CHỦ TỊCH",), "Nguyễn Văn Mẫu"),
    )
    return replace(facts, **changes)


def grouped_decision(**changes) -> EstablishmentDecision:
    teams = tuple(section(numeral, 9, f"bản {numeral}") for numeral in ("I", "II", "III", "IV"))
    return decision(grouped=True, teams=teams, team_count="04", member_count="36", **changes)


def proposal(**changes) -> EstablishmentProposal:
    team = "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    facts = EstablishmentProposal(
        letterhead=letterhead(
            superior="UBND XÃ MẪU", issuer_lines=("PHÒNG VĂN HÓA - XÃ HỘI",), symbol="TTr-VHXH"
        ),
        title=f"Về việc thành lập {team}",
        addressee="Chủ tịch Ủy ban nhân dân xã Mẫu",
        legal_bases=("Căn cứ Luật Mẫu ngày 01 tháng 3 năm 2025", "Căn cứ Kế hoạch mẫu"),
        office_name="Phòng Văn hóa - Xã hội",
        commune_name="xã Mẫu",
        grouped=False,
        teams=(section(),),
        team_name=team,
        team_count="01",
        member_count="10",
        established_team_count="00",
        established_member_count="00",
        enclosures=("Dự thảo Quyết định", "Biên bản họp xóm"),
        recipients=("Như trên",),
        filing="VT, VHXH",
        signature=Signature(("TRƯỞNG PHÒNG",), "Trần Thị Thử"),
    )
    return replace(facts, **changes)


TEMPLATES = {
    EstablishmentDecision: "quyet-dinh-thanh-lap.docx",
    EstablishmentProposal: "to-trinh-thanh-lap.docx",
    RosterDecision: "quyet-dinh-kien-toan.docx",
    DissolutionDecision: "quyet-dinh-giai-the.docx",
    ResolutionProposal: "to-trinh-nghi-quyet.docx",
    ImplementationPlan: "ke-hoach-trien-khai.docx",
    CommendationDecision: "quyet-dinh-khen-thuong.docx",
    RegulationDecision: "quyet-dinh-quy-che.docx",
    TeamList: "danh-sach-thanh-vien.docx",
    MeetingMinutes: "bien-ban-hop-thon.docx",
    Invitation: "giay-moi.docx",
    UrgingDispatch: "cong-van-don-doc.docx",
    CorrectionLetter: "cong-van-dinh-chinh.docx",
}


@cache
def template(file: str) -> Template:
    return Template(Path(FOLDER, file).read_bytes())


def rendered(facts) -> bytes:
    return template(TEMPLATES[type(facts)]).render(asdict(facts))


def opened(content: bytes):
    return Document(BytesIO(content))


def texts(content: bytes) -> list[str]:
    """Every paragraph of the file in order, in tables and content controls too."""
    body = opened(content).element.body
    return ["".join(t.text or "" for t in p.xpath(".//w:t")) for p in body.xpath(".//w:p")]


def in_style(content: bytes, name: str) -> list[str]:
    """The paragraphs set in a style, by the style's name."""
    document = opened(content)
    style = document.styles[name].style_id
    found = document.element.body.xpath(f'.//w:p[w:pPr/w:pStyle/@w:val="{style}"]')
    return ["".join(t.text or "" for t in p.xpath(".//w:t")) for p in found]


def article(content: bytes, number: int) -> list[str]:
    """The lines of an article under its heading, up to the next one."""
    said = texts(content)
    start = next(place for place, line in enumerate(said) if line.startswith(f"Điều {number}. "))
    ends = (f"Điều {number + 1}. ", "Nơi nhận:")
    return said[start + 1 : next(i for i, line in enumerate(said) if i > start and line.startswith(ends))]
