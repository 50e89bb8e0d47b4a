"""Make a copy: number, register line and both files, together or not at all."""

from dataclasses import dataclass
from datetime import date

from blueprints.accounts.models import Account
from blueprints.copies import queries
from blueprints.copies.models import CopySeries, DocumentCopy
from blueprints.documents import actions as documents
from blueprints.documents import previews
from blueprints.documents import queries as document_queries
from blueprints.documents.models import Document
from blueprints.units import queries as units
from blueprints.units.models import Signer
from blueprints.units.rules import in_office, signature_lines
from core import clock
from core.audit import action
from core.database import db, insert_missing
from core.errors import DomainError
from vanban.copying import CopyForm, CopyMark, electronic_text, with_copy_mark, with_electronic_text
from vanban.extracting import extracted
from vanban.problem import Problem

ARCHIVE = "VT"


@dataclass(frozen=True)
class CopyWish:
    """What the clerk asks for."""

    form: CopyForm
    signer_id: int
    reason: str
    recipients: tuple[str, ...]
    copy_count: int = 1
    chosen: tuple[int, ...] = ()  # passages of an extract
    source_id: int | None = None  # the whole copy that a copy of a copy is made from


def make_copy(document_id: int, wish: CopyWish, *, by: Account) -> DocumentCopy:
    """The series row stays locked to the commit, so a number is neither given twice nor lost."""
    with action(by, "copy.make", durable=True) as entry:
        document = queries.document_to_copy(by, document_id, lock=True)
        signer, today = _signer(document, wish, clock.today()), clock.today()
        content = _content(document, wish)
        made = DocumentCopy(
            document_id=document.id,
            source_id=wish.source_id,
            unit_id=document.unit_id,
            agency_id=document.agency_id,
            signer_id=signer.id,
            clerk_id=by.id,
            form=wish.form,
            year=today.year,
            number=_take_number(document.agency_id, today.year),
            symbol=f"{wish.form.symbol}-{document.agency.symbol}",
            made_on=today,
            made_at=clock.now(),
            reason=wish.reason,
            recipients="\n".join(wish.recipients),
            copy_count=wish.copy_count,
            chosen=list(wish.chosen),
        )
        _keep_files(made, content, document, signer, wish)
        db.session.add(made)
        entry.about(document, document.unit_id, notation=made.notation)
        kept = (made.sha256, made.electronic_sha256)
    for sha256 in kept:
        previews.ask(sha256)
    return made


def _signer(document: Document, wish: CopyWish, today: date) -> Signer:
    signer = units.signer(document.agency, wish.signer_id)
    if not in_office(signer.from_on, signer.to_on, today):
        raise DomainError("Người ký này hiện không còn ký. Chọn người khác.", "signer_id")
    return signer


def _content(document: Document, wish: CopyWish) -> bytes:
    """What is copied: the issued file, the chosen parts of it, or the whole copy it is copied from."""
    if wish.form is CopyForm.OF_COPY:
        source = next((one for one in queries.whole_copies(document) if one.id == wish.source_id), None)
        if source is None:
            raise DomainError("Sao lục được thực hiện từ bản sao y (Điều 25). Chọn bản sao y.", "source_id")
        return document_queries.content(source.sha256)
    issued = document_queries.content(document.sha256)
    if wish.form is CopyForm.WHOLE:
        return issued
    try:
        return extracted(issued, wish.chosen)
    except Problem as problem:
        raise DomainError(str(problem), "chosen") from problem


def _take_number(agency_id: int, year: int) -> int:
    """One series for all kinds of copies of an agency (Annex I, part II, II.1c)."""
    insert_missing(CopySeries, agency_id=agency_id, year=year, last_number=0)
    series = db.session.get_one(CopySeries, (agency_id, year), with_for_update=True, populate_existing=True)
    series.last_number += 1
    return series.last_number


def _keep_files(
    made: DocumentCopy, content: bytes, document: Document, signer: Signer, wish: CopyWish
) -> None:
    """On paper with the elements of the copy; electronic with the line that the signature will show."""
    agency = document.agency
    mark = CopyMark(
        form=made.form,
        issuer_lines=tuple(agency.header_lines.splitlines()),
        number=made.number,
        symbol=made.symbol,
        place=agency.place,
        made_on=made.made_on,
        signature_lines=signature_lines(signer.standing, agency.head_position, signer.position, ""),
        signer_name=signer.full_name,
        recipients=wish.recipients,
        filing=ARCHIVE,
    )
    line = electronic_text(made.form, agency.name, clock.local(made.made_at))
    made.sha256 = documents.keep_with_preview(with_copy_mark(content, mark))
    made.electronic_sha256 = documents.keep_with_preview(with_electronic_text(content, line))
