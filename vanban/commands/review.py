"""python -m vanban review TEMPLATE [SAMPLE.json]: what was mended in an office's own template, and every fault
that is left. Exit 1 when there is one."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from vanban.commands import files
from vanban.own_templates import OPEN, Catalogue, Fault, catalogue_of, commented, review
from vanban.value_json import read_values
from vanban.values import cleaned
from vanban.writing import write_whole


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("template", metavar="TEMPLATE", type=Path, help="mẫu Word (.docx) cần soát")
    parser.add_argument(
        "sample",
        metavar="SAMPLE.json",
        type=Path,
        nargs="?",
        help="dữ liệu của một hồ sơ mẫu; thiếu thì không soát tên trường",
    )
    parser.add_argument(
        "--comments", type=Path, metavar="OUT.docx", help="ghi bản Word có nhận xét ở từng lỗi"
    )
    parser.add_argument("--mended", type=Path, metavar="OUT.docx", help="ghi bản Word đã sửa thẻ")


def run(options: Namespace) -> int:
    for out in (options.comments, options.mended):
        files.refuse_overwriting(out, options.template, options.sample)
    reviewed = review(files.word_file(options.template), _catalogue(options.sample))
    if options.comments:
        write_whole(options.comments, commented(reviewed.content, reviewed.faults))
    if options.mended:
        write_whole(options.mended, reviewed.content)
    for mending in reviewed.mendings:
        print(mending)
    for fault in reviewed.faults:
        print(_told(fault))
    print(f"{len(reviewed.mendings)} chỗ đã sửa, {len(reviewed.faults)} lỗi còn lại.")
    return 1 if reviewed.faults else 0


def _catalogue(sample: Path | None) -> Catalogue:
    return OPEN if sample is None else catalogue_of(cleaned(read_values(files.read(sample))).values, {})


def _told(fault: Fault) -> str:
    quote = f" “{fault.quote}”" if fault.quote else ""
    return f"[{fault.code}] {fault.place}{quote}: " + " ".join(
        filter(None, (fault.message, fault.suggestion))
    )
