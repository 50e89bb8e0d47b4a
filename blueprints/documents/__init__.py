"""Drafts, versions, previews, checks of form; knows no noun but its own."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.documents import (
        check_views,
        cli,
        comment_views,
        draft_views,
        figure_views,
        redline_views,
        views,
    )

    app.register_blueprint(views.documents)
    app.register_blueprint(draft_views.drafts)
    app.register_blueprint(check_views.format_checks)
    app.register_blueprint(figure_views.document_figures)
    app.register_blueprint(redline_views.comparisons)
    app.register_blueprint(comment_views.document_comments)
    app.cli.add_command(cli.documents)
