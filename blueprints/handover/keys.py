"""The keys and roots that the administrator has put on the server.

TOSO_SIGNING_KEYS is a folder of files named by unit and agency: 01234-ubnd.p12, and beside it the seal's
picture 01234-ubnd.png. Their passphrase is TOSO_SIGNING_PASSPHRASE. TOSO_TRUSTED_ROOTS is a folder of root
certificates.
"""

from pathlib import Path
from typing import NamedTuple

from flask import current_app

from blueprints.units.models import Agency
from core.errors import DomainError
from vanban import signing

CERTIFICATES = (".pem", ".crt", ".cer", ".der")


class Configured(NamedTuple):
    """The agency's key and seal; problem: why there is no key."""

    key: signing.KeyFile | None
    seal: bytes | None
    problem: str = ""


def configured(agency: Agency) -> Configured:
    folder = current_app.config["SIGNING_KEYS"]
    if folder is None:
        return Configured(
            None, None, "Chưa cấu hình chứng thư số của cơ quan trên máy chủ; báo người quản trị."
        )
    name = f"{agency.unit.code}-{agency.code.value}"
    content = _read(folder / f"{name}.p12")
    if content is None:
        return Configured(
            None, None, f"Chưa cấu hình chứng thư số của cơ quan: thư mục khóa không có tệp {name}.p12."
        )
    key = signing.KeyFile(content, current_app.config["SIGNING_PASSPHRASE"])
    return Configured(key, _read(folder / f"{name}.png"))


def roots() -> list[bytes]:
    """The trusted root certificates, none when the administrator has given none."""
    folder = current_app.config["TRUSTED_ROOTS"]
    if folder is None:
        return []
    try:
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() in CERTIFICATES)
        return [file.read_bytes() for file in files]
    except OSError as error:
        raise DomainError(
            "Không đọc được thư mục chứng thư gốc của máy chủ (TOSO_TRUSTED_ROOTS). Báo người quản trị."
        ) from error


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None
