"""The commands of `python -m vanban`, each a module with configure(parser) and run(options) -> exit code.

Exit codes: 0 done, 1 what the command judges is refused or has a lỗi, 2 the command could not be carried out.
Sentences for the user go to the error output, results to the output.
"""

import argparse
import errno
import sys
from collections.abc import Sequence
from importlib import import_module

from vanban.commands.usage import speak_vietnamese
from vanban.problem import Problem

# Command → what it does, as the list of commands says it. A module is imported only when it is called.
COMMANDS = {
    "gate": "xét tệp Word trước khi nhận",
    "render": "dựng một văn bản từ mẫu và dữ liệu JSON",
    "bulk": "dựng nhiều văn bản từ một mẫu vào một tệp zip",
    "fields": "liệt kê các trường mà mẫu cần",
    "check": "kiểm tra thể thức theo Nghị định 30/2020/NĐ-CP",
    "compare": "so hai bản của một văn bản",
    "pdf": "chuyển các tệp Word thành PDF",
    "review": "soát mẫu Word của cơ quan: sửa thẻ, tìm lỗi",
    "sign": "ký số tệp PDF: đặt chỗ, người ký, ghi số, cơ quan, phụ lục",
    "verify": "kiểm tra chữ ký số của tệp PDF",
    "edxml": "làm hoặc kiểm tra tệp trao đổi văn bản điện tử (.edxml)",
    "words": "đọc số thành chữ",
}
UNUSABLE = 2
REASONS = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EISDIR: "đó là thư mục",
    errno.ENOTDIR: "đường dẫn đi qua một tệp không phải thư mục",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EFBIG: "tệp lớn quá mức cho phép",
    errno.EEXIST: "đã có một tệp mang tên này",
    errno.EMFILE: "mở quá nhiều tệp cùng lúc",
    errno.EPIPE: "nơi nhận đã đóng",
    errno.EROFS: "đĩa chỉ cho đọc",
    errno.ENAMETOOLONG: "tên quá dài",
}


def main(arguments: Sequence[str]) -> int:
    options = _parsed(arguments)
    try:
        code = import_module(f"vanban.commands.{options.command}").run(options)
        print(end="", flush=True)  # what cannot be written is told too
    except Problem as problem:
        print(problem, file=sys.stderr)
    except OSError as error:
        print(_told(error), file=sys.stderr)
    except MemoryError:
        print("Không đủ bộ nhớ. Hãy chia nhỏ tệp hoặc dữ liệu.", file=sys.stderr)
    except KeyboardInterrupt:
        print("Đã dừng theo yêu cầu, không ghi tệp nào dở dang.", file=sys.stderr)
    except Exception as error:
        print(f"Chương trình có lỗi ({type(error).__name__}). Hãy báo người phụ trách.", file=sys.stderr)
    else:
        return code
    return UNUSABLE


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    speak_vietnamese()
    parser = argparse.ArgumentParser(prog="python -m vanban", description="Bộ máy văn bản của Tổ Số")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    called = next((argument for argument in arguments if argument in COMMANDS), None)
    for name, purpose in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=purpose)
        if name == called:
            import_module(f"vanban.commands.{name}").configure(command)
    return parser.parse_args(arguments)


def _told(error: OSError) -> str:
    what = f"tệp {error.filename}" if error.filename else "tệp hoặc kết quả"
    return f"Không đọc hoặc ghi được {what}: {REASONS.get(error.errno or 0, 'hệ điều hành từ chối')}."
