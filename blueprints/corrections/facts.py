"""What the Word template of a correcting letter is told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class Fault:
    """One place that was printed wrong."""

    place: Annotated[str, "Vị trí sai sót"]  # "dòng ngày tháng ở trang 1"
    printed: Annotated[str, "Nội dung đã in"]
    correct: Annotated[str, "Nội dung đúng"]


@dataclass(frozen=True)
class CorrectionLetter:
    """Công văn đính chính (Mẫu 1.5; Điều 18.3)."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    title: Annotated[str, "Trích yếu"]  # "V/v đính chính Quyết định số 05/QĐ-UBND"
    addressees: Annotated[tuple[str, ...], "Nơi kính gửi"]
    legal_bases: Annotated[tuple[str, ...], "Căn cứ"]
    sender_name: Annotated[str, "Tên cơ quan gửi"]  # "Ủy ban nhân dân xã Mẫu"
    corrected_name: Annotated[str, "Số, ký hiệu văn bản được đính chính"]  # "Quyết định số 05/QĐ-UBND"
    corrected_on: Annotated[str, "Ngày của văn bản được đính chính"]  # "ngày 05 tháng 3 năm 2026"
    corrected_title: Annotated[str, "Trích yếu của văn bản được đính chính"]  # begins with a small letter
    aspects: Annotated[str, "Loại sai sót"]  # "thể thức, kỹ thuật trình bày"
    faults: Annotated[tuple[Fault, ...], "Các nội dung đính chính"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]
