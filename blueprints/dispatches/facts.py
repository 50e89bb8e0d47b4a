"""What the Word template of a dispatch urging the reorganisation of teams is told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class ConcernedUnit:
    """One unit with what its teams lack."""

    ordinal: Annotated[int, "Số thứ tự"]
    name: Annotated[str, "Tên đơn vị"]  # "Xã Mẫu", "Xóm Bản Mẫu"
    shortcomings: Annotated[str, "Nội dung cần kiện toàn"]  # "Chưa thành lập Tổ"; ends without a mark


@dataclass(frozen=True)
class UrgingDispatch:
    """Công văn đôn đốc kiện toàn Tổ (Mẫu 1.5)."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    # "V/v đôn đốc kiện toàn Tổ chuyển đổi số cộng đồng"
    title: Annotated[str, "Trích yếu"]
    # one line for each, or all of them in one line when they stand in the annex
    addressees: Annotated[tuple[str, ...], "Nơi kính gửi"]
    listed: Annotated[bool, "Các đơn vị ghi trong Phụ lục (đúng hoặc sai)"]
    legal_bases: Annotated[tuple[str, ...], "Căn cứ"]
    sender_name: Annotated[str, "Tên cơ quan gửi"]  # "Sở Khoa học và Công nghệ tỉnh Mẫu"
    receivers_name: Annotated[str, "Tên chung của các đơn vị nhận"]  # "Ủy ban nhân dân các xã, phường"
    area_name: Annotated[str, "Địa bàn"]  # "tỉnh Mẫu"
    as_of: Annotated[str, "Ngày lấy số liệu"]  # "ngày 09 tháng 3 năm 2026"
    established_team_count: Annotated[str, "Số Tổ đã thành lập"]  # "1.431"
    established_member_count: Annotated[str, "Số thành viên của các Tổ đã thành lập"]
    unit_count: Annotated[str, "Số đơn vị cần kiện toàn"]  # "12"
    unit_kind: Annotated[str, "Loại đơn vị nhận"]  # "xã, phường"
    # what is lacking in all of them together: "03 xã, phường chưa thành lập Tổ"
    shortcomings: Annotated[tuple[str, ...], "Các nội dung cần kiện toàn"]
    units: Annotated[tuple[ConcernedUnit, ...], "Các đơn vị cần kiện toàn"]
    requests: Annotated[tuple[str, ...], "Nội dung đề nghị"]
    deadline: Annotated[str, "Thời hạn báo cáo"]  # "trước ngày 31 tháng 3 năm 2026"
    contact: Annotated[str, "Đầu mối liên hệ"]  # empty when none is given
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]
