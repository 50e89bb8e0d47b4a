"""The real LibreOffice and poppler. A start is dear, so the files of all tests are made in one batch."""

import base64
import io
import socket
import subprocess
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from tests.conftest import missing
from tests.vanban.samples import decision, rendered
from vanban import pdf

pytestmark = pytest.mark.pdf

SENTENCE = "Lò Văn Ví Dụ thuộc Tổ chuyển đổi số cộng đồng bản Nậm Ngà, ký ngày 05 tháng 01 năm 2026"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
NO_DOCUMENT = "LibreOffice không đọc được tệp"


def saved(document):
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def letter(*paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def eleven_pages():
    document = docx.Document()
    for _ in range(10):
        document.add_page_break()
    document.add_paragraph("Trang cuối " * 200)
    return saved(document)


def letter_linking(address):
    """A letter with a picture, which stays outside and is fetched from its address on opening."""
    document = docx.Document()
    document.add_picture(io.BytesIO(PICTURE))
    blip = document.element.body.xpath(".//a:blip")[0]
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), document.part.relate_to(address, RELATIONSHIP_TYPE.IMAGE, is_external=True))
    return saved(document)


def words(made):
    shown = subprocess.run(["pdftotext", "-", "-"], input=made, capture_output=True, check=True)
    return " ".join(shown.stdout.decode().split())


def was_called(canary):
    try:
        canary.accept()[0].close()
    except TimeoutError:
        return False
    return True


@pytest.fixture(scope="module")
def canary():
    """A web server nobody may call."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.1)
        yield listener


@pytest.fixture(scope="module")
def made(canary, tmp_path_factory):
    """What became of each file. On the build server missing programs are a failure, not an excuse."""
    if not pdf.available():
        missing("LibreOffice (soffice) or poppler-utils (pdftoppm) is not installed")
    secret = tmp_path_factory.mktemp("server") / "secret.png"
    secret.write_bytes(PICTURE)
    files = {
        "letter": letter(SENTENCE),
        "second letter": letter("Văn bản số 02/QĐ-UBND"),
        "decision": rendered(decision()),
        "eleven pages": eleven_pages(),
        "picture on the web": letter_linking(f"http://127.0.0.1:{canary.getsockname()[1]}/a.png"),
        "picture on the server": letter_linking(secret.as_uri()),
        "web page": b"<html>Xin</html>",
        "empty": b"",
    }
    return dict(zip(files, pdf.convert_all(list(files.values()), processes=1), strict=True))


def test_vietnamese_text_survives(made):
    assert words(made["letter"]) == SENTENCE


def test_files_of_one_batch_do_not_meet(made):
    assert words(made["second letter"]) == "Văn bản số 02/QĐ-UBND"


@pytest.mark.parametrize("name", ["web page", "empty"])
def test_what_is_no_document_fails_with_a_sentence(made, name):
    assert isinstance(made[name], pdf.ConversionFailed)
    assert str(made[name]).startswith(NO_DOCUMENT)


def test_pictures_elsewhere_are_not_fetched(made, canary):
    assert made["picture on the web"].startswith(b"%PDF")
    assert not was_called(canary)


def test_pictures_on_the_server_are_not_shown(made):
    assert b"/Subtype/Image" not in made["picture on the server"]


def test_every_page_is_a_picture_in_order(made):
    pictures = pdf.pages(made["eleven pages"], dpi=20)
    assert [picture[:8] for picture in pictures] == [b"\x89PNG\r\n\x1a\n"] * len(pictures)
    assert max(pictures, key=len) in pictures[10:]


def test_dots_per_inch_decide_the_size_of_the_picture(made):
    small, large = (int.from_bytes(pdf.pages(made["letter"], dpi=dpi)[0][16:20], "big") for dpi in (48, 96))
    assert large == pytest.approx(2 * small, abs=2)


def test_a_decision_is_set_in_the_face_the_decree_asks_for(made):
    assert pdf.foreign_fonts(made["decision"]) == frozenset()
    assert "LiberationSerif-Bold" in pdf.fonts_of(made["decision"]) or any(
        font.startswith("TimesNewRoman") for font in pdf.fonts_of(made["decision"])
    )


def test_joined_files_have_the_pages_of_all_in_order(made):
    joined = pdf.joined([made["letter"], made["second letter"]])
    assert words(joined) == f"{SENTENCE} Văn bản số 02/QĐ-UBND"


def test_one_file_is_joined_to_nothing(made):
    assert pdf.joined([made["letter"]]) == made["letter"]


def test_files_are_joined_however_many_there_are(made, monkeypatch):
    monkeypatch.setattr("vanban.pdf.poppler.MOST_JOINED", 2)
    assert len(pdf.pages(pdf.joined([made["letter"]] * 5), dpi=10)) == 5


def test_what_is_no_pdf_is_not_joined(made):
    with pytest.raises(pdf.ConversionFailed, match="bị hỏng"):
        pdf.joined([made["letter"], b"garbage"])


def test_nothing_is_joined_of_nothing():
    with pytest.raises(ValueError, match="Không có tệp PDF nào"):
        pdf.joined([])


@pytest.mark.usefixtures("made")
def test_what_is_no_pdf_has_no_pages():
    with pytest.raises(pdf.ConversionFailed, match="tệp PDF bị hỏng"):
        pdf.pages(b"garbage")


@pytest.mark.usefixtures("made")
def test_what_is_no_pdf_has_no_fonts():
    assert pdf.fonts_of(b"garbage") == frozenset()


@pytest.mark.usefixtures("made")
def test_a_file_to_be_archived_says_it_is_pdf_a_2b():
    archived = pdf.convert(letter(SENTENCE), archival=True)
    assert b"<pdfaid:part>2</pdfaid:part>" in archived
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in archived


@pytest.mark.usefixtures("made")
def test_the_real_office_is_stopped_with_all_it_started(rooms):
    with pytest.raises(pdf.ConversionFailed, match="quá 1 giây"):
        pdf.convert(letter(SENTENCE * 30_000), timeout=1)
    assert not [command for command in _commands() if str(rooms) in command]


def _commands():
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield process.read_text(errors="replace")
        except OSError:
            continue
