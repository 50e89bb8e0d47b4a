"""Speaking of a paragraph, answering, settling."""

from blueprints.accounts.models import Account
from blueprints.documents import queries, reading, seen
from blueprints.documents.comments import ParagraphComment, comment, threads
from blueprints.documents.models import Document
from blueprints.documents.rules import may_comment
from core import clock
from core.audit import action
from core.database import db
from core.errors import Conflict, DomainError
from vanban.comments import Comment, with_comments
from vanban.story import Story


def open_to(account: Account, document: Document) -> bool:
    """Whether the account may comment on the document now."""
    return may_comment(document.state, in_unit=account.unit_id == document.unit_id)


def add(
    document_id: int, anchor: str, text: str, seen_version: int | None, *, by: Account
) -> ParagraphComment:
    """Say something of a paragraph of the current version, which must be the one that was read."""
    with action(by, "document.comment") as entry:
        document = _open_document(document_id, by)
        if seen_version != document.version_count:
            raise Conflict(
                f"Văn bản vừa có phiên bản {document.version_count}. Tải lại trang, đọc phiên bản đó rồi góp ý."
            )
        passage = reading.passage(document.sha256, anchor)
        made = ParagraphComment(
            document_id=document.id,
            ordinal=document.version_count,
            anchor=passage.anchor,
            place=passage.place,
            excerpt=passage.excerpt,
            text=text,
            author_id=by.id,
        )
        db.session.add(made)
        seen.note(document, by.id)
        entry.about(document, document.unit_id, version=document.version_count)
    return made


def answer(document_id: int, comment_id: int, text: str, *, by: Account) -> None:
    with action(by, "document.answer_comment") as entry:
        document = _open_document(document_id, by)
        begun = comment(document, comment_id)
        if not begun.is_open:
            raise DomainError("Góp ý này đã đóng nên không trả lời được nữa. Góp ý mới ở đoạn cần nói đến.")
        db.session.add(
            ParagraphComment(
                document_id=document.id,
                ordinal=begun.ordinal,
                anchor=begun.anchor,
                place=begun.place,
                excerpt="",
                text=text,
                reply_to_id=begun.id,
                author_id=by.id,
            )
        )
        entry.about(document, document.unit_id)


def resolve(document_id: int, comment_id: int, *, by: Account) -> None:
    """The drafter or whoever made the comment says that it is settled; done twice it does no harm."""
    with action(by, "document.resolve_comment") as entry:
        document = _open_document(document_id, by)
        begun = comment(document, comment_id)
        if by.id not in (begun.author_id, document.drafter_id):
            raise DomainError("Người soạn văn bản hoặc người góp ý mới đóng được góp ý này.")
        if begun.is_open:
            begun.resolved_by_id, begun.resolved_at = by.id, clock.now()
        entry.about(document, document.unit_id)


def _open_document(document_id: int, by: Account) -> Document:
    document = queries.document(by.unit, document_id, lock=True)
    if not open_to(by, document):
        raise DomainError(
            f"Văn bản đang ở trạng thái “{document.state.label}” hoặc không thuộc đơn vị của đồng chí nên không "
            "góp ý được."
        )
    return document


def with_open_comments(document: Document) -> bytes:
    """The current version with its open comments as Word shows them; what is no longer there, at the top."""
    story = Story(queries.content(document.sha256))
    said = []
    for thread in threads(document, only_open=True):
        place = thread.spot.paragraph if thread.spot else 0
        for one in (thread.comment, *thread.answers):
            where = "" if thread.spot else f"({thread.place}) "
            said.append(Comment(story.paragraphs[place], 0, 0, f"{where}{one.text}", one.author.full_name))
    return with_comments(story, said)
