"""Somebody whose session ended while typing: ask to sign in, and keep what was typed.

What is kept travels through the sign-in page and back; it is the sender's own form, already checked
against forgery, and it is sent again only by a press of a button.
"""

import json
from dataclasses import dataclass

from flask import request, url_for
from flask.typing import ResponseReturnValue

from blueprints.accounts.forms import SignInForm
from core.pages import go_to, is_own_path, render, wants_fragment

SECRET_FIELDS = {"csrf_token", "password", "old", "new", "passphrase", "kept_path", "kept_fields"}


@dataclass(frozen=True)
class Kept:
    """A form that could not be carried out: where it was sent, and its fields, name and value."""

    path: str
    fields: list[list[str]]

    @classmethod
    def of_request(cls) -> "Kept":
        typed = request.form.items(multi=True)
        return cls(request.full_path.rstrip("?"), [[n, v] for n, v in typed if n not in SECRET_FIELDS])

    @classmethod
    def of_form(cls) -> "Kept | None":
        """What the sign-in page carried along; None when it carried nothing that can be sent again."""
        path = request.form.get("kept_path", "")
        try:
            fields = json.loads(request.form.get("kept_fields", ""))
            pairs = [[str(name), str(value)] for name, value in fields]
        except (ValueError, TypeError, RecursionError):
            return None
        return cls(path, pairs) if is_own_path(path) else None

    def offer(self) -> ResponseReturnValue:
        return render("accounts/resume.html", kept=self)


def ask() -> ResponseReturnValue:
    """Lead to the sign-in page; a form that was sent is kept on it."""
    if request.method == "GET":
        return go_to("accounts.sign_in", next=request.full_path.rstrip("?"))
    if not request.form or request.files:
        return go_to("accounts.sign_in", next=url_for("site.home"))
    form = SignInForm(formdata=None)
    answer = render("accounts/sign_in.html", form=form, kept=Kept.of_request(), demo=[], status=401)
    if wants_fragment():
        answer.status_code = 200  # htmx swaps nothing of a 401
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = "body", "innerHTML"
    return answer
