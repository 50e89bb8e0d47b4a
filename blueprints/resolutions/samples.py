"""What a try of the Word template is told: a province that is plainly invented."""

from blueprints.documents.facts import Letterhead, Signature
from blueprints.resolutions import wording
from blueprints.resolutions.facts import Ground, ResolutionProposal, Step

PROVINCE = "tỉnh Mẫu"
COMMITTEE = "Ủy ban nhân dân tỉnh Mẫu"
COUNCIL = "Hội đồng nhân dân tỉnh Mẫu"

GROUNDS = (
    Ground(
        "Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, "
        "đổi mới sáng tạo và chuyển đổi số quốc gia",
        "coi đây là đột phá quan trọng hàng đầu, người dân và doanh nghiệp là trung tâm",
    ),
    Ground(
        "Quyết định số 411/QĐ-TTg ngày 31 tháng 3 năm 2022 của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia phát "
        "triển kinh tế số và xã hội số đến năm 2025, định hướng đến năm 2030",
        "",
    ),
)
STEPS = (
    Step(
        "05/01/2026",
        "Sở Khoa học và Công nghệ",
        "Công văn số 01/SKHCN-VP",
        "Sở Tư pháp",
        "đăng ký xây dựng Nghị quyết trình kỳ họp thường lệ giữa năm 2026",
    ),
    Step(
        "10/3/2026", COMMITTEE, "Tờ trình số 02/TTr-UBND", f"Thường trực {COUNCIL}", "về danh mục Nghị quyết"
    ),
)


def proposal() -> ResolutionProposal:
    return ResolutionProposal(
        letterhead=Letterhead("", ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"), "TTr-UBND", "Mẫu", 2026),
        title=f"Về việc ban hành Nghị quyết {wording.resolution(PROVINCE)}",
        addressee=COUNCIL,
        issuer_name=COMMITTEE,
        province_name=PROVINCE,
        legal_bases=(
            "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025",
            "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát "
            "triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
        ),
        resolution=wording.resolution(PROVINCE),
        grounds=GROUNDS,
        history=(
            "Năm 2023, tỉnh Mẫu chỉ đạo hợp nhất Tổ công nghệ số cộng đồng và Tổ công tác triển khai Đề án 06 "
            "ở cơ sở thành Tổ chuyển đổi số cộng đồng.",
        ),
        as_of="25/11/2026",
        team_count="1.431",
        member_count="12.151",
        average_size="8,49",
        size_rule="mỗi Tổ có ít nhất 05 người",
        size_basis="Quyết định số 00/QĐ-UBND ngày 01 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Mẫu",
        below_count="12",
        programmes=(
            "Nghị quyết số 57-NQ/TW",
            "Kế hoạch số 00-KH/TU ngày 01 tháng 01 năm 2026 của Tỉnh ủy Mẫu",
        ),
        steps=STEPS,
        scope=wording.scope(PROVINCE),
        subjects=wording.subjects(PROVINCE),
        articles=wording.ARTICLES,
        article_count="03",
        amount="300.000 đồng",
        amount_in_words="Ba trăm nghìn đồng",
        amount_basis="khả năng cân đối ngân sách tỉnh năm 2026",
        procedure=wording.PROCEDURE,
        funding=wording.FUNDING,
        takes_effect=wording.TAKES_EFFECT,
        session="kỳ họp thường lệ giữa năm 2026",
        enclosures=wording.ENCLOSURES,
        recipients=wording.recipients("tỉnh"),
        filing="VT, SKHCN",
        signature=Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Văn Người Ký"),
    )
