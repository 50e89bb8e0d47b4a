"""Documents on their way to be signed, without LibreOffice: their PDF/A is a small paper that says little."""

from io import BytesIO

from blueprints.documents.models import Document
from blueprints.documents.rules import PreviewState
from blueprints.handover.models import ArchivalFile, SignedFile
from blueprints.handover.rules import Stage
from core import clock
from core.database import db, writing
from tests.vanban import signing_files as files
from vanban.vietnamese import padded
from vanban.vietnamese.dates import month_number

NAME = "Lê Văn Người Ký"  # as the builders call every signer


def paper(document: Document) -> bytes:
    """Its head, with number and date once it has them, and the signer's place."""
    on = document.issued_on
    day, month = (f"{on.day:02}", month_number(on.month)) if on else ("", "")
    number = padded(document.number) if document.number else ""
    return files.pdf(files.head(number, day, month, (on or clock.today()).year), files.foot(name=NAME))


def with_archival(document: Document) -> Document:
    """The document, its PDF/A already made."""
    made = paper(document)
    with writing():
        file = ArchivalFile(sha256=document.sha256, state=PreviewState.READY, asked_at=clock.now(), pdf=made)
        db.session.add(file)
    return document


def signed_file(document: Document) -> SignedFile:
    """A file that is kept as signed, whatever it holds."""
    with writing():
        file = SignedFile(
            document_id=document.id,
            version_ordinal=document.version_count,
            stage=Stage.SIGNER,
            sha256=document.sha256,
            found={"signatures": []},
            is_made_here=True,
            account_id=document.drafter_id,
        )
        db.session.add(file)
    return file


def key(name: str = NAME) -> dict[str, tuple[BytesIO, str] | str]:
    """What a form sends of somebody's key."""
    return {"key": (BytesIO(files.key_file(name).content), "khoa.p12"), "passphrase": files.PASSPHRASE}
