"""What minutes and invitations say where nobody typed anything else."""

from collections.abc import Mapping

from blueprints.units.rules import Level

TEAM = "Tổ chuyển đổi số cộng đồng"
VOTING = "biểu quyết bằng hình thức giơ tay"
OCCASION = "Họp triển khai thành lập, kiện toàn Tổ chuyển đổi số cộng đồng"
INVITEES: Mapping[Level, tuple[str, ...]] = {
    Level.PROVINCE: (
        "Đại diện lãnh đạo các sở, ban, ngành có liên quan",
        "Lãnh đạo Ủy ban nhân dân các xã, phường",
    ),
    Level.COMMUNE: (
        "Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã",
        "Trưởng các thôn, xóm, tổ dân phố",
        "Tổ trưởng các Tổ chuyển đổi số cộng đồng",
    ),
}


def conclusions(commune: str) -> tuple[str, ...]:
    return (
        "Cuộc họp nhất trí giới thiệu các ông (bà) có tên nêu trên tham gia Tổ",
        f"Giao người chủ trì gửi Biên bản này đến Ủy ban nhân dân {commune} để xem xét, quyết định",
    )


def occasion(title: str) -> str:
    """ "cuộc họp triển khai …", after "Tới dự"."""
    begun = title[:1].lower() + title[1:]
    return f"cuộc {begun}" if begun.startswith("họp") else begun
