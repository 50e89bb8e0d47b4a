"""What a try of the Word template is told: a province that is plainly invented."""

from blueprints.documents.facts import Letterhead, Signature
from blueprints.plans import wording
from blueprints.plans.facts import ImplementationPlan, Phase, PlannedTask, UnitTasks
from blueprints.units.rules import Level

AREA = "tỉnh Mẫu"
COMMITTEE = "Ủy ban nhân dân tỉnh Mẫu"
OFFICE = "Sở Khoa học và Công nghệ"
COMMUNES = "Ủy ban nhân dân các xã, phường"


def plan() -> ImplementationPlan:
    return ImplementationPlan(
        letterhead=Letterhead("", ("ỦY BAN NHÂN DÂN", "TỈNH MẪU"), "KH-UBND", "Mẫu", 2026),
        title=wording.title(AREA),
        issuer_name=COMMITTEE,
        area_name=AREA,
        legal_bases=(
            "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát "
            "triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
        ),
        purposes=wording.PURPOSES,
        requirements=wording.REQUIREMENTS,
        as_of="25/11/2026",
        team_count="1.431",
        member_count="12.151",
        scope=wording.SCOPES[Level.PROVINCE],
        phases=(
            Phase("Từ tháng 01/2027 đến tháng 3/2027", "Chọn xã, phường làm trước", "30 xã, phường"),
            Phase("Từ tháng 4/2027 đến tháng 6/2027", "Đánh giá kết quả, nhân rộng trong toàn tỉnh", ""),
        ),
        founder=wording.FOUNDER,
        commune_size="từ 05 đến 07 thành viên",
        village_size="ít nhất 05 thành viên",
        size_basis="Quyết định số 00/QĐ-UBND ngày 01 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Mẫu",
        commune_seats=wording.COMMUNE_SEATS,
        village_seats=wording.VILLAGE_SEATS,
        joining=wording.JOINING,
        activities=wording.ACTIVITIES,
        management=wording.MANAGEMENT,
        funding=wording.FUNDING,
        units=(
            UnitTasks(OFFICE, ("Chủ trì triển khai, sơ kết, báo cáo", "Tập huấn cho thành viên các Tổ")),
            UnitTasks("Sở Tài chính", ("Thẩm định, tham mưu bố trí kinh phí thực hiện Kế hoạch",)),
            UnitTasks(COMMUNES, (f"Thành lập các Tổ; báo cáo {OFFICE} trước ngày 25 hằng tháng",)),
        ),
        asked="các sở, ban, ngành của tỉnh, Ủy ban nhân dân các xã, phường và doanh nghiệp có liên quan",
        tasks=(
            PlannedTask(1, "Thành lập các Tổ", COMMUNES, OFFICE, "Quyết định thành lập", "Tháng 3/2027"),
            PlannedTask(
                2, "Tập huấn cho thành viên các Tổ", OFFICE, COMMUNES, "Lớp tập huấn", "Tháng 6/2027"
            ),
        ),
        recipients=wording.recipients(Level.PROVINCE, AREA, "tỉnh"),
        filing="VT, SKHCN",
        signature=Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Lê Văn Người Ký"),
    )
