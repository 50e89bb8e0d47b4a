"""Static files: compressed where a good copy lies beside them, with the headers of every answer."""

import os
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.test import Client, TestResponse

from core import static

STYLE = "body { color: black; }\n" * 200


@pytest.fixture
def office(tmp_path: Path) -> Flask:
    (tmp_path / "app.css").write_text(STYLE)
    app = Flask(__name__, static_folder=str(tmp_path), static_url_path="/static")
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = 60
    return app


def style_of(app: Flask) -> TestResponse:
    with Client(static.in_front_of(app)).get(
        "/static/app.css", headers={"Accept-Encoding": "gzip"}
    ) as answer:
        answer.get_data()
        return answer


def test_a_file_is_served_as_it_is_without_a_copy(office):
    assert style_of(office).get_data(as_text=True) == STYLE


def test_a_compressed_copy_is_served_where_there_is_one(office):
    static.compress(office)
    assert style_of(office).headers["Content-Encoding"] == "gzip"


def test_a_copy_older_than_its_file_is_not_served(office, tmp_path):
    static.compress(office)
    os.utime(tmp_path / "app.css.gz", (1, 1))
    assert "Content-Encoding" not in style_of(office).headers


def test_a_static_file_bears_the_headers_of_every_answer(office):
    assert style_of(office).headers["X-Content-Type-Options"] == "nosniff"


def test_an_installation_that_may_not_write_serves_the_files_all_the_same(office, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("whitenoise.compress.Compressor.compress", refuse)
    static.compress(office)
    assert style_of(office).get_data(as_text=True) == STYLE
