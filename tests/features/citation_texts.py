"""Texts of offices for the tests of the bank, plainly invented."""

from datetime import date

from blueprints.citations.actions import TextFacts


def facts(**given) -> TextFacts:
    told = {
        "kind": "Kế hoạch",
        "number": "77/KH-UBND",
        "signed_on": date(2026, 2, 3),
        "issuer": "Ủy ban nhân dân tỉnh Thử",
        "title": "về việc thử kho căn cứ",
        "from_on": date(2026, 2, 3),
    }
    return TextFacts(**told | given)


LINE = (
    "Thực hiện Kế hoạch số 77/KH-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Thử "
    "về việc thử kho căn cứ"
)
