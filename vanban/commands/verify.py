"""python -m vanban verify FILE.pdf --roots ROOT.pem: who signed the PDF, when, and whether that stands."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from vanban.commands import files
from vanban.signing import Report, Signature, as_plain, verify_apart

IN_ORDER, AT_FAULT = 0, 1


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="TỆP", type=Path, help="tệp PDF đã ký số")
    parser.add_argument(
        "--roots",
        metavar="CHỨNG_THƯ",
        nargs="+",
        type=Path,
        default=[],
        help="chứng thư gốc được tin cậy (.pem, .cer)",
    )
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(options: Namespace) -> int:
    """1 when the file has no signature or one that is at fault; one that is only not trusted is told."""
    report = verify_apart(files.read(options.file), [files.read(root) for root in options.roots])
    print(_as_json(report) if options.json else _as_text(report))
    return AT_FAULT if report.faults else IN_ORDER


def _as_json(report: Report) -> str:
    told = as_plain(report) | {"faults": report.faults, "remarks": report.remarks, "trusted": report.trusted}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _as_text(report: Report) -> str:
    signed = [_line(signature) for signature in report.signatures]
    judged = report.faults or ["Chữ ký số hợp lệ."]
    return "\n".join([*signed, *judged, *(f"Lưu ý: {remark}" for remark in report.remarks)])


def _line(signature: Signature) -> str:
    return f"- {signature.signer}, ký lúc {signature.moment}, chứng thư do {signature.issuer} cấp"
