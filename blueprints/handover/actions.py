"""Sign here, or take back what was signed elsewhere. The slow part is done before anything is locked."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from flask import current_app

from blueprints.accounts.models import Account
from blueprints.documents import actions as documents
from blueprints.documents import queries as document_queries
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.handover import archiving, comparing, keys, queries
from blueprints.handover.models import SignedFile
from blueprints.handover.rules import Act, Stage
from blueprints.register import queries as register
from core import clock
from core.audit import Entry, action
from core.database import db
from core.errors import Conflict, DomainError
from vanban import signing
from vanban.problem import Problem


@dataclass(frozen=True)
class Means:
    """What somebody signs with: a key, and a picture where one is shown. Nothing of it is kept."""

    key: signing.KeyFile
    picture: bytes | None = None


def sign(document_id: int, means: Means, *, by: Account) -> SignedFile:
    """The signer's own signature, on the approved or issued text."""
    document = queries.document_for(Act.SIGN, by, document_id)
    name = signer_name(document)
    with _told():
        shown = signing.picture(means.picture, signing.Ink.SIGNATURE) if means.picture else None
        shape = {"signature_shape": shown.shape} if shown else {}
        ready = signing.prepare(
            archiving.pdf_of(document.sha256), name, seal_mm=current_app.config["SEAL_MM"], **shape
        )
        signed = _signed(ready, means.key, signing.Person(name, shown))
    finished = _finished(document, signed, Stage.SIGNER)
    with action(by, "handover.sign") as entry:
        return _keep(finished, Act.SIGN, entry, by=by)


def seal(document_id: int, means: Means, *, by: Account) -> SignedFile:
    """The agency's signature, over that of the signer when it is there already."""
    document = queries.document_for(Act.SEAL, by, document_id)
    diameter = current_app.config["SEAL_MM"]
    with _told():
        shown = signing.picture(means.picture, signing.Ink.SEAL) if means.picture else None
        mark = signing.Agency(signer_name(document), shown, diameter)
        signed = _signed(_to_seal(document, diameter), means.key, mark)
    finished = _finished(document, signed, Stage.FINAL)
    with action(by, "handover.seal") as entry:
        return _keep(finished, Act.SEAL, entry, by=by)


def _to_seal(document: Document, diameter: float) -> bytes:
    """What the signer signed, with the number written into it; or the issued text that nobody signed yet."""
    before = queries.current(document, queries.signed_files(document))
    if before is None:
        ready = archiving.pdf_of(document.sha256)
        return signing.prepare(ready, signer_name(document), seal_mm=diameter)
    content = document_queries.content(before.sha256)
    if before.version_ordinal == document.version_count:
        return content
    assert document.number is not None  # noqa: S101 (an issued document has its number)
    assert document.issued_on is not None  # noqa: S101
    return signing.fill(content, document.number, document.issued_on)


def take_back(document_id: int, content: bytes, *, by: Account) -> SignedFile:
    """The PDF that was signed elsewhere, once its signatures and its text are in order."""
    document = queries.document_for(Act.TAKE_BACK, by, document_id)
    trusted = keys.roots()
    with _told("file"):
        report = signing.verify_apart(content, trusted)
        if report.faults:
            raise DomainError(" ".join(report.faults), "file")
        if trusted and not report.trusted:
            raise DomainError(
                f"{report.remarks[0]} Ký bằng chứng thư số được cấp, hoặc đề nghị quản trị viên thêm chứng thư "
                "gốc của nơi cấp.",
                "file",
            )
        comparing.refuse_other_text(document, content)
    stage = Stage.FINAL if document.state is DocumentState.ISSUED else Stage.SIGNER
    brought = _finished(document, content, stage, report)
    with action(by, "handover.take_back") as entry:
        return _keep(brought, Act.TAKE_BACK, entry, by=by)


def signer_name(document: Document) -> str:
    """As printed under the signature."""
    return document.facts["signature"]["name"]


def _signed(pdf: bytes, key: signing.KeyFile, mark: signing.Mark) -> bytes:
    return signing.sign(pdf, key, mark, clock.now(), tsa_url=current_app.config["TSA_URL"])


@dataclass(frozen=True)
class _Finished:
    """A signed file still to be kept, and the state of the document it was made for."""

    document_id: int
    version_count: int
    state: DocumentState
    content: bytes
    stage: Stage
    found: dict[str, Any]
    is_made_here: bool


def _finished(
    document: Document, content: bytes, stage: Stage, report: signing.Report | None = None
) -> _Finished:
    """report: what was found in a file that came from elsewhere."""
    found = signing.as_plain(report or signing.verify(content, keys.roots()))
    seen = document.id, document.version_count, document.state
    db.session.rollback()  # the write lock comes first
    return _Finished(*seen, content, stage, found, is_made_here=report is None)


def _keep(finished: _Finished, act: Act, entry: Entry, *, by: Account) -> SignedFile:
    """Inside the action, if the document is still the one that was signed."""
    document = queries.document_for(act, by, finished.document_id, lock=True)
    if (document.version_count, document.state) != (finished.version_count, finished.state):
        raise Conflict("Văn bản vừa thay đổi trong lúc ký. Tải lại trang, xem bản mới nhất rồi ký lại.")
    file = SignedFile(
        document_id=document.id,
        version_ordinal=document.version_count,
        stage=finished.stage,
        sha256=documents.keep(finished.content),
        found=finished.found,
        is_made_here=finished.is_made_here,
        account_id=by.id,
    )
    db.session.add(file)
    if finished.stage is Stage.FINAL:
        _complete_register(document, file)
    entry.about(document, document.unit_id, version=document.version_count)
    return file


def _complete_register(document: Document, file: SignedFile) -> None:
    """The line of the register says when the file was signed; in a closed year nothing changes."""
    line = register.entry_of(document)
    if line is not None and not register.is_closed(line.unit_id, line.year):
        line.note = f"Đã ký số lúc {file.report.signatures[-1].moment}"


@contextmanager
def _told(field: str | None = None) -> Iterator[None]:
    """What the engine refuses, as the page says it."""
    try:
        yield
    except Problem as problem:
        raise DomainError(str(problem), field) from problem
