"""Values as JSON, which the command line reads.

An insert is an object with one name that begins with "$"; a file is named beside the data. Everything else
is plain JSON.
"""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from vanban.inserts import Listing, Picture, Rich, RichParagraph, RichParagraphs, Run, Subdocument
from vanban.problem import Problem

ReadFile = Callable[[str], bytes]  # a name in the data → the file's content, or a Problem


class UnreadableData(Problem):
    """The text is no JSON, or no object of fields; says the line and the column where it can."""


def read_values(text: str | bytes, read_file: ReadFile | None = None, *, line: int = 0) -> dict[str, Any]:
    """The values of one document. ``line`` is the line of a file that the text is alone on, if it is.

    UnreadableData when the text is no UTF-8, no JSON, no object, or names one field twice.
    """
    try:
        found = json.loads(
            _decoded(text),
            object_pairs_hook=lambda pairs: _object(pairs, read_file),
            parse_constant=_no_constant,
        )
    except json.JSONDecodeError as error:
        place = f"dòng {line or error.lineno}, cột {error.colno}"
        raise UnreadableData(
            f"Dữ liệu không phải là JSON đúng: sai ở {place}. Hãy xem dấu ngoặc, dấu phẩy, dấu nháy ở đó."
        ) from None
    except RecursionError:
        raise UnreadableData(f"Dữ liệu JSON lồng nhau quá sâu{_on(line)}.") from None
    except ValueError:
        raise UnreadableData(f"Dữ liệu JSON có số quá dài{_on(line)}.") from None
    if type(found) is not dict:
        raise UnreadableData(f"Dữ liệu phải là một nhóm trường trong ngoặc nhọn {{ }}{_on(line)}.")
    return found


def _on(line: int) -> str:
    return f" (dòng {line})" if line else ""


def _decoded(text: str | bytes) -> str:
    if isinstance(text, str):
        return text
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        raise UnreadableData(
            f"Dữ liệu không phải là UTF-8: sai ở dòng {line}. Hãy lưu lại tệp với bảng mã UTF-8."
        ) from None


def _no_constant(name: str) -> Any:
    raise UnreadableData(f"Dữ liệu có {name}, không phải là giá trị in được. Hãy bỏ hoặc ghi thành chữ.")


def _object(pairs: list[tuple[str, Any]], read_file: ReadFile | None) -> Any:
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise UnreadableData(f"Dữ liệu ghi trường “{twice}” hai lần trong một nhóm. Hãy bỏ một.")
    kind = next((name for name in found if name in READERS), None)
    if not kind:
        return found
    read, known = READERS[kind]
    _only(found, {kind, *known})
    return read(found, read_file)


def _only(found: dict[str, Any], known: set[str]) -> None:
    """What nobody reads is told, not dropped."""
    if unknown := sorted(found.keys() - known):
        raise UnreadableData(
            f"Có “{unknown[0]}” không dùng được ở đây; dùng được: {', '.join(sorted(known))}."
        )


def _rich(found: dict[str, Any], _: ReadFile | None) -> Rich:
    return _runs(found["$rich"])


def _paragraphs(found: dict[str, Any], _: ReadFile | None) -> RichParagraphs:
    one_by_one = _list(found["$paragraphs"])
    return RichParagraphs(tuple(map(_paragraph, one_by_one)))


def _paragraph(found: Any) -> RichParagraph:
    _only(_part(found), {"runs", "style"})
    return RichParagraph(_runs(found.get("runs")), found.get("style", ""))


def _listing(found: dict[str, Any], _: ReadFile | None) -> Listing:
    return Listing(found["$listing"])


def _picture(found: dict[str, Any], read_file: ReadFile | None) -> Picture:
    sides = (found.get("width_mm"), found.get("height_mm"))
    return Picture(_file(found["$picture"], read_file), *sides, link=found.get("link", ""))


def _subdocument(found: dict[str, Any], read_file: ReadFile | None) -> Subdocument:
    return Subdocument(_file(found["$subdocument"], read_file))


# What reads an insert, and what else it may say.
READERS = {
    "$rich": (_rich, ()),
    "$paragraphs": (_paragraphs, ()),
    "$listing": (_listing, ()),
    "$picture": (_picture, ("width_mm", "height_mm", "link")),
    "$subdocument": (_subdocument, ()),
}
RUN_NAMES = {field.name for field in fields(Run)}


def _runs(found: Any) -> Rich:
    return Rich(tuple(Run(one) if isinstance(one, str) else _run(_part(one)) for one in _list(found)))


def _run(found: dict[str, Any]) -> Run:
    _only(found, RUN_NAMES)
    if "text" not in found:
        raise UnreadableData("Một đoạn chữ định dạng thiếu “text”.")
    return Run(**found)


def _part(found: Any) -> dict[str, Any]:
    if type(found) is not dict:
        raise UnreadableData("Mỗi đoạn chữ định dạng phải là chữ hoặc một nhóm trong ngoặc nhọn { }.")
    return found


def _list(found: Any) -> list[Any]:
    if type(found) is not list:
        raise UnreadableData("Chữ định dạng phải là một danh sách trong ngoặc vuông [ ].")
    return found


def _file(found: Any, read_file: ReadFile | None) -> bytes:
    if type(found) is not str or read_file is None:
        raise UnreadableData("Một ảnh hoặc văn bản con trong dữ liệu không phải là tên tệp.")
    return read_file(found)
