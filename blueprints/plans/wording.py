"""What a plan says where nobody typed anything else. Government has two tiers: province and commune."""

from collections.abc import Mapping

from blueprints.units.rules import Level

TEAMS = "Tổ chuyển đổi số cộng đồng"
OFFICE = "Sở Khoa học và Công nghệ"
COMMUNES = "Ủy ban nhân dân các xã, phường"
COMMUNE_OFFICE = "Phòng Văn hóa - Xã hội"
YOUTH = "Đoàn Thanh niên Cộng sản Hồ Chí Minh"

PURPOSES = (
    "Lấy người dân làm trung tâm của chuyển đổi số; giúp mỗi người dân thấy công nghệ số dễ dùng, có ích cho "
    "công việc và đời sống hằng ngày",
    "Đưa nền tảng số, công nghệ số, kỹ năng số đến từng hộ gia đình thông qua Tổ; từ đó thúc đẩy chính quyền số, "
    "kinh tế số, xã hội số ở cơ sở",
    "Xây dựng lực lượng tại chỗ, sát dân, thường xuyên hỗ trợ Ban Chỉ đạo và chính quyền xã, phường triển khai "
    "nhiệm vụ chuyển đổi số",
)
REQUIREMENTS = (
    "Việc triển khai phải thiết thực, đến được thôn, xóm, tổ dân phố; không hình thức, không làm tăng biên chế",
    "Cách hướng dẫn đơn giản, bắt đầu từ nhu cầu của người dân, phù hợp với đặc điểm của từng địa bàn",
)
SCOPES: Mapping[Level, tuple[str, ...]] = {
    Level.PROVINCE: (
        f"Tại mỗi xã, phường: thành lập {TEAMS} cấp xã",
        f"Tại mỗi thôn, xóm, tổ dân phố: thành lập {TEAMS} thôn, xóm, tổ dân phố",
    ),
    Level.COMMUNE: (
        f"Tại cấp xã: thành lập một {TEAMS} cấp xã",
        f"Tại mỗi thôn, xóm, tổ dân phố: thành lập một {TEAMS} thôn, xóm, tổ dân phố",
    ),
}
FOUNDER = "Chủ tịch Ủy ban nhân dân cấp xã"
COMMUNE_SEATS = (
    "Tổ trưởng: đại diện lãnh đạo cấp xã",
    "Thành viên: Bí thư hoặc Phó Bí thư Đoàn Thanh niên cấp xã; công chức phụ trách công nghệ thông tin",
)
VILLAGE_SEATS = (
    "Tổ trưởng: Trưởng thôn, Trưởng xóm hoặc Tổ trưởng tổ dân phố",
    "Tổ phó: Bí thư Chi đoàn",
    "Thành viên: người đang sống hoặc làm việc trên địa bàn, nhiệt tình với việc chung, ham học hỏi cái mới, dùng "
    "thành thạo công nghệ số và biết cách hướng dẫn người khác",
)
JOINING = (
    "Nguyên tắc: Tổ giữ đủ số thành viên theo quy định, thay người khi cần; người tham gia thêm được tập hợp thành "
    "nhóm cộng tác viên của Tổ",
    "Tham gia: người có nguyện vọng đăng ký, được Tổ trưởng giới thiệu và Chủ tịch Ủy ban nhân dân cấp xã đồng ý",
    "Ra khỏi Tổ: thành viên tự nguyện xin thôi, Tổ trưởng đề xuất, Chủ tịch Ủy ban nhân dân cấp xã chấp thuận",
)
ACTIVITIES = (
    "Tham gia tập huấn, cập nhật kiến thức về chuyển đổi số và kỹ năng dùng nền tảng số",
    "Tuyên truyền để người dân hiểu mục đích, lợi ích của chuyển đổi số",
    "Hướng dẫn, giải đáp cho người dân về dịch vụ công trực tuyến và các nền tảng số thiết yếu",
    "Thực hiện nhiệm vụ chuyển đổi số do Ủy ban nhân dân cấp tỉnh, cấp xã giao",
    "Báo cáo Ủy ban nhân dân cấp xã định kỳ và khi có yêu cầu",
    "Chủ động áp dụng sáng kiến, cách làm hay đem lại hiệu quả",
    "Đề xuất khen thưởng người dân, doanh nghiệp, thành viên có thành tích nổi bật",
)
MANAGEMENT = (
    "Tổ trưởng Tổ cấp xã lập nhóm Zalo gồm thành viên Tổ cấp xã, Tổ trưởng và Tổ phó các Tổ thôn, xóm, tổ dân phố; "
    "mời đại diện Phòng Văn hóa - Xã hội và Đoàn Thanh niên cấp xã tham gia",
    "Tổ trưởng Tổ thôn, xóm, tổ dân phố lập nhóm Zalo gồm thành viên của Tổ; mời Tổ trưởng Tổ cấp xã tham gia",
    "Các Tổ trao đổi, giao việc qua nhóm Zalo; danh sách thành viên của nhóm được cập nhật khi Tổ thay đổi thành "
    "viên",
)
FUNDING = (
    "Kinh phí thực hiện Kế hoạch được bảo đảm từ ngân sách nhà nước theo phân cấp và các nguồn kinh phí hợp pháp "
    "khác"
)


UNIT_TASKS: Mapping[Level, tuple[tuple[str, str], ...]] = {
    Level.PROVINCE: (
        (OFFICE, "Chủ trì triển khai, sơ kết, đánh giá, báo cáo kết quả thực hiện Kế hoạch"),
        (OFFICE, "Hướng dẫn các địa phương ban hành quy chế hoạt động chung của các Tổ"),
        (OFFICE, "Tập huấn, bồi dưỡng kiến thức, kỹ năng và hướng dẫn sử dụng nền tảng số cho các Tổ"),
        (OFFICE, "Lập dự toán kinh phí thuộc phân cấp của ngân sách cấp tỉnh; đề xuất khen thưởng điển hình"),
        ("Sở Tài chính", "Thẩm định, tham mưu bố trí kinh phí thực hiện Kế hoạch theo phân cấp ngân sách"),
        (
            "Sở Giáo dục và Đào tạo",
            "Chỉ đạo các đơn vị trực thuộc phổ biến Kế hoạch, tạo điều kiện cho giáo viên, học sinh tham gia Tổ",
        ),
        (f"{YOUTH} cấp tỉnh", "Huy động đoàn viên, thanh niên tham gia các Tổ"),
        (COMMUNES, "Thành lập các Tổ theo lộ trình; quản lý, điều hành hoạt động của các Tổ trên địa bàn"),
        (COMMUNES, f"Báo cáo kết quả hoạt động của các Tổ về {OFFICE} theo kỳ hạn quy định"),
        (COMMUNES, "Bố trí kinh phí hằng năm; khen thưởng theo thẩm quyền tập thể, cá nhân có thành tích"),
        (
            "Doanh nghiệp bưu chính, viễn thông, công nghệ số",
            "Cử người, góp nguồn lực tập huấn và hỗ trợ hoạt động của các Tổ",
        ),
        ("Cơ quan báo chí trên địa bàn", "Mở chuyên mục giới thiệu hoạt động và cách làm hay của các Tổ"),
    ),
    Level.COMMUNE: (
        (COMMUNE_OFFICE, "Tham mưu thành lập, kiện toàn các Tổ; theo dõi, tổng hợp kết quả hoạt động"),
        (COMMUNE_OFFICE, f"Báo cáo kết quả hoạt động của các Tổ về {OFFICE} theo kỳ hạn quy định"),
        ("Phòng Kinh tế", "Tham mưu bố trí kinh phí thực hiện Kế hoạch trong dự toán hằng năm"),
        (f"{YOUTH} cấp xã", "Huy động đoàn viên, thanh niên tham gia các Tổ"),
        ("Các trường học trên địa bàn", "Tạo điều kiện cho giáo viên, học sinh tham gia các Tổ"),
        (
            "Trưởng thôn, Trưởng xóm, Tổ trưởng tổ dân phố",
            "Giới thiệu người tham gia Tổ; điều hành hoạt động của Tổ trên địa bàn",
        ),
    ),
}
PLANNED: Mapping[Level, tuple[tuple[str, str, str, str], ...]] = {
    Level.PROVINCE: (
        ("Thành lập, kiện toàn các Tổ", COMMUNES, OFFICE, "Quyết định và danh sách thành viên"),
        ("Tập huấn cho thành viên các Tổ", OFFICE, COMMUNES, "Lớp tập huấn"),
        ("Sơ kết, đánh giá hoạt động của các Tổ", OFFICE, COMMUNES, "Báo cáo sơ kết"),
    ),
    Level.COMMUNE: (
        ("Thành lập, kiện toàn các Tổ", COMMUNE_OFFICE, "Trưởng thôn, Trưởng xóm", "Quyết định và danh sách"),
        ("Lập nhóm Zalo của các Tổ", "Tổ trưởng các Tổ", COMMUNE_OFFICE, "Nhóm Zalo"),
        ("Sơ kết, đánh giá hoạt động của các Tổ", COMMUNE_OFFICE, "Các Tổ", "Báo cáo sơ kết"),
    ),
}
ASKED: Mapping[Level, str] = {
    Level.PROVINCE: f"các sở, ban, ngành, {COMMUNES} và doanh nghiệp có liên quan",
    Level.COMMUNE: "các cơ quan, đơn vị, trường học, thôn, xóm, tổ dân phố trên địa bàn",
}

PARTY = {"tỉnh": "Tỉnh ủy"}  # any other province is a city


def title(area: str) -> str:
    return f"Triển khai {TEAMS} trên địa bàn {area}"


def recipients(level: Level, area: str, unit_type: str) -> tuple[str, ...]:
    """area: "xã Mẫu"; unit_type: "xã", "tỉnh"."""
    if level is Level.PROVINCE:
        return (
            f"Thường trực {PARTY.get(unit_type, 'Thành ủy')}, Thường trực HĐND {unit_type}",
            f"Chủ tịch, các Phó Chủ tịch UBND {unit_type}",
            f"Các sở, ban, ngành của {unit_type}",
            "UBND các xã, phường",
        )
    return (
        f"{OFFICE} (b/c)",
        f"Thường trực Đảng ủy, Thường trực HĐND {area}",
        f"Chủ tịch, các Phó Chủ tịch UBND {area}",
        "Các cơ quan, đơn vị có tên tại Mục IV",
    )
