"""What a dispatch says where nobody typed anything else."""

from collections.abc import Mapping

from blueprints.units.rules import Level

TITLE = "V/v đôn đốc kiện toàn Tổ chuyển đổi số cộng đồng"
UNIT_KINDS: Mapping[Level, str] = {Level.PROVINCE: "xã, phường", Level.COMMUNE: "thôn, xóm, tổ dân phố"}
RECEIVERS: Mapping[Level, str] = {
    Level.PROVINCE: "Ủy ban nhân dân các xã, phường",
    Level.COMMUNE: "Trưởng các thôn, xóm, tổ dân phố",
}
REQUESTS: Mapping[Level, tuple[str, ...]] = {
    Level.PROVINCE: (
        "Rà soát các Tổ trên địa bàn; thành lập, kiện toàn Tổ theo thẩm quyền, bảo đảm đủ Tổ trưởng và số thành "
        "viên theo quy định",
        "Cập nhật đầy đủ danh sách thành viên và quyết định thành lập, kiện toàn vào sổ Tổ chuyển đổi số cộng đồng",
        "Phân công cơ quan, người theo dõi hoạt động của các Tổ",
    ),
    Level.COMMUNE: (
        "Họp thôn, xóm, tổ dân phố để giới thiệu người tham gia Tổ, người làm Tổ trưởng",
        "Gửi biên bản họp và danh sách người được giới thiệu để tổng hợp, trình quyết định",
    ),
}


def recipients(level: Level, area: str, unit_type: str) -> tuple[str, ...]:
    """area: "xã Mẫu"; unit_type: "xã", "tỉnh"."""
    if level is Level.PROVINCE:
        return ("Như trên", f"UBND {unit_type} (b/c)", "Lãnh đạo Sở")
    return ("Như trên", f"Thường trực Đảng ủy, Thường trực HĐND {area}")
