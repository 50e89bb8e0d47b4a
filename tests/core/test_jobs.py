"""Slow work is asked for in the request and done by the worker."""

import os
import signal
import threading
import time

import pytest
from flask import current_app

from core import jobs

BOUND = 20  # seconds, for what takes a moment
done: list[object] = []


@jobs.job
def note(what: str) -> None:
    done.append(what)


@jobs.job
def note_app_name() -> None:
    done.append(current_app.name)


@jobs.job
def fail() -> None:
    raise RuntimeError("this work cannot be done")


@jobs.job
def end_of_work() -> None:
    until = time.monotonic() + BOUND
    while signal.getsignal(signal.SIGTERM) is signal.SIG_DFL and time.monotonic() < until:
        time.sleep(0.01)  # the worker begins to work before it listens
    os.kill(os.getpid(), signal.SIGTERM)


@pytest.fixture
def office(bare_app, own_signals):
    """An app with a queue of its own, and nothing done yet."""
    done.clear()
    jobs.install(bare_app)
    with bare_app.app_context():
        yield bare_app


def work_off(app) -> list[object]:
    """What the worker has done by the time it reaches the end of the queue."""
    jobs.enqueue(end_of_work)
    watchdog = threading.Timer(BOUND, end_of_work)
    watchdog.start()
    jobs.work_until_stopped(app)
    watchdog.cancel()
    return done


def test_work_asked_for_is_done_by_the_worker(office):
    jobs.enqueue(note, "mẫu")
    assert work_off(office) == ["mẫu"]


def test_nothing_is_done_before_the_worker_comes(office):
    jobs.enqueue(note, "mẫu")
    assert done == []


def test_work_is_done_in_the_order_it_was_asked_for(office):
    for ordinal in ("một", "hai", "ba"):
        jobs.enqueue(note, ordinal)
    assert work_off(office) == ["một", "hai", "ba"]


def test_work_that_fails_does_not_stop_the_queue(office):
    jobs.enqueue(fail)
    jobs.enqueue(note, "sau lỗi")
    assert work_off(office) == ["sau lỗi"]


def test_work_is_done_inside_the_app(office):
    jobs.enqueue(note_app_name)
    assert work_off(office) == ["bare"]


def test_work_outlives_the_process_that_asked_for_it(office):
    jobs.enqueue(note, "mẫu")
    jobs.install(office)  # as the next process does
    assert work_off(office) == ["mẫu"]


def test_an_app_without_a_queue_forgets_what_it_is_asked(bare_app):
    bare_app.config["JOBS"] = "off"
    jobs.install(bare_app)
    with bare_app.app_context():
        jobs.enqueue(note, "mẫu")
    assert not list(bare_app.config["INSTANCE"].glob("jobs*"))
