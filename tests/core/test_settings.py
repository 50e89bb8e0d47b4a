"""Safe defaults, and no start with half a configuration."""

import stat

import pytest

from core import settings
from core.settings import BadSetting


@pytest.fixture
def load(tmp_path, monkeypatch):
    """Settings read for an empty instance folder, with these values in the environment."""
    for name in ("TOSO_SECRET_KEY", "TOSO_DATABASE_URL", "TOSO_HTTPS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TOSO_INSTANCE", str(tmp_path / "instance"))

    def loaded(**environment: str):
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        return settings.load()

    return loaded


def secret_file(tmp_path):
    return tmp_path / "instance" / "secret-key"


@pytest.mark.parametrize("key", ["", "dev", "x" * 31], ids=["empty", "short", "one-too-short"])
def test_a_short_secret_is_refused(load, key):
    with pytest.raises(BadSetting, match="at least 32 characters"):
        load(TOSO_SECRET_KEY=key)


def test_a_long_secret_is_taken_from_the_environment(load):
    assert load(TOSO_SECRET_KEY="x" * 32)["SECRET_KEY"] == "x" * 32


def test_a_secret_from_the_environment_is_not_written_down(load, tmp_path):
    load(TOSO_SECRET_KEY="x" * 32)
    assert not secret_file(tmp_path).exists()


def test_the_first_start_makes_a_secret(load, tmp_path):
    assert load()["SECRET_KEY"] == secret_file(tmp_path).read_text()


def test_the_secret_can_be_read_by_its_owner_only(load, tmp_path):
    load()
    assert stat.S_IMODE(secret_file(tmp_path).stat().st_mode) == 0o600


def test_the_secret_is_made_once(load):
    assert load()["SECRET_KEY"] == load()["SECRET_KEY"]


def test_the_first_of_two_starts_at_once_makes_the_secret(load, tmp_path, monkeypatch):
    first = load()["SECRET_KEY"]
    monkeypatch.setattr(type(tmp_path), "exists", lambda _: False)  # as the second saw it a moment before
    assert load()["SECRET_KEY"] == first


def test_nothing_but_the_secret_is_left_in_the_folder(load, tmp_path):
    load()
    assert [file.name for file in (tmp_path / "instance").iterdir()] == ["secret-key"]


def test_a_damaged_secret_is_refused(load, tmp_path):
    load()
    secret_file(tmp_path).write_text("x")
    with pytest.raises(BadSetting):
        load()


@pytest.mark.parametrize("url", ["mysql://x/y", "toso.db", "postgres://x/y", "http://x"])
def test_another_kind_of_database_is_refused(load, url):
    with pytest.raises(BadSetting, match="TOSO_DATABASE_URL"):
        load(TOSO_DATABASE_URL=url)


@pytest.mark.parametrize(
    "url", ["postgresql://x/y", "postgresql+psycopg://x/y"], ids=["plain", "with-driver"]
)
def test_postgresql_is_reached_by_its_one_driver(load, url):
    assert load(TOSO_DATABASE_URL=url)["SQLALCHEMY_DATABASE_URI"] == "postgresql+psycopg://x/y"


def test_the_database_lies_in_the_instance_folder_by_default(load, tmp_path):
    assert load()["SQLALCHEMY_DATABASE_URI"] == f"sqlite:///{tmp_path / 'instance' / 'toso.db'}"


@pytest.mark.parametrize(("https", "secure"), [("1", True), ("", False)], ids=["https", "http"])
def test_the_cookie_needs_https_where_the_office_has_it(load, https, secure):
    assert load(TOSO_HTTPS=https)["SESSION_COOKIE_SECURE"] is secure


def test_the_cookie_is_out_of_reach_of_scripts(load):
    assert load()["SESSION_COOKIE_HTTPONLY"] is True


def test_the_cookie_does_not_come_along_from_other_sites(load):
    assert load()["SESSION_COOKIE_SAMESITE"] == "Lax"
