"""A bare app with only what the tests of core's parts need: no database, no feature."""

import signal

import pytest
from flask import Flask


@pytest.fixture
def bare_app(tmp_path):
    app = Flask("bare", root_path=str(tmp_path), instance_path=str(tmp_path))
    app.config.update(TESTING=True, SECRET_KEY="s" * 40, WTF_CSRF_ENABLED=False, INSTANCE=tmp_path)
    return app


@pytest.fixture
def own_signals():
    """What the tested code does with signals ends with the test."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)
