"""What a try of the Word template is told: a commune and people that are plainly invented."""

from blueprints.commendations.facts import CommendationDecision, CommendedCollective, CommendedPerson
from blueprints.documents.facts import Letterhead, Signature

TEAM = "Tổ chuyển đổi số cộng đồng"
HEAD = "Chủ tịch Ủy ban nhân dân xã Mẫu"


def decision() -> CommendationDecision:
    return CommendationDecision(
        letterhead=Letterhead("", ("ỦY BAN NHÂN DÂN", "XÃ MẪU"), "QĐ-UBND", "Mẫu", 2026),
        title=f"Về việc tặng Giấy khen cho tập thể, cá nhân có thành tích trong hoạt động {TEAM} năm 2026",
        authority=HEAD.upper(),
        authority_name=HEAD,
        legal_bases=(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        ),
        proposal="Theo đề nghị của Trưởng phòng Văn hóa - Xã hội",
        award="Giấy khen",
        achievement=f"đã có thành tích xuất sắc trong hoạt động {TEAM} năm 2026",
        collectives=(
            CommendedCollective(1, f"{TEAM} xóm Bản Mẫu", "hướng dẫn 100% hộ dùng dịch vụ công trực tuyến"),
        ),
        people=(
            CommendedPerson(
                1,
                "Nguyễn Văn Mẫu",
                f"Tổ trưởng {TEAM} xóm Bản Mẫu",
                "có sáng kiến lớp học số tại nhà văn hóa",
            ),
            CommendedPerson(2, "Trần Thị Thử", f"Thành viên {TEAM} xóm Nà Thử", ""),
        ),
        collective_count="01",
        person_count="02",
        listed=False,
        list_title="Tập thể, cá nhân được tặng Giấy khen",
        collective_reward="759.000 đồng",
        person_reward="379.500 đồng",
        total_reward="1.518.000 đồng",
        total_in_words="Một triệu năm trăm mười tám nghìn đồng",
        reward_basis="Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ",
        fund="quỹ thi đua, khen thưởng của xã Mẫu",
        executors="Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Mẫu, Trưởng phòng Văn hóa - Xã hội và "
        "các tập thể, cá nhân có tên tại Điều 1",
        recipients=("Như Điều 3", "Thường trực Đảng ủy, Thường trực HĐND xã Mẫu"),
        filing="VT, VHXH",
        signature=Signature(("CHỦ TỊCH",), "Lê Văn Người Ký"),
    )
