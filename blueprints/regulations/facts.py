"""What the Word template of the operating regulation is told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class TeamMakeUp:
    """What the teams of one level are made of, as the province's rule in force says it."""

    of: Annotated[str, "Loại Tổ"]  # "Tổ cấp xã"
    lines: Annotated[tuple[str, ...], "Cơ cấu, số lượng"]  # "Ít nhất 3 người"; without end marks
    basis: Annotated[str, "Văn bản quy định cơ cấu, số lượng"]


@dataclass(frozen=True)
class RegulationDecision:
    """Quyết định ban hành Quy chế hoạt động của Tổ, with the regulation itself (Mẫu 1.3).

    What an office sets itself (days, times, a term) is a phrase ready to print, or empty when the office sets
    nothing; then the article speaks without it.
    """

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    # "Ban hành Quy chế hoạt động của Tổ chuyển đổi số cộng đồng trên địa bàn xã Mẫu"
    title: Annotated[str, "Trích yếu"]
    subject: Annotated[str, "Trích yếu của Quy chế"]  # "Hoạt động của Tổ … trên địa bàn xã Mẫu"
    authority: Annotated[str, "Thẩm quyền ban hành, in hoa"]
    authority_name: Annotated[str, "Thẩm quyền ban hành, trong câu"]
    commune_name: Annotated[str, "Tên xã, phường, đặc khu trong câu"]
    office_name: Annotated[str, "Tên cơ quan chuyên môn"]  # "Phòng Văn hóa - Xã hội"
    legal_bases: Annotated[tuple[str, ...], "Căn cứ ban hành"]
    proposal: Annotated[str, "Đề nghị của cơ quan chuyên môn (căn cứ cuối)"]
    make_up: Annotated[tuple[TeamMakeUp, ...], "Cơ cấu, số lượng thành viên theo quy định"]
    has_collaborators: Annotated[bool, "Người vượt số lượng là cộng tác viên (đúng hoặc sai)"]
    tasks: Annotated[tuple[str, ...], "Nhiệm vụ của Tổ"]
    term: Annotated[str, "Thời hạn hoạt động của Tổ"]  # "05 năm theo Kế hoạch số …"
    leave_notice: Annotated[str, "Thời hạn báo trước khi thôi tham gia"]  # "ít nhất 15 ngày"
    meetings: Annotated[str, "Chế độ họp"]  # "mỗi tháng 01 lần"
    reporting: Annotated[str, "Thời hạn báo cáo định kỳ"]  # "trước ngày 25 hằng tháng"
    reporting_basis: Annotated[str, "Văn bản quy định thời hạn báo cáo"]
    executors: Annotated[str, "Người chịu trách nhiệm thi hành"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]
