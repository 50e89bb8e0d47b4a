"""Legal bases offered for a decision about teams: dated data, each with the places it holds in.

Laws are cited without number and issuer (Annex I, II.6.a); an office edits the offered list in the draft.
"""

from dataclasses import dataclass
from datetime import date

EVERYWHERE = ""


@dataclass(frozen=True)
class LegalBasis:
    """text: as printed, without the closing punctuation; province_code: where it holds, "" everywhere."""

    text: str
    from_on: date
    to_on: date | None = None
    province_code: str = EVERYWHERE

    def holds(self, province_code: str, on: date) -> bool:
        here = self.province_code in (EVERYWHERE, province_code)
        return here and self.from_on <= on and (self.to_on is None or on <= self.to_on)


BASES = (
    LegalBasis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", date(2025, 6, 16)),
    LegalBasis("Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025", date(2026, 7, 1)),
    LegalBasis(
        "Căn cứ Quyết định số 411/QĐ-TTg ngày 31 tháng 3 năm 2022 của Thủ tướng Chính phủ phê duyệt "
        "Chiến lược quốc gia phát triển kinh tế số và xã hội số đến năm 2025, định hướng đến năm 2030",
        date(2022, 3, 31),
    ),
    LegalBasis(
        "Căn cứ Quyết định số 1690/QĐ-TTg ngày 26 tháng 12 năm 2023 của Thủ tướng Chính phủ phê duyệt Đề án "
        "kiện toàn tổ chức bộ máy, nâng cao năng lực quản lý nhà nước và thực thi pháp luật về chuyển đổi số "
        "từ trung ương đến địa phương đến năm 2025, định hướng đến năm 2030",
        date(2023, 12, 26),
    ),
    LegalBasis(
        "Căn cứ Kế hoạch số 1711/KH-UBND ngày 01 tháng 7 năm 2022 của Ủy ban nhân dân tỉnh Cao Bằng về việc "
        "triển khai Tổ công nghệ số cộng đồng trên địa bàn tỉnh Cao Bằng",
        date(2022, 7, 1),
        province_code="04",
    ),
    LegalBasis(
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá phát triển "
        "khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia",
        date(2024, 12, 22),
    ),
    LegalBasis(
        "Thực hiện Công văn số 2250/SKHCN-BCVTCĐS ngày 08 tháng 9 năm 2025 của Sở Khoa học và Công nghệ tỉnh "
        "Cao Bằng về việc đôn đốc kiện toàn Tổ chuyển đổi số cộng đồng",
        date(2025, 9, 8),
        province_code="04",
    ),
)


def bases_for_teams(province_code: str, on: date) -> tuple[str, ...]:
    """What holds in the province on the day, in the order of rank."""
    return tuple(basis.text for basis in BASES if basis.holds(province_code, on))
