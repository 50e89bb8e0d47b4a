"""The inbox of an account, and the approval of many like documents at once."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.approvals import bulk, queries
from blueprints.approvals.queries import Box
from blueprints.documents import checks
from blueprints.documents.kinds import kind
from blueprints.reviews.rules import Check, due_in_words
from core import clock
from core.access import Role, requires, signed_in
from core.pages import LARGEST_ID, asked_id, render

inbox = Blueprint("inbox", __name__, url_prefix="/viec")
APPROVERS = (Role.LEADER, Role.DEPARTMENT_HEAD)


@inbox.get("/")
@signed_in
def index() -> ResponseReturnValue:
    account, today, box = me(), clock.today(), _asked_box()
    if box.is_of_steps:
        page = queries.tasks(account, today, box, asked_id("sau"))
    else:
        page = queries.documents(account, today, box, asked_id("truoc"))
    return render(
        "approvals/inbox.html",
        box=box,
        boxes=list(Box),
        page=page,
        counts=queries.counters(account, today),
        today=today,
        due_in_words=due_in_words,
        approves=any(_is_decision(row) for row in page.rows),
        Check=Check,
    )


def _is_decision(row: object) -> bool:
    return isinstance(row, queries.Task) and row.step.check is Check.DECISION


def _asked_box() -> Box:
    asked = request.args.get("muc", "")
    return Box(asked) if asked in list(Box) else Box.WAITING


@inbox.get("/kiem-tra-lai")
@requires(*APPROVERS)
def review() -> ResponseReturnValue:
    """Each of the chosen documents with its version and what is found in it, before all are approved."""
    given = request.args.getlist("vb", type=int)
    documents = bulk.chosen(me(), [one for one in given if 0 < one <= LARGEST_ID])
    return render(
        "approvals/bulk.html",
        kind=kind(documents[0].kind_code),
        rows=[(document, checks.verdict(document)) for document in documents],
    )


@inbox.post("/duyet")
@requires(*APPROVERS)
def approve() -> ResponseReturnValue:
    given = [bulk.Seen.parse(typed) for typed in request.form.getlist("seen")]
    results = bulk.approve([one for one in given if one and one.document_id <= LARGEST_ID], by=me())
    return render("approvals/bulk_results.html", results=results)
