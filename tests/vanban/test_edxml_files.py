"""edXML files: written alike each time, read back as they were, hostile ones refused."""

import json
import sys
from base64 import b64encode
from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban import edxml
from vanban.commands import main
from vanban.edxml import Attachment, Business, EdxmlProblem, Message, Organ, Staff
from vanban.package import write_parts
from vanban.time_zone import VIETNAM

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n'
MESSAGE = Message(
    sender=Organ("000.00.00.H14", "Ủy ban nhân dân xã Mẫu", in_charge="Ủy ban nhân dân tỉnh Mẫu"),
    receivers=(Organ("H14.12", "Sở Khoa học và Công nghệ"), Organ("H14.13.1", "Phòng Văn hóa & Xã hội")),
    number="05",
    notation="QĐ-UBND",
    place="Mẫu",
    issued_on=date(2026, 11, 22),
    type_name="Quyết định",
    subject="Về việc thành lập Tổ chuyển đổi số cộng đồng <xóm Bản Mẫu>",
    signer="Nguyễn Văn Mẫu",
    position="Chủ tịch",
    sent_at=datetime(2026, 11, 22, 10, 15, 30, tzinfo=VIETNAM),
    attachments=(Attachment("05-qd-ubnd.pdf", b"%PDF-1.7 noi dung"), Attachment("phu-luc.docx", b"PKcuoi")),
    places=("Như Điều 4", "Lưu: VT"),
    due_on=date(2026, 12, 1),
    business=Business(2, "Sửa nơi nhận", staff=Staff("Văn phòng", "Trần Thị Thử"), replaced=("a,b",)),
)
STATUS = """<edXML:Status xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:ResponseFor>
<edXML:OrganId>H14.12</edXML:OrganId><edXML:Code>05/QĐ-UBND</edXML:Code>
<edXML:PromulgationDate>2026/11/22</edXML:PromulgationDate><edXML:DocumentId>x,2026/11/22,05/QĐ-UBND</edXML:DocumentId>
</edXML:ResponseFor><edXML:StaffInfo><edXML:Staff>Lò Văn Ví Dụ</edXML:Staff></edXML:StaffInfo>
<edXML:StatusCode>{code}</edXML:StatusCode><edXML:Description>Thiếu phụ lục</edXML:Description>
<edXML:Timestamp>2026/11/23 08:00:00</edXML:Timestamp></edXML:Status>"""
FILE = edxml.write(MESSAGE)


def changed(old: str, new: str) -> bytes:
    assert old.encode() in FILE
    return FILE.replace(old.encode(), new.encode())


def status(code: str = "02"):
    return edxml.read_status(STATUS.format(code=code).encode())


def with_content(content: bytes) -> bytes:
    start = FILE.index(b"<ContentTransferEncoded>") + len("<ContentTransferEncoded>")
    return FILE[:start] + b64encode(content) + FILE[FILE.index(b"</ContentTransferEncoded>") :]


def test_what_is_written_is_read_back():
    assert edxml.read(FILE) == MESSAGE


def test_the_same_message_gives_the_same_bytes():
    assert edxml.write(replace(MESSAGE)) == FILE


def test_the_document_is_known_by_sender_day_and_number():
    assert MESSAGE.document_id == "000.00.00.H14,2026/11/22,05/QĐ-UBND"


@pytest.mark.parametrize("name", ["edXML:Bussiness>", "edXML:BussinessDocType>", "<AttachmentEncoded>"])
def test_names_are_spelt_as_the_standard_has_them(name):
    assert name in FILE.decode()


def test_the_typist_is_spelt_as_the_standard_has_it():
    assert (
        "<edXML:TyperNotation>PL</edXML:TyperNotation>" in edxml.write(replace(MESSAGE, typist="PL")).decode()
    )


def test_attachments_and_references_name_each_other():
    assert FILE.decode().count(MESSAGE.attachments[0].content_id) == 2


def test_a_letter_out_of_place_in_a_number_does_not_matter():
    assert edxml.read(changed("<edXML:PageAmount>1<", "<edXML:PageAmount>mot<")).pages == 1


def test_other_prefixes_are_read():
    other = FILE.replace(b"edXML:", b"x:").replace(b"xmlns:edXML", b"xmlns:x").replace(b"xmlns:x:", b"xmlns:")
    assert edxml.read(other).subject == MESSAGE.subject


def test_an_attachment_that_is_not_zipped_is_read():
    assert edxml.read(with_content(b"%PDF-1.4 tran")).attachments[0].content == b"%PDF-1.4 tran"


@settings(max_examples=60, deadline=None)
@given(
    subject=st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=200).map(
        str.strip
    ),
    content=st.binary(max_size=300),
)
def test_any_subject_and_content_survive(subject, content):
    if not subject:
        return
    sent = replace(MESSAGE, subject=subject, attachments=(Attachment("tep.pdf", content),))
    try:
        written = edxml.write(sent)
    except EdxmlProblem:
        return
    back = edxml.read(written)
    assert (back.subject, back.attachments[0].content) == (subject, content)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"sender": Organ("H1", "UBND xã Mẫu")}, "Mã định danh “H1” không đúng dạng"),
        ({"receivers": ()}, "Chưa có nơi nhận"),
        ({"attachments": ()}, "Chưa có tệp"),
        ({"subject": "x" * 501}, "Trích yếu nội dung dài 501"),
        ({"notation": "Q" * 31}, "nhiều hơn 30 ký tự"),
        ({"signer": "N" * 51}, "nhiều hơn 50 ký tự"),
        ({"number": ""}, "Thiếu số của văn bản"),
        ({"business": Business(9)}, "Không có loại nghiệp vụ 9"),
        ({"business": Business(1)}, "phải ghi lý do"),
    ],
)
def test_what_the_exchange_does_not_allow_is_told_and_not_written(changes, fault):
    with pytest.raises(EdxmlProblem, match=fault):
        edxml.write(replace(MESSAGE, **changes))


@pytest.mark.parametrize("code", ["000.00.00.H14", "H14", "H14.1", "G22.12.345.6"])
def test_codes_of_agencies_are_known(code):
    assert edxml.agency_code_fault(code) is None


@pytest.mark.parametrize(
    "code", ["", "h14", "H1", "00.00.00.H14", "H14.1234", "H14.1.2.3.4", "H14 ", "H14\n"]
)
def test_other_codes_are_not(code):
    assert edxml.agency_code_fault(code)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"khong phai XML", id="no XML"),
        pytest.param(FILE[:3000], id="half a file"),
        pytest.param(HEAD + b"<edXML/>", id="nothing inside"),
        pytest.param(HEAD + b'<!DOCTYPE x [<!ENTITY a "b">]>' + FILE[len(HEAD) :], id="document type"),
        pytest.param(FILE.decode().encode("utf-16"), id="UTF-16"),
        pytest.param(HEAD + b"<a>" * 6000 + b"</a>" * 6000, id="deep"),
        pytest.param(HEAD + b"<a>" + b"<b/>" * 6000 + b"</a>", id="many"),
        pytest.param(changed("2026/11/22<", "hôm qua<"), id="no date"),
        pytest.param(changed("2026/11/22 10:15:30", ""), id="no moment"),
        pytest.param(with_content(b"PK\x03\x04 hong"), id="broken zip"),
        pytest.param(FILE.replace(b"<ContentTransferEncoded>", b"<ContentTransferEncoded>*"), id="no base64"),
        pytest.param(with_content(write_parts({"to.bin": bytes(61 << 20)})), id="bomb"),
        pytest.param(with_content(write_parts({"a": b"1", "b": b"2"})), id="two in one"),
    ],
)
def test_what_is_no_sound_file_is_told(content):
    with pytest.raises(EdxmlProblem, match=r"\.$"):
        edxml.read(content)


def test_a_document_type_never_reaches_the_parser(monkeypatch):
    reading = sys.modules["vanban.edxml.read"]  # the package names its function so too
    monkeypatch.setattr(reading, "parse_large", lambda content: pytest.fail("it was parsed"))
    with pytest.raises(EdxmlProblem, match="DOCTYPE"):
        edxml.read(HEAD + b'<!DOCTYPE x [<!ENTITY a "b">]><x/>')


def test_a_status_is_read():
    told = status()
    assert (told.meaning, told.document_code, told.staff) == (
        "từ chối tiếp nhận",
        "05/QĐ-UBND",
        "Lò Văn Ví Dụ",
    )


def test_a_status_without_its_zero_is_known():
    assert status("6").meaning == "hoàn thành"


def test_an_unknown_status_is_told():
    with pytest.raises(EdxmlProblem, match="mã trạng thái “99”"):
        status("99")


def test_a_document_is_no_status():
    with pytest.raises(EdxmlProblem, match="không phải thông báo trạng thái"):
        edxml.read_status(FILE)


@pytest.fixture
def data(tmp_path):
    values = {
        "sender": {"organ_id": "H14.12", "name": "UBND xã Mẫu"},
        "receivers": [{"organ_id": "H14.13", "name": "Sở Khoa học và Công nghệ"}],
        **{"number": "05", "notation": "QĐ-UBND", "place": "Mẫu", "issued_on": "2026-11-22"},
        **{"type_name": "Quyết định", "subject": "Thành lập Tổ", "signer": "Nguyễn Văn Mẫu"},
        **{"position": "Chủ tịch", "sent_at": "2026-11-22T10:15:30", "attachments": [{"name": "qd.pdf"}]},
    }
    (tmp_path / "qd.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "data.json").write_text(json.dumps(values))
    return tmp_path


def test_a_file_is_made_and_checked_from_the_command_line(data, capsys):
    made = main(["edxml", "make", str(data / "data.json"), "--out", str(data / "1.edxml")])
    assert (made, main(["edxml", "check", str(data / "1.edxml")])) == (0, 0), capsys.readouterr()


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", '{"sender": 5}', '{"attachments": [{"name": "/etc/passwd"}]}']
)
def test_unusable_data_is_told(data, capsys, text):
    (data / "data.json").write_text(text)
    assert main(["edxml", "make", str(data / "data.json"), "--out", str(data / "1.edxml")]) == 2
    assert "lỗi (" not in capsys.readouterr().err


def test_a_status_is_told_from_the_command_line(tmp_path, capsys):
    (tmp_path / "1.xml").write_text(STATUS.format(code="03"))
    main(["edxml", "status", str(tmp_path / "1.xml")])
    assert "đã tiếp nhận" in capsys.readouterr().out
