"""python -m vanban render TEMPLATE DATA.json OUT.docx: one document."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from vanban import confined
from vanban.commands import files
from vanban.value_json import read_values
from vanban.writing import write_whole


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("template", type=Path, metavar="TEMPLATE", help="mẫu Word (.docx)")
    parser.add_argument("data", type=Path, metavar="DATA.json", help="giá trị của các trường")
    parser.add_argument("out", type=Path, metavar="OUT.docx", help="văn bản dựng ra")


def run(options: Namespace) -> int:
    files.refuse_overwriting(options.out, options.template, options.data)
    values = read_values(files.read(options.data), files.beside(options.data))
    document = confined.render(files.read(options.template), values)
    write_whole(options.out, document)
    return 0
