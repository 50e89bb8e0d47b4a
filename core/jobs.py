"""Slow work outside the request: a worker process takes it from a queue kept beside the data."""

import logging
from collections.abc import Callable
from typing import Any

from flask import Flask, current_app
from huey import SqliteHuey

log = logging.getLogger(__name__)
Job = Callable[..., None]
_jobs: dict[str, Job] = {}


def job(work: Job) -> Job:
    """Declare work for the worker. It may run twice after a crash, so twice must do no harm."""
    _jobs[f"{work.__module__}.{work.__name__}"] = work
    return work


def install(app: Flask) -> None:
    """TOSO's queue is jobs.db in the instance folder; JOBS = "off" keeps tests to the work they ask for."""
    if app.config.get("JOBS") == "off":
        return
    # Not synced to disk: what a power cut loses, the worker asks for again when it starts.
    file = str(app.config["INSTANCE"] / "jobs.db")
    queue = SqliteHuey("toso", filename=file, fsync=False, results=False)

    @queue.task(name="run", retries=0)
    def run(name: str, *values: Any) -> None:
        with app.app_context():
            _jobs[name](*values)

    app.extensions["jobs"] = queue, run


def enqueue(work: Job, *values: str | int) -> None:
    if "jobs" in current_app.extensions:
        _, run = current_app.extensions["jobs"]
        run(f"{work.__module__}.{work.__name__}", *values)


def work_until_stopped(app: Flask, workers: int = 1) -> None:
    """The worker process: returns when it is told to stop."""
    queue, _ = app.extensions["jobs"]
    queue.create_consumer(workers=workers, periodic=False, check_worker_health=True).run()
