"""python -m vanban edxml make DATA.json --out FILE.edxml | check FILE.edxml | status FILE.edxml."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from vanban import edxml
from vanban.commands import files
from vanban.edxml.plain import as_plain, from_plain
from vanban.writing import write_whole

DONE, AT_FAULT = 0, 1


def configure(parser: ArgumentParser) -> None:
    steps = parser.add_subparsers(dest="step", required=True, metavar="VIỆC")
    make = steps.add_parser("make", help="làm tệp .edxml từ dữ liệu JSON và các tệp cùng thư mục")
    make.add_argument("file", metavar="DỮ_LIỆU", type=Path, help="tệp JSON")
    make.add_argument("--out", metavar="TỆP", type=Path, required=True, help="nơi ghi tệp .edxml")
    for name, purpose in (("check", "kiểm tra một tệp .edxml"), ("status", "đọc thông báo trạng thái")):
        step = steps.add_parser(name, help=purpose)
        step.add_argument("file", metavar="TỆP", type=Path, help="tệp .edxml")
        step.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(options: Namespace) -> int:
    return {"make": _make, "check": _check, "status": _status}[options.step](options)


def _make(options: Namespace) -> int:
    files.refuse_overwriting(options.out, options.file)
    message = from_plain(_values(options.file), files.beside(options.file))
    write_whole(options.out, edxml.write(message))
    return DONE


def _values(file: Path) -> dict[str, Any]:
    try:
        values = json.loads(files.read(file))
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise edxml.EdxmlProblem(f"Tệp {file} không phải JSON hợp lệ.")
    return values


def _check(options: Namespace) -> int:
    """1 when something inside is not as it should be."""
    message = edxml.read(files.read(options.file))
    wrong = edxml.faults(message)
    if options.json:
        print(json.dumps(as_plain(message) | {"faults": wrong}, ensure_ascii=False, indent=2))
    else:
        print("\n".join([_told(message), *(wrong or ["Tệp edXML hợp lệ."])]))
    return AT_FAULT if wrong else DONE


def _told(message: edxml.Message) -> str:
    names = ", ".join(one.name for one in message.attachments)
    return (
        f"{message.type_name} số {message.number}/{message.notation} ngày {message.issued_on:%d/%m/%Y} của "
        f"{message.sender.name}: {message.subject}\nTệp đính kèm: {names}"
    )


def _status(options: Namespace) -> int:
    status = edxml.read_status(files.read(options.file))
    if options.json:
        told = {"document_id": status.document_id, "organ_id": status.organ_id, "code": status.code}
        print(json.dumps(told | {"meaning": status.meaning}, ensure_ascii=False, indent=2))
    else:
        print(f"{status.document_code or status.document_id}: {status.meaning}. {status.description}".strip())
    return DONE
