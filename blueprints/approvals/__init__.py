"""Submit, review, approve, return; numbers, registers, issue."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.approvals import views

    app.register_blueprint(views.approvals)
