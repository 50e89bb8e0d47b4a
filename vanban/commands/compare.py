"""python -m vanban compare OLD NEW: what changed from one Word file to the other, word by word."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from vanban.commands.files import word_file
from vanban.redline.compare import compare
from vanban.redline.told import as_json, sentences, summary


def configure(parser: ArgumentParser) -> None:
    parser.add_argument("old", metavar="CŨ.docx", type=Path, help="bản trước")
    parser.add_argument("new", metavar="MỚI.docx", type=Path, help="bản sau")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def run(options: Namespace) -> int:
    redline = compare(word_file(options.old), word_file(options.new))
    if options.json:
        print(json.dumps(as_json(redline), ensure_ascii=False, indent=2))
    else:
        print("\n".join([summary(redline), *sentences(redline)]))
    return 0
