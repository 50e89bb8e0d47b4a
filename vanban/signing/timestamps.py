"""A time stamp (RFC 3161) asked of the one address that the office configured."""

import asyncio
import urllib.request
from typing import Any

from vanban.signing.failed import SigningFailed

TIMEOUT = 10.0  # seconds
LARGEST_ANSWER = 1 << 20


def timestamper(url: str) -> Any:
    """pyHanko's client for this address. Raises SigningFailed when it is no web address."""
    from pyhanko.sign.timestamps.api import TimeStamper

    if not url.startswith(("https://", "http://")):
        raise SigningFailed("Địa chỉ dịch vụ cấp dấu thời gian phải bắt đầu bằng https:// hoặc http://.")

    class Asking(TimeStamper):
        async def async_request_tsa_response(self, req: Any) -> Any:
            return _understood(await asyncio.to_thread(_answer, url, req.dump()))

    return Asking()


def _understood(answer: bytes) -> Any:
    from asn1crypto.tsp import TimeStampResp

    try:
        response = TimeStampResp.load(answer, strict=True)
        response["time_stamp_token"].dump(force=True)  # parses all of it
    except (ValueError, TypeError, KeyError) as error:
        raise SigningFailed(
            "Dấu thời gian nhận được không đúng chuẩn nên chưa ký. Hãy thử lại sau."
        ) from error
    return response


def _answer(url: str, question: bytes) -> bytes:
    headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    request = urllib.request.Request(url, question, headers)  # noqa: S310 (http or https, checked above)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:  # noqa: S310
            return response.read(LARGEST_ANSWER)
    except (OSError, ValueError) as error:
        raise SigningFailed(
            "Dịch vụ cấp dấu thời gian không trả lời nên chưa ký. Hãy thử lại sau, hoặc báo quản trị viên."
        ) from error
