"""A Word file as an answer."""

import io

from flask import Response, send_file

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def word_answer(content: bytes, name: str) -> Response:
    return send_file(io.BytesIO(content), mimetype=WORD, as_attachment=True, download_name=name)
