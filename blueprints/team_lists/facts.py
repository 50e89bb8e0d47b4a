"""What the Word template of a list of members is told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class ListColumn:
    """A column that the clerk chose; STT, Họ và tên and Nhiệm vụ trong Tổ are always there."""

    heading: Annotated[str, "Tên cột"]  # "Năm sinh"


@dataclass(frozen=True)
class ListCell:
    text: Annotated[str, "Nội dung ô"]  # empty when not known
    centred: Annotated[bool, "Ô canh giữa (đúng hoặc sai)"]


@dataclass(frozen=True)
class ListedMember:
    ordinal: Annotated[int, "Số thứ tự trong Tổ"]
    full_name: Annotated[str, "Họ và tên"]
    role: Annotated[str, "Nhiệm vụ trong Tổ"]
    cells: Annotated[tuple[ListCell, ...], "Các ô theo cột đã chọn"]  # in the order of the columns


@dataclass(frozen=True)
class ListedTeam:
    numeral: Annotated[str, "Số La Mã của Tổ trong danh sách"]
    name: Annotated[str, "Tên Tổ"]
    member_count: Annotated[str, "Số thành viên của Tổ"]
    members: Annotated[tuple[ListedMember, ...], "Thành viên của Tổ"]


@dataclass(frozen=True)
class TeamList:
    """Danh sách thành viên Tổ: a document of its own, or a list that goes with another one."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    title: Annotated[str, "Trích yếu"]  # "Thành viên Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    standalone: Annotated[bool, "Văn bản riêng, có phần đầu và chữ ký (đúng hoặc sai)"]
    # "Công văn số 12/UBND-VHXH ngày …"; empty when it stands alone
    attached_to: Annotated[str, "Văn bản mà danh sách kèm theo"]
    as_of: Annotated[str, "Ngày lấy số liệu"]  # "ngày 09 tháng 3 năm 2026"
    # "năm sinh, số điện thoại, nơi ở chi tiết"; empty when the list is not for the public
    left_out: Annotated[str, "Dữ liệu cá nhân không in ở bản công khai"]
    grouped: Annotated[bool, "Danh sách có nhiều Tổ (đúng hoặc sai)"]
    columns: Annotated[tuple[ListColumn, ...], "Các cột đã chọn"]
    teams: Annotated[tuple[ListedTeam, ...], "Các Tổ trong danh sách"]
    team_count: Annotated[str, "Số Tổ"]
    member_count: Annotated[str, "Tổng số thành viên"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]
