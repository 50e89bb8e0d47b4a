"""Write the Word templates anew from their forms: python -m docx_templates.build"""

from collections.abc import Callable
from pathlib import Path

from docx_templates.forms import (
    commendation_decision,
    correction_letter,
    dissolution_decision,
    establishment_decision,
    establishment_proposal,
    implementation_plan,
    invitation,
    meeting_minutes,
    regulation_decision,
    resolution_proposal,
    roster_decision,
    team_list,
    urging_dispatch,
)

FOLDER = Path(__file__).parent

FORMS: dict[str, Callable[[], bytes]] = {
    "quyet-dinh-thanh-lap.docx": establishment_decision.build,
    "quyet-dinh-kien-toan.docx": roster_decision.build,
    "quyet-dinh-giai-the.docx": dissolution_decision.build,
    "quyet-dinh-quy-che.docx": regulation_decision.build,
    "to-trinh-thanh-lap.docx": establishment_proposal.build,
    "to-trinh-nghi-quyet.docx": resolution_proposal.build,
    "quyet-dinh-khen-thuong.docx": commendation_decision.build,
    "ke-hoach-trien-khai.docx": implementation_plan.build,
    "bien-ban-hop-thon.docx": meeting_minutes.build,
    "giay-moi.docx": invitation.build,
    "danh-sach-thanh-vien.docx": team_list.build,
    "cong-van-don-doc.docx": urging_dispatch.build,
    "cong-van-dinh-chinh.docx": correction_letter.build,
}


def write_all(folder: Path = FOLDER) -> None:
    for name, build in FORMS.items():
        (folder / name).write_bytes(build())


if __name__ == "__main__":
    write_all()
