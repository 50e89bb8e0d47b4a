"""A Word file as an answer."""

import io

from flask import Response, send_file

from blueprints.documents.rendering import MIMETYPE


def word_answer(content: bytes, name: str) -> Response:
    return send_file(io.BytesIO(content), mimetype=MIMETYPE, as_attachment=True, download_name=name)
