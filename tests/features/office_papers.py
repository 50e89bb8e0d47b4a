"""What the tests of papers drafted for a whole unit share: a rule in force, cells to fill, the text made."""

from datetime import date

from blueprints.composition.models import CompositionRule
from blueprints.units.rules import Level
from core.database import db, writing
from tests.vanban.samples import texts
from vanban.nd30.check import check


def set_rule(province):
    """In force in the province for the teams of villages."""
    with writing():
        kept = CompositionRule(
            province_id=province.id,
            level=Level.VILLAGE,
            from_on=date(2026, 1, 1),
            minimum=10,
            requirements=[
                {
                    "role": "leader",
                    "position": "Trưởng xóm",
                    "synonyms": [],
                    "count": 1,
                    "is_blocking": True,
                    "words": "",
                }
            ],
            legal_basis="Quyết định số 05/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh",
        )
        db.session.add(kept)


def typed(browser, field: str, value: str):
    """Fill the field of that name: cells of a table have no label of their own to be found by."""
    browser.typed[f"detail_{field}"] = value
    return browser


def word_file(browser) -> bytes:
    return browser.press("Lập dự thảo").download("Tải Word").get_data()


def drafted(browser) -> list[str]:
    return texts(word_file(browser))


def mistakes(content: bytes) -> list[str]:
    """What the checker of form is sure of."""
    findings = check(content, today=date(2026, 11, 25)).findings
    return [f"{one.quote}: {one.found}" for one in findings if one.severity in ("lỗi", "cảnh báo")]
