"""What an attachment holds: base64, and inside it mostly a zip of one file."""

import zlib
from base64 import b64decode
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from vanban.edxml.message import EdxmlProblem

LARGEST = 60 << 20
ZIPS = (".zip", ".docx", ".xlsx", ".pptx", ".odt")  # such a file is a zip itself
BROKEN = (
    *(BadZipFile, EOFError, OSError, ValueError, RuntimeError),  # locked, too new, cut off
    zlib.error,
)


def unpacked(encoded: str, name: str) -> bytes:
    """The file itself, also when it was not zipped. Raises EdxmlProblem for what is broken or too large."""
    broken = EdxmlProblem(f"Tệp đính kèm “{name[:60]}” bị hỏng hoặc lớn quá. Đề nghị nơi gửi gửi lại.")
    try:
        content = _taken_out(b64decode("".join(encoded.split()), validate=True), name)
    except BROKEN as error:
        raise broken from error
    if len(content) > LARGEST:
        raise broken
    return content


def _taken_out(content: bytes, name: str) -> bytes:
    if not content.startswith(b"PK"):
        return content
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        if len(names) != 1:
            if name.lower().endswith(ZIPS):
                return content
            raise BadZipFile
        with archive.open(names[0]) as file:
            return file.read(LARGEST + 1)
