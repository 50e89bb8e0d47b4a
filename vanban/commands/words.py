"""python -m vanban words NUMBER: the number as Vietnamese words."""

import re
from argparse import ArgumentParser, Namespace

from vanban.problem import Problem
from vanban.vietnamese.numerals import whole_number
from vanban.vietnamese.words import in_words, money_in_words


class NotReadOut(Problem):
    """What was given is no number that words can say."""


def configure(parser: ArgumentParser) -> None:
    parser._negative_number_matcher = re.compile(r"-[\d.,]+$")  # argparse knows no -1.431.000
    parser.add_argument("number", metavar="SỐ", help="số nguyên, ví dụ 1431, 1.431 hoặc -5")
    parser.add_argument("--dong", action="store_true", help="đọc là số tiền: “Một nghìn đồng”")
    parser.add_argument("--le", action="store_true", help="đọc “lẻ” thay cho “linh”")
    parser.add_argument("--bon", action="store_true", help="đọc “hai mươi bốn” thay cho “hai mươi tư”")


def run(options: Namespace) -> int:
    read_out = money_in_words if options.dong else in_words
    try:
        number = whole_number(options.number)
        words = read_out(number, linh="lẻ" if options.le else "linh", four="bốn" if options.bon else "tư")
    except ValueError as error:
        raise NotReadOut(str(error)) from None
    print(words)
    return 0
