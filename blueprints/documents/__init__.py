"""Drafts, versions, previews, checks of form; knows no noun but its own."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.documents import check_views, cli, draft_views, views

    app.register_blueprint(views.documents)
    app.register_blueprint(draft_views.drafts)
    app.register_blueprint(check_views.format_checks)
    app.cli.add_command(cli.documents)
