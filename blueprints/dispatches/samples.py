"""What a try of the dispatch's Word template is told: a province and communes that are plainly invented."""

from dataclasses import replace

from blueprints.dispatches.facts import ConcernedUnit, UrgingDispatch
from blueprints.documents.facts import Letterhead, Signature
from blueprints.teams.samples import LEGAL_BASES

UNITS = (
    ConcernedUnit(1, "Xã Mẫu", "Chưa thành lập Tổ cấp xã; 02 Tổ thiếu thành viên (xóm Bản Mẫu, xóm Bản Thử)"),
    ConcernedUnit(2, "Xã Thử", "Chưa thành lập Tổ"),
    ConcernedUnit(3, "Phường Ví Dụ", "01 Tổ chưa có Tổ trưởng (Tổ dân phố 1)"),
)


def dispatch() -> UrgingDispatch:
    return UrgingDispatch(
        letterhead=Letterhead(
            "ỦY BAN NHÂN DÂN TỈNH MẪU", ("SỞ KHOA HỌC", "VÀ CÔNG NGHỆ"), "SKHCN-BCVTCĐS", "Mẫu", 2026
        ),
        title="V/v đôn đốc kiện toàn Tổ chuyển đổi số cộng đồng",
        addressees=tuple(f"Ủy ban nhân dân {name}" for name in ("xã Mẫu", "xã Thử", "phường Ví Dụ")),
        listed=False,
        legal_bases=LEGAL_BASES,
        sender_name="Sở Khoa học và Công nghệ",
        receivers_name="Ủy ban nhân dân các xã, phường",
        area_name="tỉnh Mẫu",
        as_of="ngày 09 tháng 3 năm 2026",
        established_team_count="1.431",
        established_member_count="12.151",
        unit_count=f"{len(UNITS):02}",
        unit_kind="xã, phường",
        shortcomings=(
            "01 xã, phường chưa thành lập Tổ",
            "02 Tổ có số thành viên ít hơn quy định",
            "01 Tổ chưa có Tổ trưởng",
        ),
        units=UNITS,
        requests=(
            "Rà soát, ban hành quyết định thành lập, kiện toàn Tổ theo thẩm quyền",
            "Cập nhật đầy đủ danh sách thành viên vào sổ Tổ chuyển đổi số cộng đồng",
        ),
        deadline="trước ngày 31 tháng 3 năm 2026",
        contact="Bà Trần Thị Thử, chuyên viên Sở Khoa học và Công nghệ, điện thoại 0900000002",
        recipients=("Như trên", "Ủy ban nhân dân tỉnh Mẫu (b/c)"),
        filing="VT, BCVTCĐS",
        signature=Signature(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Lê Văn Người Ký"),
    )


def long_dispatch() -> UrgingDispatch:
    """To more units than a letter names one by one."""
    units = tuple(ConcernedUnit(place, f"Xã Mẫu {place}", "Chưa thành lập Tổ") for place in range(1, 13))
    return replace(
        dispatch(),
        addressees=("Ủy ban nhân dân các xã, phường (theo danh sách tại Phụ lục)",),
        listed=True,
        unit_count="12",
        units=units,
    )
