"""What a tờ trình on support for the teams rests on: dated texts, each with the place it holds in.

What a text says stands here in the words of this project; an office edits the rows in the draft.
"""

from dataclasses import dataclass
from datetime import date

EVERYWHERE = ""
CAO_BANG = "04"


@dataclass(frozen=True)
class OfferedGround:
    """citation: in full, without end punctuation; says: what it asks for, "" when its title says it all.

    from_on: the day it bears or takes force. province_code: where it holds, "" everywhere. programme: its
    short form, when the support helps to carry it out.
    """

    citation: str
    says: str
    from_on: date
    province_code: str = EVERYWHERE
    programme: str = ""

    def holds(self, province_code: str, on: date) -> bool:
        return self.province_code in (EVERYWHERE, province_code) and self.from_on <= on


@dataclass(frozen=True)
class Past:
    """A paragraph of how the teams of a province came to be, to be said from a day on."""

    province_code: str
    from_on: date
    words: str


OFFERED = (
    OfferedGround(
        "Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi số quốc "
        "gia đến năm 2025, định hướng đến năm 2030",
        "nêu rõ chuyển đổi số chỉ thành công khi cả hệ thống chính trị vào cuộc, toàn dân tham gia",
        date(2020, 6, 3),
    ),
    OfferedGround(
        "Quyết định số 411/QĐ-TTg ngày 31/3/2022 của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia phát triển "
        "kinh tế số và xã hội số đến năm 2025, định hướng đến năm 2030",
        "giao tổ chức Tổ công nghệ số cộng đồng đến từng thôn, bản, khối phố, gồm người kiêm nhiệm và người tại chỗ "
        "được đào tạo kỹ năng số, để giúp người dân dùng nền tảng số",
        date(2022, 3, 31),
    ),
    OfferedGround(
        "Quyết định số 1690/QĐ-TTg ngày 26/12/2023 của Thủ tướng Chính phủ phê duyệt Đề án kiện toàn tổ chức bộ máy, "
        "nâng cao năng lực quản lý nhà nước và thực thi pháp luật về chuyển đổi số từ trung ương đến địa phương đến "
        "năm 2025, định hướng đến năm 2030",
        "đặt nhiệm vụ lập Mạng lưới chuyển đổi số từ trung ương đến cơ sở, trong đó có thành viên các Tổ",
        date(2023, 12, 26),
    ),
    OfferedGround(
        "Công văn số 793/BTTTT-THH ngày 05/3/2022 của Bộ Thông tin và Truyền thông về việc hướng dẫn triển khai thí "
        "điểm Tổ công nghệ số cộng đồng",
        "hướng dẫn Tổ gồm Trưởng thôn, Trưởng bản hoặc Tổ trưởng tổ dân phố, đoàn viên thanh niên và người nhiệt "
        "tình, có kỹ năng số",
        date(2022, 3, 5),
    ),
    OfferedGround(
        "Kế hoạch số 1711/KH-UBND ngày 01/7/2022 của Ủy ban nhân dân tỉnh Cao Bằng về việc triển khai Tổ công nghệ "
        "số cộng đồng trên địa bàn tỉnh Cao Bằng",
        "",
        date(2022, 7, 1),
        province_code=CAO_BANG,
    ),
    OfferedGround(
        "Công văn số 1941/UBND-VX ngày 21/7/2023 của Ủy ban nhân dân tỉnh Cao Bằng về việc hợp nhất Ban Chỉ đạo "
        "chuyển đổi số cấp xã, Tổ công nghệ số cộng đồng và Tổ công tác triển khai thực hiện Đề án 06",
        "theo đó lập thành Tổ chuyển đổi số cộng đồng",
        date(2023, 7, 21),
        province_code=CAO_BANG,
    ),
    OfferedGround(
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới "
        "sáng tạo và chuyển đổi số quốc gia",
        "đặt mục tiêu đến năm 2030, coi đây là đột phá quan trọng hàng đầu, có sự tham gia tích cực của doanh nghiệp "
        "và Nhân dân",
        date(2024, 12, 22),
        programme="Nghị quyết số 57-NQ/TW",
    ),
    OfferedGround(
        "Chương trình hành động số 29-CTr/TU ngày 23/02/2025 của Tỉnh ủy Cao Bằng về việc thực hiện Nghị quyết số "
        "57-NQ/TW",
        "",
        date(2025, 2, 23),
        province_code=CAO_BANG,
        programme="Chương trình hành động số 29-CTr/TU",
    ),
    OfferedGround(
        "Kế hoạch số 01-KH/BCĐTW ngày 21/3/2025 của Ban Chỉ đạo Trung ương về phát triển khoa học, công nghệ, đổi "
        "mới sáng tạo và chuyển đổi số về việc triển khai Phong trào “Bình dân học vụ số”",
        "yêu cầu đưa Phong trào đến tận thôn, bản, tổ dân phố và chọn Tổ công nghệ số cộng đồng làm một mô hình có "
        "sức lan tỏa, ưu tiên vùng khó khăn, vùng đồng bào dân tộc thiểu số",
        date(2025, 3, 21),
    ),
    OfferedGround(
        "Kế hoạch số 31-KH/TU ngày 28/11/2025 của Tỉnh ủy Cao Bằng về việc thực hiện nội dung đột phá về thúc đẩy "
        "khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số trên địa bàn tỉnh Cao Bằng giai đoạn 2025 - 2030",
        "",
        date(2025, 11, 28),
        province_code=CAO_BANG,
        programme="Kế hoạch số 31-KH/TU",
    ),
    OfferedGround(
        "Kế hoạch số 465-KH/TU ngày 16/5/2025 của Tỉnh ủy Cao Bằng về việc triển khai Phong trào “Bình dân học vụ số”",
        "đặt chỉ tiêu đến năm 2026: 100% người trưởng thành có tri thức cơ bản về chuyển đổi số; 60% người trưởng "
        "thành được xác nhận phổ cập trên nền tảng VNeID",
        date(2025, 5, 16),
        province_code=CAO_BANG,
        programme="Kế hoạch số 465-KH/TU",
    ),
    OfferedGround(
        "Điểm c khoản 1 Điều 21 Luật Ban hành văn bản quy phạm pháp luật năm 2025",
        "giao Hội đồng nhân dân cấp tỉnh ban hành Nghị quyết quy định biện pháp phát triển kinh tế - xã hội, ngân "
        "sách và biện pháp đặc thù ở địa phương",
        date(2025, 4, 1),
    ),
    OfferedGround(
        "Điểm l khoản 9 Điều 31 Luật Ngân sách nhà nước năm 2025",
        "giao Hội đồng nhân dân cấp tỉnh quyết định chế độ chi ngân sách phù hợp với thực tế và khả năng cân đối của "
        "địa phương",
        date(2025, 6, 25),
    ),
)

HISTORY = (
    Past(
        CAO_BANG,
        date(2023, 7, 21),
        "Năm 2023, Ủy ban nhân dân tỉnh Cao Bằng chỉ đạo hợp nhất Ban Chỉ đạo chuyển đổi số cấp xã, Tổ công nghệ số "
        "cộng đồng và Tổ công tác triển khai Đề án 06 thành Tổ chuyển đổi số cộng đồng (Công văn số 1941/UBND-VX "
        "ngày 21/7/2023).",
    ),
    Past(
        CAO_BANG,
        date(2025, 9, 8),
        "Từ khi thực hiện mô hình chính quyền địa phương hai cấp, để kịp thời củng cố các Tổ và thực hiện Nghị quyết "
        "số 57-NQ/TW, Kế hoạch số 465-KH/TU và Kế hoạch số 2554/KH-UBND ngày 14/8/2025 của Ủy ban nhân dân tỉnh, Sở "
        "Khoa học và Công nghệ đã đôn đốc Ủy ban nhân dân các xã, phường kiện toàn các Tổ (Công văn số "
        "2250/SKHCN-BCVTCĐS ngày 08/9/2025).",
    ),
)


def grounds_in(province_code: str, on: date) -> tuple[OfferedGround, ...]:
    """What holds in the province on the day, in the order of the tờ trình."""
    return tuple(ground for ground in OFFERED if ground.holds(province_code, on))


def history_of(province_code: str, on: date) -> tuple[str, ...]:
    return tuple(past.words for past in HISTORY if past.province_code == province_code and past.from_on <= on)
