"""Migrations make what the models say, and can be taken back."""

import flask_migrate
import pytest
from sqlalchemy import inspect

from blueprints.citations import actions as citations
from core.database import db


@pytest.fixture
def taken_back(app):
    """The app's database with every migration undone; they are done again afterwards."""
    db.session.remove()
    flask_migrate.downgrade(revision="base")
    yield
    db.engine.dispose()
    flask_migrate.upgrade()
    citations.load_seeds()


def test_migrations_make_what_the_models_say(app):
    flask_migrate.check()


def test_every_migration_can_be_taken_back(taken_back):
    assert inspect(db.engine).get_table_names() == ["alembic_version"]


def test_migrations_can_be_done_again_after_they_were_taken_back(taken_back):
    flask_migrate.upgrade()
    assert set(db.metadata.tables) <= set(inspect(db.engine).get_table_names())
