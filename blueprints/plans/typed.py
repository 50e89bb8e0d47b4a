"""What a clerk types for a plan, and what the form begins with."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from blueprints.composition import queries as composition
from blueprints.composition.models import CompositionRule
from blueprints.composition.wording import seats
from blueprints.documents.details import Line, Paragraphs, Rows
from blueprints.documents.kinds import DraftRequest
from blueprints.plans import wording
from blueprints.units.models import Unit
from blueprints.units.rules import Level

DETAILS = (
    Paragraphs("purposes", "Mục đích", required="Ghi mục đích của Kế hoạch."),
    Paragraphs("requirements", "Yêu cầu", required="Ghi yêu cầu."),
    Paragraphs("scope", "Phạm vi thành lập Tổ", required="Ghi phạm vi thành lập Tổ."),
    Rows(
        "phases",
        "Lộ trình",
        hint="Mỗi giai đoạn một dòng; thời gian ghi như “tháng 01/2027”.",
        required="Ghi ít nhất một giai đoạn.",
        columns=(
            Line("began", "Từ", required="Ghi thời gian bắt đầu giai đoạn."),
            Line("ended", "Đến", required="Ghi thời gian kết thúc giai đoạn."),
            Line("work", "Việc phải làm", required="Ghi việc phải làm trong giai đoạn.", longest=800),
            Line("target", "Chỉ tiêu"),
        ),
    ),
    Line("founder", "Thẩm quyền thành lập Tổ", required="Ghi thẩm quyền thành lập Tổ."),
    Paragraphs("commune_seats", "Thành phần Tổ cấp xã", required="Ghi thành phần Tổ cấp xã."),
    Paragraphs(
        "village_seats",
        "Thành phần Tổ thôn, xóm, tổ dân phố",
        hint="Số thành viên được lấy từ Quy định thành phần đang áp dụng, không phải ghi ở đây.",
        required="Ghi thành phần Tổ thôn, xóm, tổ dân phố.",
    ),
    Paragraphs("joining", "Tham gia và ra khỏi Tổ", required="Ghi nguyên tắc, quy trình."),
    Paragraphs("activities", "Hoạt động của Tổ", required="Ghi hoạt động của Tổ."),
    Paragraphs("management", "Quản lý, điều hành Tổ", required="Ghi việc quản lý, điều hành."),
    Line("funding", "Nguồn kinh phí", required="Ghi nguồn kinh phí.", longest=500),
    Rows(
        "units",
        "Tổ chức thực hiện",
        hint="Mỗi nhiệm vụ một dòng; nhiệm vụ của cùng một đơn vị được in chung một mục.",
        required="Ghi ít nhất một đơn vị và nhiệm vụ.",
        columns=(
            Line("unit", "Đơn vị", required="Ghi đơn vị thực hiện nhiệm vụ này."),
            Line("task", "Nhiệm vụ", required="Ghi nhiệm vụ của đơn vị.", longest=800),
        ),
    ),
    Line("asked", "Đề nghị thực hiện (câu kết)", required="Ghi cơ quan, đơn vị được đề nghị thực hiện."),
    Rows(
        "tasks",
        "Phụ lục phân công nhiệm vụ",
        required="Ghi ít nhất một nhiệm vụ.",
        columns=(
            Line("task", "Nhiệm vụ", required="Ghi nhiệm vụ."),
            Line("lead", "Chủ trì", required="Ghi đơn vị chủ trì."),
            Line("support", "Phối hợp"),
            Line("product", "Sản phẩm"),
            Line("deadline", "Thời gian hoàn thành", required="Ghi thời gian hoàn thành."),
        ),
    ),
)


def prefill(unit: Unit, _: DraftRequest, on: date) -> Mapping[str, Any]:
    rules = composition.rules_on(composition.province_of(unit), on)
    return {
        "purposes": list(wording.PURPOSES),
        "requirements": list(wording.REQUIREMENTS),
        "scope": list(wording.SCOPES[unit.level]),
        "phases": [],
        "founder": wording.FOUNDER,
        "commune_seats": _seats(rules.get(Level.COMMUNE)) or list(wording.COMMUNE_SEATS),
        "village_seats": _seats(rules.get(Level.VILLAGE)) or list(wording.VILLAGE_SEATS),
        "joining": list(wording.JOINING),
        "activities": list(wording.ACTIVITIES),
        "management": list(wording.MANAGEMENT),
        "funding": wording.FUNDING,
        "units": [{"unit": name, "task": task} for name, task in wording.UNIT_TASKS[unit.level]],
        "asked": wording.ASKED[unit.level],
        "tasks": [
            {"task": task, "lead": lead, "support": support, "product": product, "deadline": ""}
            for task, lead, support, product in wording.PLANNED[unit.level]
        ],
    }


def _seats(rule: CompositionRule | None) -> list[str]:
    return seats(rule) if rule else []
