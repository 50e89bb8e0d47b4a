"""What a try of a Word template about meetings is told: a commune and people that are plainly invented."""

from blueprints.documents.facts import Letterhead, Signature
from blueprints.meetings.facts import Introduced, Invitation, MeetingMinutes
from blueprints.teams.samples import CHAIR, FILING, PEOPLE, TEAM_IN_COMMUNE, letterhead

CHAIRED_BY, WRITTEN_BY = PEOPLE[0][0], PEOPLE[2][0]


def people() -> tuple[Introduced, ...]:
    return tuple(
        Introduced(ordinal, name, born, occupation, role, f"{43 - ordinal}/42")
        for ordinal, (name, born, _, occupation, role) in enumerate(PEOPLE, start=1)
    )


def minutes() -> MeetingMinutes:
    return MeetingMinutes(
        letterhead=Letterhead("UBND XÃ MẪU", ("XÓM BẢN MẪU",), "BB-XBM", "Mẫu", 2026),
        title="Họp xóm Bản Mẫu giới thiệu thành viên Tổ chuyển đổi số cộng đồng",
        village_name="xóm Bản Mẫu",
        commune_name="xã Mẫu",
        team_name=TEAM_IN_COMMUNE,
        began="19 giờ 30, ngày 05 tháng 3 năm 2026",
        ended="21 giờ 00, ngày 05 tháng 3 năm 2026",
        place="Nhà văn hóa xóm Bản Mẫu",
        invited_count="45",
        present_count="42",
        absent_count="03",
        absence="đi làm xa",
        guests=("Bà Trần Thị Người Ký, Trưởng phòng Văn hóa - Xã hội xã Mẫu",),
        chair=f"{CHAIRED_BY}, Trưởng xóm",
        secretary=f"{WRITTEN_BY}, Giáo viên",
        opinions=(
            "Đề nghị Tổ có người biết tiếng dân tộc để hướng dẫn người cao tuổi",
            "Đề nghị bố trí máy tính, đường truyền tại Nhà văn hóa xóm để Tổ hướng dẫn người dân",
        ),
        voting="biểu quyết bằng hình thức giơ tay",
        people=people(),
        people_count=f"{len(PEOPLE):02}",
        conclusions=(
            "Cuộc họp nhất trí giới thiệu các ông (bà) có tên nêu trên tham gia Tổ",
            "Giao Trưởng xóm gửi Biên bản này đến Ủy ban nhân dân xã Mẫu để xem xét, quyết định",
        ),
        recipients=("Phòng Văn hóa - Xã hội xã Mẫu",),
        filing="VT, Hồ sơ",
        secretary_signature=Signature(("THƯ KÝ",), WRITTEN_BY),
        signature=Signature(("CHỦ TỌA",), CHAIRED_BY),
    )


def invitation() -> Invitation:
    return Invitation(
        letterhead=letterhead("GM"),
        title="Họp triển khai kiện toàn Tổ chuyển đổi số cộng đồng",
        inviter="Ủy ban nhân dân xã Mẫu",
        invitees=(
            "Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Mẫu",
            "Trưởng các xóm trên địa bàn xã Mẫu",
            "Tổ trưởng các Tổ chuyển đổi số cộng đồng",
        ),
        occasion="cuộc họp triển khai kiện toàn Tổ chuyển đổi số cộng đồng trên địa bàn xã Mẫu",
        chair="Đồng chí Lê Văn Người Ký, Chủ tịch Ủy ban nhân dân xã Mẫu",
        time="08 giờ 00, thứ Ba, ngày 10 tháng 3 năm 2026",
        place="Hội trường Ủy ban nhân dân xã Mẫu",
        notes=(
            "Đề nghị Trưởng các xóm chuẩn bị danh sách thành viên Tổ hiện có và ý kiến đề xuất kiện toàn",
        ),
        recipients=("Như trên", "Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân xã Mẫu"),
        filing=FILING,
        signature=Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), CHAIR.name),
    )
