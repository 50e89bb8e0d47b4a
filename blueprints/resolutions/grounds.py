"""What a tờ trình on support for the teams rests on: texts of the citation bank, and what each asks for.

What a text says stands here in the words of this project; an office edits the rows in the draft.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from blueprints.citations import queries as citations
from blueprints.citations.rules import TextState
from blueprints.units.models import Unit
from vanban import citing

CAO_BANG = "04"


@dataclass(frozen=True)
class Offered:
    """number: by which the bank knows the text; says: what it asks for, "" when its title says it all.

    points: the part of a law that is cited. is_programme: whether the support helps to carry it out.
    """

    number: str
    says: str = ""
    points: str = ""
    is_programme: bool = False


@dataclass(frozen=True)
class Past:
    """A paragraph of how the teams of a province came to be, to be said from a day on."""

    province_code: str
    from_on: date
    words: str


OFFERED = (
    Offered(
        "749/QĐ-TTg",
        "nêu rõ chuyển đổi số chỉ thành công khi cả hệ thống chính trị vào cuộc, toàn dân tham gia",
    ),
    Offered(
        "411/QĐ-TTg",
        "giao tổ chức Tổ công nghệ số cộng đồng đến từng thôn, bản, khối phố, gồm người kiêm nhiệm và người "
        "tại chỗ được đào tạo kỹ năng số, để giúp người dân dùng nền tảng số",
    ),
    Offered(
        "1690/QĐ-TTg",
        "đặt nhiệm vụ lập Mạng lưới chuyển đổi số từ trung ương đến cơ sở, trong đó có thành viên các Tổ",
    ),
    Offered(
        "793/BTTTT-THH",
        "hướng dẫn Tổ gồm Trưởng thôn, Trưởng bản hoặc Tổ trưởng tổ dân phố, đoàn viên thanh niên và người "
        "nhiệt tình, có kỹ năng số",
    ),
    Offered("1711/KH-UBND"),
    Offered("1941/UBND-VX", "theo đó lập thành Tổ chuyển đổi số cộng đồng"),
    Offered(
        "57-NQ/TW",
        "đặt mục tiêu đến năm 2030, coi đây là đột phá quan trọng hàng đầu, có sự tham gia tích cực của doanh "
        "nghiệp và Nhân dân",
        is_programme=True,
    ),
    Offered("29-CTr/TU", is_programme=True),
    Offered(
        "01-KH/BCĐTW",
        "yêu cầu đưa Phong trào đến tận thôn, bản, tổ dân phố và chọn Tổ công nghệ số cộng đồng làm một mô hình "
        "có sức lan tỏa, ưu tiên vùng khó khăn, vùng đồng bào dân tộc thiểu số",
    ),
    Offered("31-KH/TU", is_programme=True),
    Offered(
        "465-KH/TU",
        "đặt chỉ tiêu đến năm 2026: 100% người trưởng thành có tri thức cơ bản về chuyển đổi số; 60% người "
        "trưởng thành được xác nhận phổ cập trên nền tảng VNeID",
        is_programme=True,
    ),
    Offered(
        "64/2025/QH15",
        "giao Hội đồng nhân dân cấp tỉnh ban hành Nghị quyết quy định biện pháp phát triển kinh tế - xã hội, "
        "ngân sách và biện pháp đặc thù ở địa phương",
        points="điểm c khoản 1 Điều 21",
    ),
    Offered(
        "89/2025/QH15",
        "giao Hội đồng nhân dân cấp tỉnh quyết định chế độ chi ngân sách phù hợp với thực tế và khả năng cân đối "
        "của địa phương",
        points="điểm l khoản 9 Điều 31",
    ),
)
HISTORY = (
    Past(
        CAO_BANG,
        date(2023, 7, 21),
        "Năm 2023, Ủy ban nhân dân tỉnh Cao Bằng chỉ đạo hợp nhất Ban Chỉ đạo chuyển đổi số cấp xã, Tổ công nghệ "
        "số cộng đồng và Tổ công tác triển khai Đề án 06 thành Tổ chuyển đổi số cộng đồng (Công văn số "
        "1941/UBND-VX).",
    ),
    Past(
        CAO_BANG,
        date(2025, 9, 8),
        "Từ khi thực hiện mô hình chính quyền địa phương hai cấp, để kịp thời củng cố các Tổ và thực hiện Nghị "
        "quyết số 57-NQ/TW, Kế hoạch số 465-KH/TU và Kế hoạch số 2554/KH-UBND ngày 14 tháng 8 năm 2025 của Ủy ban "
        "nhân dân tỉnh, Sở Khoa học và Công nghệ đã đôn đốc Ủy ban nhân dân các xã, phường kiện toàn các Tổ (Công "
        "văn số 2250/SKHCN-BCVTCĐS ngày 08 tháng 9 năm 2025).",
    ),
)


def texts_in_force(province: Unit, on: date) -> Mapping[str, citing.Cited]:
    """Number → text as it was made, of those offered that the bank has for the province and the day; what
    amends a law stands among the bases."""
    numbers = {citing.number_key(one.number): one.number for one in OFFERED}
    found = citations.resembling(province, numbers.values(), ())
    return {
        numbers[known.text.number_key]: known.text.cited()
        for known in found
        if known.text.number_key in numbers and known.state(on) is TextState.IN_FORCE
    }


def rows(texts: Mapping[str, citing.Cited]) -> list[dict[str, str]]:
    """The grounds that are among the texts, in the order of the tờ trình."""
    return [
        {"citation": _citation(texts[one.number], one.points), "says": one.says}
        for one in OFFERED
        if one.number in texts
    ]


def _citation(text: citing.Cited, points: str) -> str:
    """The part of a law follows it in brackets: a line that begins with it would begin with a capital."""
    return citing.full(text) + (f" ({points})" if points else "")


def programmes(texts: Mapping[str, citing.Cited]) -> list[str]:
    return [citing.short(texts[one.number]) for one in OFFERED if one.is_programme and one.number in texts]


def history_of(province_code: str, on: date) -> list[str]:
    return [past.words for past in HISTORY if past.province_code == province_code and past.from_on <= on]
