"""The picture of a file: a PDF by LibreOffice and its pages, made by the worker, kept by the file's hash."""

import logging

from sqlalchemy import delete, select

from blueprints.documents import checks
from blueprints.documents.models import Preview, PreviewPage, StoredFile
from blueprints.documents.rules import PreviewState
from core import clock, jobs
from core.database import db, writing
from core.errors import NotFound
from vanban import pdf

log = logging.getLogger(__name__)
NO_PROGRAM = (
    "Máy chủ chưa cài LibreOffice nên chưa xem trước được. Tải tệp Word để xem; báo người quản trị cài đặt."
)


def ask(sha256: str) -> None:
    """After that transaction: tell the worker."""
    jobs.enqueue(make, sha256)


@jobs.job
def make(sha256: str) -> None:
    """Lay the file out, then check its form; keep what comes of both. Done twice it does no harm."""
    _lay_out(sha256)
    checks.keep(sha256)


def _lay_out(sha256: str) -> None:
    preview = db.session.get(Preview, sha256)
    if preview is None or preview.state is PreviewState.READY:
        return
    content = db.session.scalar(select(StoredFile.content).where(StoredFile.sha256 == sha256))
    db.session.rollback()  # hold no transaction while LibreOffice works
    if not pdf.available():
        _keep_failure(sha256, NO_PROGRAM)
        return
    try:
        laid_out = pdf.convert(content or b"")
        pictures = pdf.pages(laid_out)
    except pdf.ConversionFailed as error:
        _keep_failure(sha256, str(error))
        return
    with writing():
        preview = db.session.get_one(Preview, sha256)
        preview.state, preview.pdf, preview.page_count = PreviewState.READY, laid_out, len(pictures)
        db.session.execute(delete(PreviewPage).where(PreviewPage.sha256 == sha256))
        for ordinal, png in enumerate(pictures, start=1):
            db.session.add(PreviewPage(sha256=sha256, ordinal=ordinal, png=png))


def _keep_failure(sha256: str, problem: str) -> None:
    log.warning("no preview for a file: %s", problem)
    with writing():
        preview = db.session.get_one(Preview, sha256)
        preview.state, preview.problem = PreviewState.FAILED, problem


def ask_again(sha256: str) -> None:
    """The user asks for a preview that failed or got lost."""
    with writing():
        preview = db.session.get(Preview, sha256) or Preview(sha256=sha256)
        if preview.state is not PreviewState.READY:
            preview.state, preview.problem, preview.asked_at = PreviewState.WAITING, "", clock.now()
        db.session.add(preview)
    ask(sha256)


def ask_for_waiting() -> None:
    """At the worker's start: what was asked for before a crash is asked for again."""
    waiting = select(Preview.sha256).where(Preview.state == PreviewState.WAITING)
    for sha256 in db.session.scalars(waiting).all():
        ask(sha256)


def preview(sha256: str) -> Preview | None:
    return db.session.get(Preview, sha256)


def pdf_of(sha256: str) -> bytes:
    found = db.session.scalar(select(Preview.pdf).where(Preview.sha256 == sha256))
    if found is None:
        raise NotFound("Bản PDF của văn bản chưa có. Mở trang văn bản để tạo bản xem trước.")
    return found


def page_of(sha256: str, ordinal: int) -> bytes:
    found = db.session.scalar(
        select(PreviewPage.png).where(PreviewPage.sha256 == sha256, PreviewPage.ordinal == ordinal)
    )
    if found is None:
        raise NotFound("Trang xem trước này không có.")
    return found
