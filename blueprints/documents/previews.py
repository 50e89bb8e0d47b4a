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
MOST_TOGETHER = 10  # so that the first in the row is not kept waiting by the others
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
    """Make its PDF and those of others that wait, in one start of LibreOffice: their own jobs find it done."""
    waiting = _waiting_with(sha256)
    if not waiting:
        return
    contents = [_content_of(one) for one in waiting]
    db.session.rollback()  # hold no transaction while LibreOffice works
    if not pdf.available():
        for one in waiting:
            _keep_failure(one, NO_PROGRAM)
        return
    pdf.convert_all(contents, on_done=lambda place, outcome: _keep(waiting[place], outcome))


def _waiting_with(sha256: str) -> list[str]:
    """The file first, then those asked for the longest ago; none when the file itself waits no more."""
    preview = db.session.get(Preview, sha256)
    if preview is None or preview.state is not PreviewState.WAITING:
        return []
    others = (
        select(Preview.sha256)
        .where(Preview.state == PreviewState.WAITING, Preview.sha256 != sha256)
        .order_by(Preview.asked_at)
        .limit(MOST_TOGETHER - 1)
    )
    return [sha256, *db.session.scalars(others)]


def _content_of(sha256: str) -> bytes:
    return db.session.scalar(select(StoredFile.content).where(StoredFile.sha256 == sha256)) or b""


def _keep(sha256: str, outcome: pdf.Outcome) -> None:
    try:
        if isinstance(outcome, pdf.ConversionFailed):
            raise outcome
        _keep_pages(sha256, outcome, pdf.pages(outcome))
    except pdf.ConversionFailed as error:
        _keep_failure(sha256, str(error))


def _keep_pages(sha256: str, laid_out: bytes, pictures: list[bytes]) -> None:
    if fonts := pdf.foreign_fonts(laid_out):
        log.warning("a preview has fonts that move its lines: %s", ", ".join(sorted(fonts)))
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
