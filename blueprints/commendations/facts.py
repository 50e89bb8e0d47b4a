"""What the Word template of a commendation decision is told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class CommendedCollective:
    ordinal: Annotated[int, "Số thứ tự tập thể"]
    name: Annotated[str, "Tên tập thể"]
    merit: Annotated[str, "Thành tích của tập thể"]  # a phrase; empty: as the title of the decision says


@dataclass(frozen=True)
class CommendedPerson:
    ordinal: Annotated[int, "Số thứ tự cá nhân"]
    full_name: Annotated[str, "Họ và tên cá nhân"]
    position: Annotated[str, "Chức vụ, đơn vị của cá nhân"]  # "Tổ trưởng Tổ chuyển đổi số cộng đồng xóm …"
    merit: Annotated[str, "Thành tích của cá nhân"]


@dataclass(frozen=True)
class CommendationDecision:
    """Quyết định tặng Giấy khen, Bằng khen; those commended stand in a list when they are many."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    title: Annotated[str, "Trích yếu"]
    authority: Annotated[str, "Thẩm quyền ban hành, in hoa"]
    authority_name: Annotated[str, "Thẩm quyền ban hành, trong câu"]
    legal_bases: Annotated[tuple[str, ...], "Căn cứ ban hành"]
    proposal: Annotated[str, "Đề nghị của cơ quan chuyên môn (căn cứ cuối)"]
    award: Annotated[str, "Hình thức khen thưởng"]  # "Giấy khen"
    achievement: Annotated[str, "Thành tích được khen, trong câu"]  # "đã có thành tích xuất sắc trong …"
    collectives: Annotated[tuple[CommendedCollective, ...], "Tập thể được khen"]
    people: Annotated[tuple[CommendedPerson, ...], "Cá nhân được khen"]
    collective_count: Annotated[str, "Số tập thể"]  # "02"; "00" is none
    person_count: Annotated[str, "Số cá nhân"]
    listed: Annotated[bool, "Nêu tên ở danh sách kèm theo (đúng hoặc sai)"]
    list_title: Annotated[str, "Tên danh sách kèm theo"]
    # "759.000 đồng"; empty when no money goes with the award
    collective_reward: Annotated[str, "Mức tiền thưởng cho một tập thể"]
    person_reward: Annotated[str, "Mức tiền thưởng cho một cá nhân"]
    total_reward: Annotated[str, "Tổng số tiền thưởng"]
    total_in_words: Annotated[str, "Tổng số tiền thưởng bằng chữ"]
    reward_basis: Annotated[str, "Văn bản quy định mức tiền thưởng"]
    fund: Annotated[str, "Nguồn tiền thưởng"]
    executors: Annotated[str, "Người chịu trách nhiệm thi hành"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]
