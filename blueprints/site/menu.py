"""The main menu of each role."""

from dataclasses import dataclass

from flask import Flask, request, url_for
from flask_login import current_user

from core.access import Role
from core.pages import wants_fragment


@dataclass(frozen=True)
class Item:
    label: str
    url: str
    active: bool
    count: int | None = None


def install(app: Flask) -> None:
    app.context_processor(_menu)


def _menu() -> dict[str, object]:
    if wants_fragment() or not current_user.is_authenticated:
        return {"menu": [], "demo_mode": False}
    items = [
        _item("Việc của tôi", "site.home"),
        _item("Tổ", "teams.index"),
        _item("Thành viên", "people.index"),
        _item("Số liệu", "figures.index"),
        _item("Nhóm Zalo", "chats.index"),
        _item("Văn bản", "documents.index"),
        _item("Sổ văn bản đi", "register.index"),
        _item("Căn cứ pháp lý", "citations.index"),
        _item("Mẫu văn bản", "word_templates.index"),
        _item("Kiểm tra thể thức", "format_checks.file"),
        _item("Đơn vị", "units.index"),
        _item("Quy định", "composition.index"),
    ]
    if current_user.role in (Role.LEADER, Role.ADMINISTRATOR):
        items += [_item("Quy trình duyệt", "routes.index"), _item("Giao ký, ủy quyền", "delegations.index")]
    if current_user.role is Role.ADMINISTRATOR:
        items += [_item("Tài khoản", "accounts.index"), _item("Nhật ký", "site.log")]
    items.append(_item("Đổi mật khẩu", "accounts.password"))
    return {"menu": items, "demo_mode": current_user.is_demo}


def _item(label: str, endpoint: str) -> Item:
    return Item(label, url_for(endpoint), _group(endpoint) == _group(request.endpoint or ""))


OF_TEAMS = ("changes", "team_history", "team_violations", "mergers", "intake")
OF_OTHERS = {
    "approvals": "documents",
    "drafts": "documents",
    "handover": "documents",
    "packs": "documents",
    "format_checks": "documents",
    "citation_uses": "citations",
    "template_versions": "word_templates",
    "unit_changes": "units",
    **dict.fromkeys(("numbers", "recipients", "series"), "register"),
    "corrections": "documents",
}
BELONGS = OF_OTHERS | dict.fromkeys(OF_TEAMS, "teams")


def _group(endpoint: str) -> str:
    """Pages of a feature share its menu item; a document's way to issue belongs to the documents."""
    feature = endpoint.split(".")[0]
    if feature == "inbox":
        return "site.home"
    if endpoint == "register.issue":
        return "documents"
    if feature == "site" or endpoint in ("accounts.password", "format_checks.file"):
        return endpoint
    return BELONGS.get(feature, feature)
