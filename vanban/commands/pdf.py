"""python -m vanban pdf FILE… --out DIR: each Word file as PDF."""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from vanban import gate, pdf
from vanban.commands import files
from vanban.problem import Problem
from vanban.writing import write_whole

DONE, SOME_FAILED = 0, 1


class SameName(Problem):
    """Two files would become one PDF."""


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("files", metavar="TỆP", nargs="+", type=Path, help="tệp Word (.docx)")
    parser.add_argument("--out", metavar="THƯ_MỤC", type=Path, required=True, help="nơi ghi các tệp PDF")
    parser.add_argument("--pdfa", action="store_true", help="ghi theo chuẩn lưu trữ PDF/A-2b")
    parser.add_argument(
        "--cache", metavar="THƯ_MỤC", type=Path, help="giữ bản PDF đã tạo để lần sau dùng lại"
    )


def run(options: Namespace) -> int:
    """0 when every file has its PDF, 1 when some have none; the others are written all the same."""
    pdf.require()
    _refuse_same_names(options.files)
    options.out.mkdir(parents=True, exist_ok=True)
    contents = {file: content for file in options.files if (content := _read(file)) is not None}
    readable = list(contents)
    failed = len(options.files) - len(readable)

    def write(place: int, outcome: pdf.Outcome) -> None:
        nonlocal failed
        if isinstance(outcome, pdf.ConversionFailed):
            failed += 1
            _say(readable[place], str(outcome))
        else:
            write_whole(options.out / _pdf_name(readable[place]), outcome)
            _say_foreign_fonts(readable[place], outcome)

    cache = pdf.Cache(options.cache) if options.cache else None
    pdf.convert_all(list(contents.values()), archival=options.pdfa, cache=cache, on_done=write)
    return SOME_FAILED if failed else DONE


def _refuse_same_names(files: Sequence[Path]) -> None:
    name, count = Counter(map(_pdf_name, files)).most_common(1)[0]
    if count > 1:
        raise SameName(
            f"{count} tệp đều cho ra “{name}”. Hãy đổi tên hoặc tạo PDF vào các thư mục khác nhau."
        )


def _read(file: Path) -> bytes | None:
    """The file's content once it has passed the gate; otherwise what is wrong is said."""
    try:
        content = files.read(file)
        gate.inspect(content)
    except OSError as error:
        _say(file, _why_unread(error))
    except Problem as refusal:
        _say(file, str(refusal))
    else:
        return content
    return None


def _why_unread(error: OSError) -> str:
    known = {
        FileNotFoundError: "Không có tệp này.",
        IsADirectoryError: "Đây là thư mục, không phải tệp.",
        PermissionError: "Không có quyền đọc tệp này.",
    }
    return known.get(type(error), f"Không đọc được tệp: {error.strerror}.")


def _say_foreign_fonts(file: Path, made: bytes) -> None:
    if fonts := pdf.foreign_fonts(made):
        _say(
            file,
            f"PDF dùng phông {', '.join(sorted(fonts))} thay cho Times New Roman nên ngắt dòng có thể khác bản Word. "
            "Hãy đổi phông trong tệp hoặc cài gói fonts-liberation2.",
        )


def _say(file: Path, sentence: str) -> None:
    print(f"{file}: {sentence}", file=sys.stderr)


def _pdf_name(file: Path) -> str:
    return f"{file.stem}.pdf"
