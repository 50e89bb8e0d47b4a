"""Names of agencies and positions in the capitals of Phụ lục II, IV.1, from headings that are all capitals.

Which words are capitals is known for the bodies that offices write every day. Of others nothing is said:
"PHÒNG KHOA GIÁO" alone does not tell whether it is "Khoa giáo" or "Khoa Giáo".
"""

from collections.abc import Iterator

from vanban.vietnamese.names import KIND, unit_in_running_text
from vanban.vietnamese.text import clean, exact

BODIES = (
    "Ủy ban nhân dân",
    "Hội đồng nhân dân",
    "Thường trực",
    "Đảng ủy",
    "Tỉnh ủy",
    "Thành ủy",
    "Ban Thường vụ",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "Hội Liên hiệp Phụ nữ",
    "Hội Nông dân",
    "Hội Cựu chiến binh",
    "Văn phòng",
    "Phòng Kinh tế",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Phòng Văn hóa - Xã hội",
    "Trung tâm Phục vụ hành chính công",
    "Trạm Y tế",
    "Công an",
    "Ban Chỉ huy Quân sự",
    "Ban Chỉ đạo",
    "Sở Công Thương",
    "Sở Dân tộc và Tôn giáo",
    "Sở Giáo dục và Đào tạo",
    "Sở Khoa học và Công nghệ",
    "Sở Nội vụ",
    "Sở Nông nghiệp và Môi trường",
    "Sở Tài chính",
    "Sở Tư pháp",
    "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Xây dựng",
    "Sở Y tế",
    "Thanh tra",
    "Bộ Khoa học và Công nghệ",
    "Bộ Nội vụ",
    "Bộ Tài chính",
    "Chính phủ",
)
POSITIONS = (
    "Chủ tịch",
    "Phó Chủ tịch",
    "Bí thư",
    "Phó Bí thư",
    "Giám đốc",
    "Phó Giám đốc",
    "Chánh",
    "Phó Chánh",
    "Trưởng",
    "Phó Trưởng",
    "Trưởng phòng",
    "Phó Trưởng phòng",
)
AND = "và"
KNOWN = {tuple(exact(phrase).split()): phrase for phrase in (*BODIES, *POSITIONS, AND)}
LONGEST = max(map(len, KNOWN))


def agency_in_running_text(text: str) -> str | None:
    """ "Ủy ban nhân dân xã Định Bàn" of "UỶ BAN NHÂN DÂN XÃ ĐỊNH BÀN"; a position may stand before the agency,
    a unit after it. None when some part of it is not known to this list."""
    words = clean(text).split()
    phrases = list(_phrases(words))
    return None if not words or None in phrases else " ".join(map(str, phrases))


def _phrases(words: list[str]) -> Iterator[str | None]:
    """The known phrases from left to right; the unit takes all that is left."""
    keys = [exact(word) for word in words]
    at = 0
    while at < len(words):
        length = next((n for n in range(LONGEST, 0, -1) if tuple(keys[at : at + n]) in KNOWN), 0)
        if not length:
            rest = " ".join(words[at:])
            yield unit_in_running_text(rest) if KIND.match(rest) else None
            return
        yield KNOWN[tuple(keys[at : at + length])]
        at += length
