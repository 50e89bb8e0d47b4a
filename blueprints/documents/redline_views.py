"""The page that compares two versions of a document, and who has seen which."""

from flask import Blueprint, flash
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents import queries, redlines, seen
from blueprints.documents.forms import RepairForm
from blueprints.documents.models import Document
from core.access import signed_in
from core.pages import asked_id, go_to, render
from vanban.redline.compare import Change

comparisons = Blueprint("comparisons", __name__, url_prefix="/van-ban/<int:document_id>")


@comparisons.get("/so-sanh")
@signed_in
def show(document_id: int) -> ResponseReturnValue:
    document = queries.document(me().unit, document_id)
    new = asked_id("den") or document.version_count
    old = asked_id("tu") or _offered(document, new)
    redline = redlines.between(document, old, new)
    shown = redlines.sections(redline)
    return render(
        "documents/redline.html",
        document=document,
        old=old,
        new=new,
        redline=redline,
        Change=Change,
        sections=shown,
        left_out=redlines.left_out(redline, shown),
        seen=seen.last_seen(document, me()),
    )


def _offered(document: Document, new: int) -> int:
    """What is compared with when nothing is asked for: the version last seen, or else the one before."""
    last = seen.last_seen(document, me())
    return last if last and last < new else max(1, new - 1)


@comparisons.post("/da-xem")
@signed_in
def see(document_id: int) -> ResponseReturnValue:
    ordinal = RepairForm().version.number
    seen.see(document_id, ordinal, by=me())
    flash(f"Đã ghi nhận đồng chí xem phiên bản {ordinal}.", "success")
    return go_to("documents.show", document_id=document_id)
