"""What a plan says where nobody typed anything else. Government has two tiers: province and commune."""

TEAMS = "Tổ chuyển đổi số cộng đồng"

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
SCOPE = (
    "Tại mỗi xã, phường: thành lập Tổ chuyển đổi số cộng đồng cấp xã",
    "Tại mỗi thôn, xóm, tổ dân phố: thành lập Tổ chuyển đổi số cộng đồng thôn, xóm, tổ dân phố",
)
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


def title(area: str) -> str:
    return f"Triển khai {TEAMS} trên địa bàn {area}"
