"""What is found about signatures, and that no file brings the engine to its knees."""

from datetime import UTC, date, datetime, timedelta
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.vanban import signing_files as files
from vanban.problem import Problem
from vanban.signing import (
    Change,
    Person,
    SigningFailed,
    UnreadablePdf,
    as_plain,
    fill,
    from_plain,
    sign,
    verify,
    verify_apart,
)

ROOTS = [files.root().pem]
SHORT = (files.AT - timedelta(days=5), files.AT + timedelta(days=5))


def signed(key=None) -> bytes:
    return sign(files.numbered(), key or files.person_key(), Person(files.SIGNER), files.AT)


def updated(pdf: bytes, change) -> bytes:
    """The file with an update that `change` writes."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    output = BytesIO()
    writer.write(output)
    return output.getvalue()


def painted(writer) -> None:
    from pyhanko.pdf_utils.generic import StreamObject

    writer.add_stream_to_page(0, writer.add_object(StreamObject(stream_data=b"0 0 9 9 re f")))


def acting(kind: str):
    def change(writer) -> None:
        from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name, pdf_string

        action = {pdf_name("/S"): pdf_name(kind), pdf_name("/JS"): pdf_string("app.alert(1)")}
        writer.root[pdf_name("/OpenAction")] = DictionaryObject(action)
        writer.update_root()

    return change


def attached(writer) -> None:
    from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name

    held = DictionaryObject({pdf_name("/EmbeddedFiles"): DictionaryObject()})
    writer.root[pdf_name("/Names")] = held
    writer.update_root()


def test_a_signature_in_order_has_no_fault():
    assert verify(signed(), ROOTS).faults == []


def test_who_signed_is_told_with_the_issuer():
    (signature,) = verify(signed(), ROOTS).signatures
    assert (signature.signer, signature.issuer) == (files.SIGNER, "Chứng thư gốc thử nghiệm")


def test_when_it_was_signed_is_told_in_vietnam():
    assert verify(signed(), ROOTS).signatures[0].moment == "10:15:30 ngày 09/03/2026"


def test_a_byte_changed_breaks_the_signature():
    content = bytearray(signed())
    content[content.index(b"Td [") + 5] ^= 1
    report = verify(bytes(content), ROOTS)
    assert "Nội dung tệp đã bị sửa" in report.faults[0]


def test_a_page_painted_over_afterwards_is_found():
    report = verify(updated(signed(), painted), ROOTS)
    assert "bị thêm hoặc sửa nội dung" in report.faults[0]


def test_a_page_painted_over_between_two_signatures_is_found():
    between = updated(files.signed_by_person(), painted)
    again = sign(between, files.agency_key(), files.Agency(files.SIGNER), files.AT)
    assert verify(again, ROOTS).signatures[0].change is Change.OTHER


def test_a_key_that_one_made_oneself_is_not_trusted():
    report = verify(signed(files.key_file("Tự tạo", own_root=True)), ROOTS)
    assert (report.faults, report.trusted) == ([], False)


def test_why_it_is_not_trusted_is_told():
    remarks = verify(signed(files.key_file("Tự tạo", own_root=True)), ROOTS).remarks
    assert "không thuộc các chứng thư gốc" in remarks[0]


def test_nobody_is_trusted_without_roots():
    assert not verify(signed()).trusted


def test_a_certificate_expired_when_it_signed_is_told(monkeypatch):
    monkeypatch.setattr("vanban.signing.keys._refuse_unfit", lambda certificate, at: None)
    past = (datetime(2024, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))
    report = verify(signed(files.key_file("Cũ", past)), ROOTS)
    assert "không còn hoặc chưa có hiệu lực" in report.faults[0]


def test_a_certificate_that_expired_since_was_good_then():
    key = files.key_file("Ngắn hạn", SHORT)
    assert verify(signed(key), ROOTS).trusted


def test_a_file_nobody_signed_says_so():
    assert "chưa có chữ ký số nào" in verify(files.numbered(), ROOTS).faults[0]


def test_a_field_waiting_to_be_signed_is_no_signature():
    from vanban.signing import prepare

    assert verify(prepare(files.numbered(), files.SIGNER)).signatures == ()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"PK\x03\x04 khong phai PDF", id="another kind of file"),
        pytest.param(b"%PDF-1.7\n%%EOF", id="an empty shell"),
        pytest.param(signed()[:9000], id="half a file"),
        pytest.param(signed()[9000:], id="the other half"),
        pytest.param(b"%PDF-1.7\n" + b"[" * 200_000 + b"\n%%EOF", id="deep brackets"),
        pytest.param(files.numbered().replace(b"/Kids", b"/Xids"), id="no pages"),
    ],
)
def test_a_damaged_file_is_told(content):
    with pytest.raises(UnreadablePdf, match="bị hỏng"):
        verify(content, ROOTS)


@pytest.mark.parametrize("kind", ["/JavaScript", "/Launch", "/SubmitForm"])
def test_a_file_that_acts_by_itself_is_refused(kind):
    with pytest.raises(UnreadablePdf, match="mã lệnh tự chạy"):
        verify(updated(files.numbered(), acting(kind)))


def test_a_file_with_others_inside_is_refused():
    with pytest.raises(UnreadablePdf, match="đính kèm bên trong"):
        verify(updated(files.numbered(), attached))


def test_a_locked_file_is_told():
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    writer = copy_into_new_writer(PdfFileReader(BytesIO(files.numbered())))
    writer.encrypt("chu", "doc")
    output = BytesIO()
    writer.write(output)
    with pytest.raises(UnreadablePdf, match="đặt mật khẩu"):
        verify(output.getvalue())


def test_a_root_that_is_no_certificate_is_told():
    with pytest.raises(SigningFailed, match="chứng thư gốc không đọc được"):
        verify(signed(), [b"khong phai chung thu"])


def test_a_report_survives_json():
    import json

    report = verify(files.signed_by_both(), ROOTS)
    assert from_plain(json.loads(json.dumps(as_plain(report)))) == report


def test_a_strangers_file_is_judged_alike_in_a_process_of_its_own():
    assert verify_apart(files.signed_by_both(), ROOTS) == verify(files.signed_by_both(), ROOTS)


def test_what_is_wrong_comes_back_from_the_other_process():
    with pytest.raises(UnreadablePdf, match="mã lệnh tự chạy"):
        verify_apart(updated(files.numbered(), acting("/Launch")))


def test_a_file_that_takes_too_long_is_told(rooms):
    with pytest.raises(UnreadablePdf, match="thời gian và bộ nhớ"):
        verify_apart(signed(), ROOTS, seconds=0.05)
    assert list(rooms.iterdir()) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_damage_is_ever_taken_for_a_good_file(data):
    """Inside the signed range, whatever byte changes: a fault or a Problem, never a file in order."""
    content = bytearray(signed_once())
    place = data.draw(st.integers(20, 6000))
    content[place] = (content[place] + data.draw(st.integers(1, 255))) % 256
    try:
        faults = verify(bytes(content), ROOTS).faults
    except Problem:
        return
    assert faults


KEPT: list[bytes] = []


def signed_once() -> bytes:
    if not KEPT:
        KEPT.append(signed())
    return KEPT[0]


def test_filling_again_after_both_signed_is_refused():
    with pytest.raises(SigningFailed, match="đã có số"):
        fill(files.signed_by_both(), 9, date(2026, 3, 10))
