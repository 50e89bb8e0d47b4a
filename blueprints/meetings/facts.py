"""What the Word templates about meetings are told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class Introduced:
    """One person the meeting introduces for the team; every value is the text to print."""

    ordinal: Annotated[int, "Số thứ tự"]
    full_name: Annotated[str, "Họ và tên"]
    birth_year: Annotated[str, "Năm sinh"]
    occupation: Annotated[str, "Nghề nghiệp, chức vụ"]
    role: Annotated[str, "Nhiệm vụ được giới thiệu"]  # "Tổ trưởng"
    votes: Annotated[str, "Số người đồng ý"]  # "38/42": of those who vote; empty when not counted


@dataclass(frozen=True)
class MeetingMinutes:
    """Biên bản họp thôn, xóm, tổ dân phố giới thiệu thành viên Tổ (Mẫu 1.9)."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    # "Họp xóm Bản Mẫu giới thiệu thành viên Tổ chuyển đổi số cộng đồng"
    title: Annotated[str, "Trích yếu"]
    village_name: Annotated[str, "Tên thôn, xóm, tổ dân phố trong câu"]  # "xóm Bản Mẫu"
    commune_name: Annotated[str, "Tên xã, phường, đặc khu trong câu"]  # "xã Mẫu"
    team_name: Annotated[str, "Tên Tổ kèm địa bàn"]
    began: Annotated[str, "Thời gian bắt đầu"]  # "19 giờ 30, ngày 05 tháng 3 năm 2026"
    ended: Annotated[str, "Thời gian kết thúc"]
    place: Annotated[str, "Địa điểm"]
    invited_count: Annotated[str, "Số người được mời"]  # "45"
    present_count: Annotated[str, "Số người có mặt"]
    absent_count: Annotated[str, "Số người vắng mặt"]  # "00" when nobody is
    absence: Annotated[str, "Lý do vắng mặt"]  # empty when not said
    guests: Annotated[tuple[str, ...], "Đại biểu dự họp"]
    chair: Annotated[str, "Người chủ trì"]  # "Nguyễn Văn Mẫu, Trưởng xóm"
    secretary: Annotated[str, "Người ghi biên bản"]
    opinions: Annotated[tuple[str, ...], "Ý kiến thảo luận"]
    voting: Annotated[str, "Cách biểu quyết"]  # "biểu quyết bằng hình thức giơ tay"
    people: Annotated[tuple[Introduced, ...], "Những người được giới thiệu"]
    people_count: Annotated[str, "Số người được giới thiệu"]  # "05"
    conclusions: Annotated[tuple[str, ...], "Kết luận"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]  # "VT, Hồ sơ"
    secretary_signature: Annotated[Signature, "Chữ ký của thư ký"]
    signature: Annotated[Signature, "Chữ ký của chủ tọa"]


@dataclass(frozen=True)
class Invitation:
    """Giấy mời họp, tập huấn (Mẫu 1.7)."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    title: Annotated[str, "Trích yếu"]  # "Họp triển khai thành lập Tổ chuyển đổi số cộng đồng"
    inviter: Annotated[str, "Cơ quan mời"]  # "Ủy ban nhân dân xã Mẫu"
    invitees: Annotated[tuple[str, ...], "Thành phần được mời"]
    occasion: Annotated[str, "Nội dung cuộc họp"]  # what follows "Tới dự "
    chair: Annotated[str, "Người chủ trì"]
    time: Annotated[str, "Thời gian"]  # "08 giờ 00, thứ Ba, ngày 10 tháng 3 năm 2026"
    place: Annotated[str, "Địa điểm"]
    notes: Annotated[tuple[str, ...], "Vấn đề cần lưu ý"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]
