"""What must be recorded of an outgoing document (Annex VI, part II, I): names, Vietnamese words, lengths."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple


class Field(NamedTuple):
    """path: names from the outside in. kind: "text", "number" or "date". length: letters or digits at most."""

    path: tuple[str, ...]
    words: str
    kind: str
    length: int
    required: bool = False


OUTGOING = (
    Field(("FileCode", "OrganId"), "mã định danh của cơ quan lập danh mục hồ sơ", "text", 13),
    Field(("FileCode", "FileCatalog"), "năm hình thành hồ sơ", "number", 4),
    Field(("FileCode", "FileNotation"), "số và ký hiệu hồ sơ", "text", 20),
    Field(("DocOrdinal",), "số thứ tự văn bản trong hồ sơ", "number", 3),
    Field(("TypeName",), "tên loại văn bản", "text", 100, required=True),
    Field(("CodeNumber",), "số của văn bản", "text", 11, required=True),
    Field(("CodeNotation",), "ký hiệu của văn bản", "text", 30, required=True),
    Field(("IssuedDate",), "ngày, tháng, năm văn bản", "date", 10, required=True),
    Field(("OrganName",), "tên cơ quan ban hành", "text", 200, required=True),
    Field(("Subject",), "trích yếu nội dung", "text", 500, required=True),
    Field(("Language",), "ngôn ngữ", "text", 30),
    Field(("PageAmount",), "số trang của văn bản", "number", 3),
    Field(("Description",), "ghi chú", "text", 500),
    Field(("SignerInfo", "Position"), "chức vụ của người ký", "text", 100),
    Field(("SignerInfo", "FullName"), "họ và tên người ký", "text", 50, required=True),
    Field(("Priority",), "mức độ khẩn", "number", 1),
    Field(("IssuedAmount",), "số lượng bản phát hành", "number", 3),
    Field(("DueDate",), "hạn trả lời văn bản", "date", 10),
)
RECEIVER = (
    Field(("OrganId",), "mã định danh của nơi nhận", "text", 13),
    Field(("OrganName",), "tên nơi nhận", "text", 200, required=True),
)


def faults(values: Mapping[str, Any]) -> list[str]:
    """What Annex VI does not allow: a sentence for each. `To` is a list of receivers."""
    found = list(_faults(values, OUTGOING))
    receivers = values.get("To") or ()
    return found + [fault for receiver in receivers for fault in _faults(receiver, RECEIVER)]


def _faults(values: Mapping[str, Any], fields: Sequence[Field]) -> Iterator[str]:
    for field in fields:
        value = _value(values, field.path)
        if value in (None, ""):
            if field.required:
                yield f"Thiếu {field.words}."
        elif not FITS[field.kind](value):
            yield f"{field.words.capitalize()} không đúng kiểu {KINDS[field.kind]}."
        elif len(str(value)) > field.length:
            yield (
                f"{field.words.capitalize()} dài {len(str(value))}, nhiều hơn {field.length} ký tự mà Phụ lục VI "
                "Nghị định 30/2020/NĐ-CP cho phép. Hãy rút gọn."
            )


def _value(values: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    for name in path:
        values = values.get(name) if isinstance(values, Mapping) else None  # type: ignore[assignment]
    return values


def _is_day(value: Any) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True


KINDS = {"text": "chữ", "number": "số", "date": "ngày (2026-03-09)"}
FITS = {
    "text": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0,
    "date": _is_day,
}
