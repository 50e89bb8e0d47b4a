"""The keys that sign: a PKCS#12 file with its passphrase, or a PKCS#11 token with its PIN.

A passphrase or PIN is used and forgotten; no message repeats it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.signing.failed import SigningFailed

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko.sign.signers.pdf_cms import Signer

LARGEST_KEY_FILE = 1 << 20
SIGNING_USAGES = {"digital_signature", "non_repudiation"}


@dataclass(frozen=True)
class KeyFile:
    """A PKCS#12 file (.p12, .pfx)."""

    content: bytes = field(repr=False)
    passphrase: str = field(repr=False)


@dataclass(frozen=True)
class Token:
    """A PKCS#11 token: the driver's file, the token's label, and the label of the key when it holds several."""

    module: Path
    label: str
    pin: str = field(repr=False)
    key_label: str | None = None


Key = KeyFile | Token


@contextmanager
def opened(key: Key, at: datetime) -> Iterator["Signer"]:
    """The signer while the key is open. Raises SigningFailed, also for a certificate that is not valid `at`."""
    if isinstance(key, KeyFile):
        signer = _of_file(key)
        _refuse_unfit(signer.signing_cert, at)
        yield signer
    else:
        with _token_signer(key) as signer:
            _refuse_unfit(signer.signing_cert, at)
            yield signer


def _of_file(key: KeyFile) -> "Signer":
    from pyhanko.sign.signers.pdf_cms import SimpleSigner

    try:
        if len(key.content) > LARGEST_KEY_FILE:
            raise ValueError
        return SimpleSigner.load_pkcs12_data(key.content, other_certs=[], passphrase=key.passphrase.encode())
    except (ValueError, TypeError, AttributeError) as error:  # without key or certificate it is None
        raise SigningFailed(
            "Không mở được tệp chứng thư số: sai mật khẩu, hoặc không phải tệp .p12, .pfx có cả khóa. "
            "Kiểm tra rồi thử lại."
        ) from error


@contextmanager
def _token_signer(key: Token) -> Iterator["Signer"]:
    if find_spec("pkcs11") is None:
        raise SigningFailed(
            "Máy chủ chưa cài phần đọc thiết bị ký số (python-pkcs11). Hãy báo quản trị viên, hoặc ký bằng "
            "phần mềm ký số của Ban Cơ yếu rồi tải bản đã ký lên."
        )
    session = _session(key)
    try:
        yield _of_session(session, key)
    except _token_error() as error:
        raise SigningFailed(
            f"Thiết bị ký số “{key.label}” không ký được: bị rút ra giữa chừng, hoặc khóa không cho ký. "
            "Cắm lại thiết bị rồi thử lại."
        ) from error
    finally:
        session.close()


def _session(key: Token):
    from pyhanko.config.pkcs11 import TokenCriteria
    from pyhanko.sign.pkcs11 import open_pkcs11_session

    try:
        return open_pkcs11_session(
            str(key.module), token_criteria=TokenCriteria(label=key.label), user_pin=key.pin
        )
    except (_token_error(), RuntimeError, OSError) as error:
        raise SigningFailed(
            f"Không mở được thiết bị ký số “{key.label}”: chưa cắm, sai mã PIN hoặc sai đường dẫn trình "
            "điều khiển. Kiểm tra rồi thử lại; nhập sai mã PIN nhiều lần thì thiết bị tự khóa."
        ) from error


def _token_error() -> type[Exception]:
    return import_module("pkcs11.exceptions").PKCS11Error  # not there on every machine


def _of_session(session, key: Token) -> "Signer":
    from pyhanko.sign.pkcs11 import PKCS11Signer

    # hashed here: some tokens sign only what was hashed before
    signer = PKCS11Signer(session, cert_label=key.key_label, key_label=key.key_label, use_raw_mechanism=True)
    try:
        found = signer.signing_cert is not None
    except (_token_error(), ValueError):
        found = False
    if not found:
        raise SigningFailed(
            f"Thiết bị ký số “{key.label}” không có chứng thư số, hoặc có nhiều mà chưa chọn một. "
            "Ghi nhãn của chứng thư cần dùng rồi thử lại."
        )
    return signer


def _refuse_unfit(certificate: "Certificate | None", at: datetime) -> None:
    if certificate is None:
        raise SigningFailed("Tệp chứng thư số không có chứng thư của khóa. Hãy xin cấp lại tệp.")
    if at > certificate.not_valid_after:
        raise SigningFailed(
            f"Chứng thư số đã hết hạn ngày {certificate.not_valid_after:%d/%m/%Y}. "
            "Xin gia hạn hoặc cấp chứng thư mới rồi ký."
        )
    if at < certificate.not_valid_before:
        raise SigningFailed(
            f"Chứng thư số chỉ có hiệu lực từ ngày {certificate.not_valid_before:%d/%m/%Y}. "
            "Kiểm tra ngày giờ của máy chủ."
        )
    usage = certificate.key_usage_value
    if usage is not None and not SIGNING_USAGES & usage.native:
        raise SigningFailed("Chứng thư số này không dùng để ký văn bản. Hãy chọn chứng thư số dùng để ký.")
