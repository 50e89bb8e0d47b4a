"""How values are written on a page: dates, moments, figures, what an audit entry says."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from flask import Flask

from blueprints.documents.kinds import kind
from blueprints.documents.models import Document
from core import clock
from core.audit import AuditEntry
from vanban.vietnamese import short_date, thousands

ACTS = {
    "document.draft": "lập dự thảo",
    "document.upload": "tải lên bản đã sửa",
    "document.repair": "sửa các chỗ máy sửa được về thể thức",
    "document.redraft": "lập lại từ sổ Tổ",
    "document.update_figures": "cập nhật số liệu",
    "document.keep_figures": "giữ số liệu lúc soạn, có ghi lý do",
    "document.see": "đã xem",
    "document.comment": "góp ý",
    "document.answer_comment": "trả lời góp ý",
    "document.resolve_comment": "đóng góp ý",
    "document.submit": "trình duyệt",
    "document.withdraw": "thu hồi về dự thảo",
    "document.agree": "kiểm tra, đồng ý",
    "document.opine": "cho ý kiến",
    "document.forward": "chuyển người khác kiểm tra",
    "document.return_to_step": "trả lại bước trước",
    "route.set": "quy định quy trình duyệt",
    "route.end": "thôi dùng quy trình duyệt",
    "delegation.grant": "ghi ủy quyền ký văn bản",
    "delegation.revoke": "ghi thôi ủy quyền ký văn bản",
    "document.return": "trả lại",
    "document.approve": "duyệt",
    "document.issue": "cấp số, phát hành",
    "handover.sign": "ký số của người ký",
    "handover.seal": "ký số của cơ quan",
    "handover.take_back": "tải lên bản đã ký số",
    "document.discard": "hủy dự thảo",
    "document.link": "ghi văn bản thay thế, sửa đổi",
    "document.recall": "ghi thu hồi văn bản",
    "register.reserve": "giữ số",
    "register.void": "hủy số",
    "register.paper": "đăng ký văn bản giấy",
    "register.deliver": "ghi việc chuyển văn bản",
    "register.close": "khóa sổ văn bản đi",
    "register.decide_numbering": "ghi cách đánh số",
    "register.start_series": "đặt số bắt đầu",
    "register.add_body": "mở dãy số riêng cho tổ chức tư vấn",
    "register.save_list": "lưu danh sách nơi nhận",
    "register.remove_list": "xóa danh sách nơi nhận",
    "pack.begin": "lập bộ văn bản",
    "pack.cancel": "dừng lập bộ văn bản",
    "pack.try_again": "lập lại các văn bản chưa lập được của bộ",
    "pack.submit": "trình cả bộ văn bản",
    "template.bring": "tải mẫu văn bản lên",
    "template.submit": "trình duyệt mẫu văn bản",
    "template.approve": "duyệt mẫu văn bản",
    "template.refuse": "không duyệt mẫu văn bản",
    "template.end": "thôi dùng mẫu riêng của đơn vị",
    "team.propose": "thêm Tổ",
    "team.rename": "đổi tên gọi của Tổ",
    "team.remove": "xóa Tổ",
    "team.record_founding": "ghi quyết định giấy thành lập Tổ",
    "team.add_predecessor": "ghi tổ chức tiền thân của Tổ",
    "member.add": "thêm thành viên",
    "member.edit": "sửa thành viên",
    "member.remove": "đưa thành viên ra khỏi danh sách đề nghị",
    "change.join": "ghi đề nghị tham gia Tổ",
    "change.leave": "ghi đề nghị thôi tham gia Tổ",
    "change.role": "ghi đề nghị đổi nhiệm vụ trong Tổ",
    "change.dissolve": "ghi đề nghị giải thể Tổ",
    "change.introduce": "ghi ý kiến của Tổ trưởng",
    "change.withdraw": "rút đề nghị thay đổi thành viên",
    "change.refuse": "ghi Chủ tịch không đồng ý",
    "person.merge": "gộp hai hồ sơ của một người",
    "people.export": "tải danh sách thành viên ra Excel",
    "person.reveal": "xem số điện thoại",
    "composition.add": "thêm quy định thành phần",
    "composition.change": "sửa quy định thành phần",
    "composition.end": "ghi ngày hết hiệu lực của quy định thành phần",
    "legal_text.add": "thêm văn bản vào kho căn cứ",
    "legal_text.change": "sửa văn bản trong kho căn cứ",
    "legal_text.replace": "ghi văn bản thay thế",
    "legal_text.check": "ghi kết quả kiểm tra căn cứ",
    "legal_text.use": "đưa sẵn căn cứ cho loại văn bản",
    "legal_text.stop_using": "thôi đưa sẵn căn cứ cho loại văn bản",
    "citing.set": "sửa cách ghi căn cứ",
    "chat.save": "ghi nhóm Zalo của Tổ",
    "chat.mark_updated": "đánh dấu đã cập nhật nhóm Zalo",
    "intake.bring": "tải danh sách Excel lên",
    "intake.lay_out": "chọn cột của danh sách",
    "intake.choose_successors": "chọn xã hiện nay cho xã cũ đã chia",
    "intake.commit": "ghi danh sách vào sổ",
    "intake.undo": "hoàn tác lần nhập danh sách",
    "intake.discard": "bỏ lần nhập danh sách",
    "unit.add_village": "thêm thôn, xóm, tổ dân phố",
    "unit.rename_village": "đổi tên thôn, xóm, tổ dân phố",
    "unit.merge_villages": "sáp nhập thôn, xóm, tổ dân phố",
    "unit.divide_village": "chia thôn, xóm, tổ dân phố",
    "unit.dissolve_village": "giải thể thôn, xóm, tổ dân phố",
    "unit.rename_commune": "đổi tên xã, phường",
    "unit.merge_communes": "sáp nhập xã, phường",
    "unit.divide_commune": "chia xã, phường",
    "team.resettle": "chuyển danh sách đề nghị sang Tổ của thôn mới",
    "agency.set": "sửa thông tin cơ quan ban hành",
    "signer.add": "thêm người ký",
    "signer.end": "ghi ngày thôi ký",
    "account.create": "tạo tài khoản",
    "account.edit": "sửa tài khoản",
    "account.disable": "khóa tài khoản",
    "account.enable": "mở khóa tài khoản",
    "account.change_password": "đổi mật khẩu",
    "account.reset_password": "đặt lại mật khẩu",
    "demo.load": "nạp dữ liệu dùng thử",
}
RECORDS = {
    "documents": "văn bản",
    "register_entries": "dòng trong sổ văn bản đi",
    "recipient_lists": "danh sách nơi nhận",
    "advisory_bodies": "tổ chức tư vấn",
    "packs": "bộ văn bản",
    "word_templates": "mẫu văn bản",
    "faulty_templates": "tệp mẫu có lỗi",
    "teams": "Tổ",
    "memberships": "thành viên",
    "people": "người",
    "roster_changes": "đề nghị thay đổi",
    "group_chats": "nhóm Zalo",
    "intake_batches": "lần nhập danh sách",
    "accounts": "tài khoản",
    "units": "đơn vị",
    "unit_events": "thay đổi đơn vị",
    "composition_rules": "quy định thành phần",
    "legal_texts": "căn cứ pháp lý",
    "citing_ways": "cách ghi căn cứ",
    "agencies": "cơ quan ban hành",
    "signers": "người ký",
    "review_routes": "quy trình duyệt",
    "delegations": "ủy quyền",
}


def install(app: Flask) -> None:
    app.add_template_filter(dmy)
    app.add_template_filter(moment)
    app.add_template_filter(thousands)
    app.add_template_filter(timeline_of)
    app.add_template_filter(act_in_words)
    app.add_template_filter(record_in_words)
    app.add_template_filter(named)
    app.add_template_filter(sentence)


def dmy(day: date | None) -> str:
    return short_date(day) if day else ""


def moment(at: datetime) -> str:
    """Hour and day in Viet Nam: "14:05 ngày 24/11/2026"."""
    return f"{clock.local(at):%H:%M} ngày {short_date(clock.day_of(at))}"


def act_in_words(act: str) -> str:
    return ACTS.get(act, act)


def sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def named(document: Document) -> str:
    """What a list calls a document: "Quyết định về việc thành lập …", with its number when it has one."""
    type_name = kind(document.kind_code).type_name
    number = f" số {document.notation}" if document.number else ""
    return f"{type_name}{number} {document.title[:1].lower()}{document.title[1:]}"


def record_in_words(entry: AuditEntry) -> str:
    return f"{RECORDS.get(entry.record_table, entry.record_table)} {entry.record_id}"


def timeline_of(history: Iterable[AuditEntry]) -> list[dict[str, str]]:
    return [
        {
            "at": moment(entry.at),
            "who": entry.actor.full_name if entry.actor else "Hệ thống",
            "what": act_in_words(entry.act),
            "note": _note(entry.detail),
        }
        for entry in history
    ]


def _note(detail: dict[str, Any]) -> str:
    with_reason = "kèm lý do trình khi chưa đạt quy định" if detail.get("with_exception") else ""
    return detail.get("reason") or detail.get("notation") or with_reason
