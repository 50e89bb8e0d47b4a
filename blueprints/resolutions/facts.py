"""What the Word template of a tờ trình on a draft resolution is told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class Ground:
    """A text of the Party or the State that the resolution rests on, and what it asks for."""

    # "Quyết định số 00/QĐ-TTg ngày 01/01/2025 của Thủ tướng Chính phủ phê duyệt …", without end punctuation
    citation: Annotated[str, "Văn bản làm cơ sở: tên loại, số, ngày, cơ quan, trích yếu"]
    says: Annotated[str, "Nội dung liên quan của văn bản đó"]  # a phrase; empty when the title says it all


@dataclass(frozen=True)
class Step:
    """One event on the way of the draft: "Ngày 05/3/2026, Sở Mẫu đã có Công văn số … gửi … …"."""

    day: Annotated[str, "Ngày của bước xây dựng dự thảo"]  # "05/3/2026"
    agency: Annotated[str, "Cơ quan thực hiện"]
    document: Annotated[str, "Văn bản: tên loại, số, ký hiệu"]
    addressee: Annotated[str, "Nơi nhận của văn bản"]  # empty when it was sent to nobody in particular
    matter: Annotated[str, "Nội dung của văn bản"]  # as it goes on after the addressee, without full stop


@dataclass(frozen=True)
class ResolutionProposal:
    """Tờ trình of the provincial committee to the provincial council on support for the teams."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    title: Annotated[str, "Trích yếu"]
    addressee: Annotated[str, "Nơi kính gửi"]  # "Hội đồng nhân dân tỉnh Mẫu"
    issuer_name: Annotated[str, "Tên cơ quan trình"]  # "Ủy ban nhân dân tỉnh Mẫu"
    province_name: Annotated[str, "Tên tỉnh, thành phố trong câu"]  # "tỉnh Mẫu"
    legal_bases: Annotated[tuple[str, ...], "Căn cứ ban hành"]
    # "quy định mức chi hỗ trợ cho …": what follows "Nghị quyết"
    resolution: Annotated[str, "Tên gọi của Nghị quyết, trong câu"]
    grounds: Annotated[tuple[Ground, ...], "Cơ sở chính trị, pháp lý"]
    history: Annotated[tuple[str, ...], "Quá trình hình thành các Tổ ở địa phương, từng đoạn"]
    as_of: Annotated[str, "Ngày của số liệu"]  # "25/11/2026"
    team_count: Annotated[str, "Số Tổ đang hoạt động"]  # "1.431"
    member_count: Annotated[str, "Số thành viên"]  # "12.151"
    average_size: Annotated[str, "Số thành viên bình quân của một Tổ"]  # "8,49"; empty without teams
    size_rule: Annotated[
        str, "Quy định về số người của một Tổ"
    ]  # "mỗi Tổ có ít nhất 10 người"; empty without one
    size_basis: Annotated[str, "Văn bản quy định số người của một Tổ"]
    below_count: Annotated[str, "Số Tổ chưa đủ số người quy định"]  # empty when none, or without a rule
    # texts the support helps to carry out, cited in the short form
    programmes: Annotated[
        tuple[str, ...], "Nghị quyết, chương trình, kế hoạch mà chính sách góp phần thực hiện"
    ]
    steps: Annotated[tuple[Step, ...], "Quá trình xây dựng dự thảo, theo thứ tự ngày"]
    scope: Annotated[str, "Phạm vi điều chỉnh"]  # a sentence without full stop
    subjects: Annotated[tuple[str, ...], "Đối tượng áp dụng"]
    articles: Annotated[tuple[str, ...], "Tên các điều của dự thảo"]
    article_count: Annotated[str, "Số điều của dự thảo"]  # "03"
    amount: Annotated[str, "Mức chi cho mỗi Tổ mỗi tháng"]  # "300.000 đồng"; empty: as the draft says
    amount_in_words: Annotated[str, "Mức chi bằng chữ"]
    amount_basis: Annotated[str, "Cơ sở của mức chi"]
    procedure: Annotated[tuple[str, ...], "Quy trình thực hiện, từng bước"]
    funding: Annotated[str, "Nguồn kinh phí thực hiện"]
    takes_effect: Annotated[str, "Thời điểm thực hiện"]  # "sau khi Nghị quyết được thông qua"
    session: Annotated[str, "Kỳ họp trình thông qua"]  # "kỳ họp thường lệ giữa năm 2026"
    enclosures: Annotated[tuple[str, ...], "Tài liệu gửi kèm"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]
