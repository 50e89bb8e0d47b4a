"""Numbers, issue, and the register of outgoing documents (sổ đăng ký văn bản đi)."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.register import arrangement_views, keeping_views, sending_views, views

    for blueprint in (
        views.register,
        keeping_views.numbers,
        sending_views.recipients,
        arrangement_views.series,
    ):
        app.register_blueprint(blueprint)
