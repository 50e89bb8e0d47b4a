"""python -m vanban check FILE: what is wrong with the form of a Word file. Exit 1 when there is a lỗi."""

import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date
from pathlib import Path

from vanban.commands.files import refuse_overwriting, word_file
from vanban.nd30.check import PROFILES, check
from vanban.nd30.repairs import repaired
from vanban.nd30.report import Remark, Report, commented
from vanban.vietnamese import parse_date
from vanban.writing import write_whole


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="tệp Word (.docx) cần kiểm tra")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument("--profile", choices=PROFILES, help="bộ quy tắc; bỏ trống thì theo chính văn bản")
    parser.add_argument(
        "--on", type=_day, metavar="DATE", help="ngày xét, ví dụ 05/03/2026; mặc định hôm nay"
    )
    parser.add_argument("--comments", type=Path, metavar="OUT.docx", help="ghi bản Word có nhận xét")
    parser.add_argument(
        "--repair", type=Path, metavar="OUT.docx", help="ghi bản Word đã sửa chỗ máy sửa được"
    )


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    try:
        return parse_date(typed, date.today())  # noqa: DTZ011 (a command's day is the machine's)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error


def run(options: Namespace) -> int:
    for out in (options.comments, options.repair):
        refuse_overwriting(out, options.file)
    content = word_file(options.file)
    how = {"today": options.on or date.today(), "pack": PROFILES.get(options.profile)}  # noqa: DTZ011
    report = check(content, **how)
    if options.comments:
        write_whole(options.comments, commented(content, report.findings))
    if options.repair:
        write_whole(options.repair, repaired(content, **how)[0])
    told = json.dumps(report.as_json(), ensure_ascii=False, indent=2) if options.json else _in_words(report)
    print(told)
    return 1 if report.has_errors else 0


def _in_words(report: Report) -> str:
    name = " ".join(filter(None, (report.type_name or "Văn bản", report.number)))
    more = [f"Còn {report.unlisted} chỗ cùng loại không liệt kê."] if report.unlisted else []
    return "\n\n".join([f"{name}: {report.summary}.", *map(_block, report.findings), *more])


def _block(remark: Remark) -> str:
    said = [f"[{remark.severity}] {remark.place} ({remark.rule})"]
    said += [f"“{remark.quote}”"] if remark.quote else []
    said += [remark.found, remark.asked, f"Quy định: {remark.clause}."]
    said += [f"Máy sửa được: {remark.repair}"] if remark.repair else []
    return "\n    ".join(said)
