"""The app as it is put together, for tests that ask nothing of the database."""

import pytest
from flask import Flask

from app import create_app
from core.database import db


@pytest.fixture(scope="session")
def app_without_database(tmp_path_factory: pytest.TempPathFactory):
    app: Flask = create_app({"TESTING": True, "INSTANCE": tmp_path_factory.mktemp("instance"), "JOBS": "off"})
    yield app
    with app.app_context():
        db.engine.dispose()
