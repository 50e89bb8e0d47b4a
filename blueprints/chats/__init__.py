"""The Zalo group of each team: whether it is there, who made it, who is in it, when it was last looked after."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.chats import views

    app.register_blueprint(views.chats)
