"""The PDF/A of a file, made by the worker, kept by the file's hash."""

from sqlalchemy import select

from blueprints.documents.queries import content
from blueprints.documents.rules import PreviewState
from blueprints.handover.models import ArchivalFile
from core import clock, jobs
from core.database import db, writing
from core.errors import DomainError
from vanban import pdf

NOT_READY = "Bản PDF/A của văn bản chưa có. Bấm “Tạo bản PDF/A để ký”, chờ vài giây rồi thử lại."


def ask(sha256: str) -> None:
    """The user asks for it, also again after it failed."""
    with writing():
        file = db.session.get(ArchivalFile, sha256) or ArchivalFile(sha256=sha256)
        if file.state is not PreviewState.READY:
            file.state, file.problem, file.asked_at = PreviewState.WAITING, "", clock.now()
        db.session.add(file)
    jobs.enqueue(make, sha256)


@jobs.job
def make(sha256: str) -> None:
    """Done twice it does no harm."""
    file = archival(sha256)
    if file is None or file.state is not PreviewState.WAITING:
        return
    word = content(sha256)
    db.session.rollback()  # hold no transaction while LibreOffice works
    try:
        _keep(sha256, PreviewState.READY, made=pdf.convert(word, archival=True))
    except pdf.ConversionFailed as failed:
        _keep(sha256, PreviewState.FAILED, problem=str(failed))


def _keep(sha256: str, state: PreviewState, *, made: bytes | None = None, problem: str = "") -> None:
    with writing():
        file = db.session.get_one(ArchivalFile, sha256)
        file.state, file.pdf, file.problem = state, made, problem


def ask_for_waiting() -> None:
    """At the worker's start: what was asked for before a crash is asked for again."""
    waiting = select(ArchivalFile.sha256).where(ArchivalFile.state == PreviewState.WAITING)
    for sha256 in db.session.scalars(waiting).all():
        jobs.enqueue(make, sha256)


def archival(sha256: str) -> ArchivalFile | None:
    return db.session.get(ArchivalFile, sha256)


def pdf_of(sha256: str) -> bytes:
    """Raises DomainError while it is not made."""
    found = db.session.scalar(select(ArchivalFile.pdf).where(ArchivalFile.sha256 == sha256))
    if found is None:
        raise DomainError(NOT_READY)
    return found
