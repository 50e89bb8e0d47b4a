"""python -m vanban gate FILE: whether the gate lets the file in, and if not, why and what to do."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from vanban.gate import Refused, inspect
from vanban.gate.kind import LARGEST_UPLOAD

REFUSED = 1


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="tệp Word (.docx)")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--template", action="store_true", help="xét cả các thẻ của mẫu Word")


def run(options: Namespace) -> int:
    with options.file.open("rb") as stream:
        content = stream.read(LARGEST_UPLOAD + 1)  # one more tells the gate that it is too large
    refused = _judged(content, as_template=options.template)
    if options.json:
        print(json.dumps(_as_plain(refused), ensure_ascii=False, indent=2))
    else:
        print(_as_text(refused))
    return REFUSED if refused else 0


def _judged(content: bytes, *, as_template: bool) -> Refused | None:
    try:
        _inspected(content, as_template=as_template)
    except Refused as refused:
        return refused
    return None


def _inspected(content: bytes, *, as_template: bool) -> None:
    if as_template:
        from vanban.gate.templates import inspect_template  # brings docxtpl, which a document does not need

        inspect_template(content)
    else:
        inspect(content)


def _as_plain(refused: Refused | None) -> dict[str, Any]:
    """{"accepted": true}, or the code, the message and, of a template, every tag at fault."""
    if refused is None:
        return {"accepted": True}
    answer = {"accepted": False, "code": refused.code, "message": refused.message}
    tags = [
        {"part": part, "code": found.code, "message": found.message, "tag": found.tag, "line": found.line}
        for part, found in getattr(refused, "tags", ())
    ]
    return answer | ({"tags": tags} if tags else {})


def _as_text(refused: Refused | None) -> str:
    if refused is None:
        return "Tệp hợp lệ."
    tags = [f"- {found.message}" for _, found in getattr(refused, "tags", ())[1:]]
    return "\n".join([f"[{refused.code}] {refused.message}", *tags])
