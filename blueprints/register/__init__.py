"""Numbers, issue, and the register of outgoing documents (sổ đăng ký văn bản đi)."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.register import views

    app.register_blueprint(views.register)
