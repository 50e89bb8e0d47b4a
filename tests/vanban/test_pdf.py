import base64
import io
import os
import socket
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from vanban.pdf import ConversionFailed, available, convert, pages

SENTENCE = "Lò Văn Ví Dụ thuộc Tổ chuyển đổi số cộng đồng bản Nậm Ngà, ký ngày 05 tháng 01 năm 2026"


PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


@pytest.fixture
def programs():
    """LibreOffice and poppler. On the build server their absence is a failure, not an excuse."""
    if not available():
        pytest.skip("LibreOffice (soffice) or poppler-utils (pdftoppm) is not installed")


@pytest.fixture
def rooms(tmp_path, monkeypatch):
    """An empty folder where temporary files go while the test runs."""
    folder = tmp_path / "rooms"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def sleeping_office(tmp_path, monkeypatch):
    """A LibreOffice that starts another process and never ends; the file it returns names both."""
    told = tmp_path / "pids"
    office = tmp_path / "bin" / "soffice"
    office.parent.mkdir()
    office.write_text(f"#!/bin/sh\nsleep 300 &\necho $$ $! > {told}\nwait\n")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", str(office.parent), prepend=os.pathsep)
    return told


@pytest.fixture
def office_that_writes(tmp_path, monkeypatch):
    """A LibreOffice that always writes these bytes as its PDF, and its exit code."""

    def install(pdf, exit_code):
        office = tmp_path / "bin" / "soffice"
        office.parent.mkdir()
        (tmp_path / "made.pdf").write_bytes(pdf)
        office.write_text(f"#!/bin/sh\ncp {tmp_path}/made.pdf 00000.pdf\nexit {exit_code}\n")
        office.chmod(0o755)
        monkeypatch.setenv("PATH", str(office.parent), prepend=os.pathsep)

    return install


def saved(document):
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def letter(*paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def letter_linking(address):
    """A letter with a picture, which stays outside and is fetched from its address on opening."""
    document = docx.Document()
    document.add_picture(io.BytesIO(PICTURE))
    blip = document.element.body.xpath(".//a:blip")[0]
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), document.part.relate_to(address, RELATIONSHIP_TYPE.IMAGE, is_external=True))
    return saved(document)


def words(pdf):
    shown = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return " ".join(shown.stdout.decode().split())


def was_called(canary):
    try:
        canary.accept()[0].close()
    except TimeoutError:
        return False
    return True


def is_alive(pid):
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_vietnamese_text_survives():
    assert SENTENCE in words(convert(letter(SENTENCE)))


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_every_page_is_a_picture_in_order():
    document = docx.Document()
    for _ in range(10):
        document.add_page_break()
    document.add_paragraph("Trang cuối " * 200)
    pictures = pages(convert(saved(document)), dpi=20)
    assert [picture[:8] for picture in pictures] == [b"\x89PNG\r\n\x1a\n"] * len(pictures)
    assert max(pictures, key=len) in pictures[10:]


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_dots_per_inch_decide_the_size_of_the_picture():
    pdf = convert(letter(SENTENCE))
    small, large = (int.from_bytes(pages(pdf, dpi=dpi)[0][16:20], "big") for dpi in (48, 96))
    assert large == pytest.approx(2 * small, abs=2)


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize("content", [b"", b"garbage", b"PK\x03\x04" + b"\x00" * 100, b"<html>Xin</html>"])
def test_what_is_no_document_fails_with_a_sentence(content):
    with pytest.raises(ConversionFailed, match="LibreOffice không đọc được tệp"):
        convert(content)


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_what_is_no_pdf_has_no_pages():
    with pytest.raises(ConversionFailed, match="tệp PDF bị hỏng"):
        pages(b"garbage")


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_nothing_is_left_on_disk(rooms):
    pages(convert(letter(SENTENCE)))
    assert list(rooms.iterdir()) == []


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_conversions_at_the_same_time_do_not_meet():
    sentences = [f"Văn bản số {number:02d}/QĐ-UBND" for number in range(3)]
    with ThreadPoolExecutor(3) as together:
        made = list(together.map(lambda sentence: words(convert(letter(sentence))), sentences))
    assert made == sentences


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_pictures_elsewhere_are_not_fetched():
    with socket.create_server(("127.0.0.1", 0)) as canary:
        canary.settimeout(0.1)
        address = f"http://127.0.0.1:{canary.getsockname()[1]}/a.png"
        convert(letter_linking(address))
        assert not was_called(canary)


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_pictures_on_the_server_are_not_shown(tmp_path):
    (tmp_path / "secret.png").write_bytes(PICTURE)
    assert b"/Subtype/Image" not in convert(letter_linking((tmp_path / "secret.png").as_uri()))


@pytest.mark.pdf
def test_a_conversion_that_hangs_is_stopped_with_all_it_started(sleeping_office, rooms):
    started = time.monotonic()
    with pytest.raises(ConversionFailed, match="quá 1 giây"):
        convert(b"docx", timeout=1)
    assert time.monotonic() - started < 5
    assert not [pid for pid in sleeping_office.read_text().split() if is_alive(pid)]
    assert list(rooms.iterdir()) == []


@pytest.mark.pdf
@pytest.mark.usefixtures("programs")
def test_the_real_office_is_stopped_with_all_it_started(rooms):
    started = time.monotonic()
    with pytest.raises(ConversionFailed):
        convert(letter(SENTENCE * 30_000), timeout=1)
    assert time.monotonic() - started < 5
    assert not [command for command in _commands() if str(rooms) in command]


def _commands():
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield process.read_text(errors="replace")
        except OSError:
            continue


@pytest.mark.parametrize("exit_code", [0, 1])
def test_a_whole_pdf_counts_whatever_the_exit_code(office_that_writes, exit_code):
    office_that_writes(b"%PDF-1.7\n<</Type/Page>>\n%%EOF\n", exit_code)
    assert convert(b"docx").startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-1.7\n<</Type/Page>>",
        b"garbage </Type/Page> %%EOF",
        b"%PDF-1.7\n<</Type/Pages/Count 0>>\n%%EOF",
    ],
    ids=["empty", "cut", "no PDF", "no page"],
)
def test_half_a_pdf_does_not_count_whatever_the_exit_code(office_that_writes, pdf):
    office_that_writes(pdf, 0)
    with pytest.raises(ConversionFailed):
        convert(b"docx")


def test_missing_programs_are_told(monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert not available()
    with pytest.raises(ConversionFailed, match="chưa cài LibreOffice"):
        convert(b"docx")


def test_the_office_is_told_no_secret_of_ours(tmp_path, monkeypatch):
    told = tmp_path / "told"
    office = tmp_path / "bin" / "soffice"
    office.parent.mkdir()
    office.write_text(f"#!/bin/sh\nenv > {told}\n")
    office.chmod(0o755)
    monkeypatch.setenv("PATH", str(office.parent), prepend=os.pathsep)
    monkeypatch.setenv("SECRET_KEY", "bí mật")
    with pytest.raises(ConversionFailed):
        convert(b"docx")
    assert "SECRET_KEY" not in told.read_text()
