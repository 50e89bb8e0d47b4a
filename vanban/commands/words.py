"""python -m vanban words NUMBER: the number as Vietnamese words."""

from argparse import ArgumentParser, Namespace


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("number", help="số nguyên, ví dụ 1431 hoặc 1.431")


def run(options: Namespace) -> int:
    raise NotImplementedError
