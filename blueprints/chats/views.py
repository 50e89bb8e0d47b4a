"""The Zalo groups of a commune or a province, and the group of one team."""

from typing import Any

from flask import Blueprint, flash, request
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.chats import actions, forms, queries
from blueprints.chats.invitees import review_period
from blueprints.chats.models import GroupChat
from blueprints.chats.rules import ChatState
from blueprints.teams import queries as teams
from blueprints.teams.models import Team
from blueprints.units import queries as units
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core import clock
from core.access import KEEPERS, requires, signed_in
from core.pages import asked_id, asked_text, go_to, render

chats = Blueprint("chats", __name__, url_prefix="/nhom-zalo")


@chats.get("/")
@signed_in
def index() -> ResponseReturnValue:
    home, code = me().unit, asked_text("xa")
    asked = request.args.get("tinh-trang", "")
    state = ChatState(asked) if asked in list(ChatState) else None
    if home.level is Level.PROVINCE and not code:
        return _listed("chats/communes.html", queries.by_commune(home, state, asked_id("sau")), home, state)
    commune = units.commune(home, code) if code else home
    return _listed("chats/index.html", queries.tree(commune, state, asked_id("sau")), commune, state)


def _listed(template: str, page: Any, unit: Unit, state: ChatState | None) -> ResponseReturnValue:
    return render(
        template,
        page=page,
        unit=unit,
        state=state,
        months=review_period(clock.today()).months,
        is_below_home=unit.id != me().unit.id,
    )


@chats.get("/<int:team_id>")
@signed_in
def show(team_id: int) -> ResponseReturnValue:
    team = teams.team(me().unit, team_id)
    chat = queries.chat_of(team.id)
    return _page(team, chat, forms.filled_from(chat), set(chat.present) if chat else set())


@chats.post("/<int:team_id>")
@requires(*KEEPERS)
def save(team_id: int) -> ResponseReturnValue:
    team = teams.team(me().unit, team_id)
    form = forms.ChatForm()
    if form.accepts(lambda: actions.save_chat(team_id, form.facts, form.revision.number, by=me())):
        flash("Đã ghi nhóm Zalo của Tổ.", "success")
        return go_to("chats.show", team_id=team_id)
    chat = queries.chat_of(team.id)
    if form.refused_with == 409:
        form.revision.data = str(
            chat.revision if chat else 0
        )  # saving once more is now a choice made knowingly
    return _page(team, chat, form, set(forms.ticked()))


@chats.post("/<int:team_id>/cap-nhat")
@requires(*KEEPERS)
def mark_updated(team_id: int) -> ResponseReturnValue:
    teams.team(me().unit, team_id)
    actions.mark_updated(team_id, by=me())
    flash("Đã đánh dấu nhóm được cập nhật hôm nay.", "success")
    return go_to("chats.show", team_id=team_id)


def _page(team: Team, chat: GroupChat | None, form: forms.ChatForm, present: set[str]) -> ResponseReturnValue:
    return render(
        "chats/show.html",
        team=team,
        chat=chat,
        form=form,
        present=present,
        checklist=queries.checklist(team),
        keeps=me().role in KEEPERS and not team.is_dissolved,
        tick=forms.TICK,
        status=form.status,
    )
