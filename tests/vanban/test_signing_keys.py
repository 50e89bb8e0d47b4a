"""What is said of a key that cannot sign, and that no secret shows."""

from contextlib import nullcontext
from datetime import UTC, datetime
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.vanban import signing_files as files
from vanban.signing import KeyFile, Person, SigningFailed, Token, keys, sign, timestamps, verify

TOKEN = Token(Path("/khong/co/trinh-dieu-khien.so"), "Văn thư", "2468")
PAST = (datetime(2024, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
FUTURE = (datetime(2027, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC))


def signed(key, **named) -> bytes:
    return sign(files.numbered(), key, Person(files.SIGNER), files.AT, **named)


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        pytest.param(KeyFile(files.person_key().content, "sai"), "sai mật khẩu", id="wrong passphrase"),
        pytest.param(KeyFile(b"khong phai khoa", ""), "không phải tệp .p12", id="no key file"),
        pytest.param(KeyFile(b"", ""), "không phải tệp .p12", id="nothing"),
        pytest.param(KeyFile(bytes(2 << 20), ""), "không phải tệp .p12", id="too large"),
        pytest.param(files.key_file("Cũ", PAST), "đã hết hạn ngày 01/01/2026", id="expired"),
        pytest.param(files.key_file("Mới", FUTURE), "chỉ có hiệu lực từ ngày 01/01/2027", id="not yet valid"),
        pytest.param(files.key_file("Khác", signs=False), "không dùng để ký", id="not for signing"),
    ],
)
def test_a_key_that_cannot_sign_is_told(key, reason):
    with pytest.raises(SigningFailed, match=reason):
        signed(key)


def test_neither_passphrase_nor_pin_is_shown():
    assert "2468" not in repr(TOKEN)
    assert files.PASSPHRASE not in repr(files.person_key())


def test_a_failure_does_not_repeat_the_passphrase():
    with pytest.raises(SigningFailed) as raised:
        signed(KeyFile(files.person_key().content, "bi-mat-lo"))
    assert "bi-mat-lo" not in str(raised.value)


@pytest.mark.skipif(find_spec("pkcs11") is not None, reason="python-pkcs11 is installed by hand")
def test_without_the_tokens_software_the_way_out_is_told():
    with pytest.raises(SigningFailed, match="chưa cài phần đọc thiết bị ký số"):
        signed(TOKEN)


class Session:
    closed = False

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def session(monkeypatch):
    """A token that is plugged in, with the key of the agency's file in it."""
    plugged = Session()
    monkeypatch.setattr(keys, "find_spec", lambda name: object())
    monkeypatch.setattr(keys, "_token_error", lambda: ZeroDivisionError)
    monkeypatch.setattr(keys, "_session", lambda key: plugged)
    monkeypatch.setattr(keys, "_of_session", lambda session, key: keys._of_file(files.agency_key()))
    return plugged


def test_a_token_signs(session):
    assert verify(signed(TOKEN), [files.root().pem]).trusted


def test_a_token_is_closed_afterwards(session):
    signed(TOKEN)
    assert session.closed


def test_a_token_pulled_out_is_told_and_closed(session, monkeypatch):
    monkeypatch.setattr(keys, "_of_session", lambda session, key: 1 // 0)
    with pytest.raises(SigningFailed, match="bị rút ra giữa chừng"):
        signed(TOKEN)
    assert session.closed


def test_nothing_is_asked_of_the_network_unless_configured(monkeypatch):
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("the network was asked"))
    verify(signed(files.person_key()), [files.root().pem])


def test_a_time_service_that_does_not_answer_is_told(monkeypatch):
    def silent(*_, **__):
        raise URLError("down")

    monkeypatch.setattr(timestamps.urllib.request, "urlopen", silent)
    with pytest.raises(SigningFailed, match="không trả lời nên chưa ký"):
        signed(files.person_key(), tsa_url="https://dau-thoi-gian.vi-du.vn")


def test_a_time_service_that_answers_nonsense_is_told(monkeypatch):
    class Answer:
        def read(self, most: int) -> bytes:
            return b"\x30\x03\x02\x01\x00"

    monkeypatch.setattr(timestamps.urllib.request, "urlopen", lambda *_, **__: nullcontext(Answer()))
    with pytest.raises(SigningFailed, match="không đúng chuẩn"):
        signed(files.person_key(), tsa_url="https://dau-thoi-gian.vi-du.vn")


def test_a_time_service_vouches_for_the_time(monkeypatch):
    from asn1crypto.tsp import TimeStampReq

    service = files.time_service(files.AT)

    def answered(request, **_):
        answer = service.request_tsa_response(TimeStampReq.load(request.data)).dump()
        return nullcontext(BytesIO(answer))

    monkeypatch.setattr(timestamps.urllib.request, "urlopen", answered)
    made = signed(files.person_key(), tsa_url="https://dau-thoi-gian.vi-du.vn")
    (signature,) = verify(made, [files.root().pem]).signatures
    assert (signature.timed, signature.signed_at) == (True, files.AT)


def test_a_time_service_is_a_web_address():
    with pytest.raises(SigningFailed, match="https://"):
        signed(files.person_key(), tsa_url="file:///etc/passwd")
