"""python -m vanban sign prepare|person|fill|agency|corner FILE.pdf --out SIGNED.pdf: each step of signing.

The passphrase or PIN comes from VANBAN_PASSPHRASE or is asked for; never from the command line, which
others on the machine can read.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date, datetime
from getpass import getpass
from pathlib import Path

from vanban import signing
from vanban.commands import files
from vanban.signing.geometry import SEAL_DIAMETERS
from vanban.time_zone import VIETNAM
from vanban.writing import write_whole

SECRET = "VANBAN_PASSPHRASE"  # noqa: S105 (the name of it)
DONE = 0


def configure(parser: ArgumentParser) -> None:
    steps = parser.add_subparsers(dest="step", required=True, metavar="BƯỚC")
    _prepare(_step(steps, "prepare", "đặt chỗ cho số, ngày và hai chữ ký trước khi ký"))
    _person(_step(steps, "person", "chữ ký số của người ký"))
    _fill(_step(steps, "fill", "ghi số và ngày vào bản người ký đã ký"))
    _agency(_step(steps, "agency", "chữ ký số của cơ quan trên văn bản"))
    _corner(_step(steps, "corner", "chữ ký số của cơ quan trên phụ lục là tệp riêng hoặc bản sao"))


def run(options: Namespace) -> int:
    files.refuse_overwriting(options.out, options.file, getattr(options, "key", None))
    write_whole(options.out, STEPS[options.step](files.read(options.file), options))
    return DONE


def _step(steps, name: str, purpose: str) -> ArgumentParser:
    step = steps.add_parser(name, help=purpose, description=purpose)
    step.add_argument("file", metavar="TỆP", type=Path, help="tệp PDF")
    step.add_argument("--out", metavar="TỆP", type=Path, required=True, help="nơi ghi tệp PDF mới")
    return step


def _prepare(step: ArgumentParser) -> None:
    _add_signer(step)
    _add_diameter(step)
    step.add_argument("--picture", metavar="ẢNH", type=Path, help="ảnh chữ ký sẽ dùng, để chừa chỗ đúng cỡ")


def _person(step: ArgumentParser) -> None:
    _add_signer(step)
    step.add_argument("--picture", metavar="ẢNH", type=Path, help="ảnh chữ ký: .png nền trong suốt, màu xanh")
    _add_key(step)


def _fill(step: ArgumentParser) -> None:
    step.add_argument("--number", metavar="SỐ", type=int, required=True, help="số của văn bản")
    step.add_argument(
        "--date", metavar="NGÀY", type=date.fromisoformat, required=True, help="ngày ban hành, 2026-03-09"
    )


def _agency(step: ArgumentParser) -> None:
    _add_signer(step)
    _add_diameter(step)
    step.add_argument("--seal", metavar="ẢNH", type=Path, help="ảnh con dấu: .png nền trong suốt, màu đỏ")
    _add_key(step)


def _corner(step: ArgumentParser) -> None:
    step.add_argument(
        "--text", metavar="CHỮ", required=True, help="số, ký hiệu hoặc hình thức sao đứng trước giờ ký"
    )
    _add_key(step)


def _add_signer(step: ArgumentParser) -> None:
    step.add_argument("--signer", metavar="TÊN", required=True, help="họ tên người ký như in trong văn bản")


def _add_diameter(step: ArgumentParser) -> None:
    step.add_argument(
        "--diameter",
        metavar="MM",
        type=float,
        default=SEAL_DIAMETERS[0],
        help="đường kính con dấu (35 hoặc 36)",
    )


def _add_key(step: ArgumentParser) -> None:
    source = step.add_mutually_exclusive_group(required=True)
    source.add_argument("--key", metavar="TỆP", type=Path, help="tệp chứng thư số .p12, .pfx")
    source.add_argument("--token", metavar="NHÃN", help="thiết bị ký số mang nhãn này")
    step.add_argument("--module", metavar="TỆP", type=Path, help="trình điều khiển PKCS#11 của thiết bị")
    step.add_argument("--key-label", metavar="NHÃN", help="nhãn của khóa trong thiết bị có nhiều khóa")
    step.add_argument("--tsa", metavar="ĐỊA_CHỈ", help="dịch vụ cấp dấu thời gian")


def _prepared(pdf: bytes, options: Namespace) -> bytes:
    shown = _picture(options.picture, signing.Ink.SIGNATURE)
    shape = {"signature_shape": shown.shape} if shown else {}
    return signing.prepare(pdf, options.signer, seal_mm=options.diameter, **shape)


def _filled(pdf: bytes, options: Namespace) -> bytes:
    return signing.fill(pdf, options.number, options.date)


def _by_person(pdf: bytes, options: Namespace) -> bytes:
    return _signed(
        pdf, signing.Person(options.signer, _picture(options.picture, signing.Ink.SIGNATURE)), options
    )


def _by_agency(pdf: bytes, options: Namespace) -> bytes:
    seal = _picture(options.seal, signing.Ink.SEAL)
    return _signed(pdf, signing.Agency(options.signer, seal, options.diameter), options)


def _in_corner(pdf: bytes, options: Namespace) -> bytes:
    return _signed(pdf, signing.Corner(options.text), options)


STEPS: dict[str, Callable[[bytes, Namespace], bytes]] = {
    "prepare": _prepared,
    "fill": _filled,
    "person": _by_person,
    "agency": _by_agency,
    "corner": _in_corner,
}


def _signed(pdf: bytes, mark: signing.Mark, options: Namespace) -> bytes:
    return signing.sign(pdf, _key(options), mark, datetime.now(VIETNAM), tsa_url=options.tsa)


def _picture(file: Path | None, ink: signing.Ink) -> signing.Picture | None:
    return signing.picture(files.read(file), ink) if file else None


def _key(options: Namespace) -> signing.Key:
    if options.key:
        return signing.KeyFile(files.read(options.key), _secret("Mật khẩu của tệp chứng thư số: "))
    if not options.module:
        raise signing.SigningFailed("Thiếu --module: đường dẫn trình điều khiển PKCS#11 của thiết bị ký số.")
    return signing.Token(options.module, options.token, _secret("Mã PIN: "), options.key_label)


def _secret(question: str) -> str:
    given = os.environ.get(SECRET)
    if given is None and not sys.stdin.isatty():
        raise signing.SigningFailed(
            f"Chưa có mật khẩu. Đặt biến môi trường {SECRET} hoặc chạy lệnh từ bàn phím."
        )
    return getpass(question) if given is None else given
