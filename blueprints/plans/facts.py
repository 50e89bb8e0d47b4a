"""What the Word template of a plan is told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class Phase:
    """One stretch of the way: "Từ tháng 5/2026 đến tháng 6/2026"."""

    period: Annotated[str, "Thời gian của giai đoạn"]
    work: Annotated[str, "Việc phải làm trong giai đoạn"]  # a sentence without full stop
    target: Annotated[str, "Chỉ tiêu của giai đoạn"]  # a phrase; empty when none is set


@dataclass(frozen=True)
class UnitTasks:
    """One unit and what it is to do, in Part IV."""

    name: Annotated[str, "Tên đơn vị thực hiện"]
    tasks: Annotated[tuple[str, ...], "Nhiệm vụ của đơn vị"]


@dataclass(frozen=True)
class PlannedTask:
    """One row of the annex."""

    ordinal: Annotated[int, "Số thứ tự nhiệm vụ"]
    task: Annotated[str, "Nhiệm vụ"]
    lead: Annotated[str, "Đơn vị chủ trì"]
    support: Annotated[str, "Đơn vị phối hợp"]
    product: Annotated[str, "Sản phẩm"]
    deadline: Annotated[str, "Thời gian hoàn thành"]


@dataclass(frozen=True)
class ImplementationPlan:
    """Kế hoạch triển khai Tổ chuyển đổi số cộng đồng of a province or a commune."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    title: Annotated[str, "Trích yếu"]
    issuer_name: Annotated[str, "Tên cơ quan ban hành, trong câu"]  # "Ủy ban nhân dân tỉnh Mẫu"
    area_name: Annotated[str, "Tên địa bàn, trong câu"]  # "tỉnh Mẫu", "xã Mẫu"
    legal_bases: Annotated[tuple[str, ...], "Căn cứ ban hành"]
    purposes: Annotated[tuple[str, ...], "Mục đích"]
    requirements: Annotated[tuple[str, ...], "Yêu cầu"]
    as_of: Annotated[str, "Ngày của số liệu"]  # "25/11/2026"
    team_count: Annotated[str, "Số Tổ đang hoạt động"]  # "1.431"; "00" is none
    member_count: Annotated[str, "Số thành viên"]
    scope: Annotated[tuple[str, ...], "Phạm vi thành lập Tổ"]
    phases: Annotated[tuple[Phase, ...], "Lộ trình thực hiện"]
    founder: Annotated[str, "Thẩm quyền thành lập Tổ"]  # "Chủ tịch Ủy ban nhân dân cấp xã"
    # "đúng 3 thành viên", of each level; empty where no rule of composition is in force
    commune_size: Annotated[str, "Số thành viên của Tổ cấp xã"]
    village_size: Annotated[str, "Số thành viên của Tổ thôn, xóm, tổ dân phố"]
    size_basis: Annotated[str, "Văn bản quy định số thành viên"]
    commune_seats: Annotated[tuple[str, ...], "Thành phần Tổ cấp xã"]
    village_seats: Annotated[tuple[str, ...], "Thành phần Tổ thôn, xóm, tổ dân phố"]
    joining: Annotated[tuple[str, ...], "Nguyên tắc, quy trình tham gia và ra khỏi Tổ"]
    activities: Annotated[tuple[str, ...], "Hoạt động của Tổ"]
    management: Annotated[tuple[str, ...], "Quản lý, điều hành Tổ"]
    funding: Annotated[str, "Nguồn kinh phí thực hiện"]
    units: Annotated[tuple[UnitTasks, ...], "Đơn vị tổ chức thực hiện"]
    asked: Annotated[str, "Cơ quan, đơn vị được đề nghị tổ chức thực hiện"]  # in the closing sentence
    tasks: Annotated[tuple[PlannedTask, ...], "Bảng phân công nhiệm vụ"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]
