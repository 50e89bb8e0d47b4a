"""The kinds of administrative document (Điều 7) with the abbreviations of Annex III, part I."""

from functools import lru_cache

from vanban.vietnamese import fold

ABBREVIATIONS = {
    "NGHỊ QUYẾT": "NQ",
    "QUYẾT ĐỊNH": "QĐ",
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB",
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    "BIÊN BẢN": "BB",
    "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ",
    "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN",
    "BẢN THỎA THUẬN": "BTT",
    "GIẤY ỦY QUYỀN": "GUQ",
    "GIẤY MỜI": "GM",
    "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP",
    "PHIẾU GỬI": "PG",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU BÁO": "PB",
}
THANKS = "THƯ CÔNG"  # a kind without an abbreviation
BY_FOLDED = {fold(name): name for name in (*ABBREVIATIONS, THANKS)}
DECIDING = ("QUYẾT ĐỊNH", "NGHỊ QUYẾT")  # with căn cứ and the authority in capitals
LONGEST = max(map(len, BY_FOLDED))


def kind_named(text: str) -> str:
    """The kind a heading names, alone or in front of more words ("KẾ HOẠCH TRIỂN KHAI …"); "" for none.

    Whatever the case and the tone marks: "QUYÊT ĐỊNH" is meant for QUYẾT ĐỊNH.
    """
    return _kind(text[: 2 * LONGEST])


def is_just_the_kind(text: str) -> bool:
    return len(text) <= 2 * LONGEST and fold(text).rstrip(" :.") in BY_FOLDED


@lru_cache(256)
def _kind(text: str) -> str:
    words = fold(text).rstrip(" :.").split(" ")
    for length in (4, 3, 2):
        name = BY_FOLDED.get(" ".join(words[:length]))
        if name:
            return name
    return ""
