"""Home, the audit log, and the first sign of life."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.approvals import queries as approvals
from blueprints.approvals.queries import Box
from blueprints.documents.kinds import kind
from blueprints.documents.queries import counts_by_state
from blueprints.documents.rules import DocumentState
from blueprints.reviews.rules import due_in_words
from blueprints.site import queries
from blueprints.teams import queries as teams
from blueprints.word_templates import queries as word_templates
from core import clock
from core.access import Role, public, requires, signed_in
from core.pages import asked_id, render

site = Blueprint("site", __name__)


@site.get("/")
@signed_in
def home() -> ResponseReturnValue:
    account, today = me(), clock.today()
    counts = approvals.counters(account, today, *Box.of_home())
    return render(
        "site/home.html",
        tasks=approvals.first_tasks(account, today, queries.SHOWN) if counts[Box.WAITING] else [],
        boxes=counts,
        today=today,
        due_in_words=due_in_words,
        work=queries.work_of(account),
        word_templates=word_templates.waiting_for(account),
        kind=kind,
        teams=teams.counts(account.unit),
        states=counts_by_state(account.unit),
        DocumentState=DocumentState,
    )


@site.get("/nhat-ky")
@requires(Role.ADMINISTRATOR)
def log() -> ResponseReturnValue:
    return render("site/log.html", page=queries.log(me().unit, asked_id("truoc")))


@site.get("/song")
@public
def alive() -> ResponseReturnValue:
    """For a watchdog: the web process answers."""
    return "ok", 200, {"Content-Type": "text/plain; charset=utf-8"}
