"""python -m vanban fields TEMPLATE: the fields it asks for, one a line; [] stands for one item of a list."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from vanban import confined
from vanban.commands import files


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("template", type=Path, metavar="TEMPLATE", help="mẫu Word (.docx)")


def run(options: Namespace) -> int:
    names, _ = confined.fields(files.read(options.template))
    print("\n".join(names))
    return 0
