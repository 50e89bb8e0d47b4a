"""Drafts, versions, previews, checks of form; knows no noun but its own."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.documents import check_views, cli, draft_views, figure_views, views

    app.register_blueprint(views.documents)
    app.register_blueprint(draft_views.drafts)
    app.register_blueprint(check_views.format_checks)
    app.register_blueprint(figure_views.document_figures)
    app.cli.add_command(cli.documents)
