"""The legal bases of documents, kept once: what they are, how they are cited, whether they are in force."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.citations import cli, drafting, use_views, views

    app.register_blueprint(views.citations)
    app.register_blueprint(use_views.citation_uses)
    app.cli.add_command(cli.citations)
    # What the page of a draft shows of the bank: the feature of documents knows nothing of it.
    app.jinja_env.globals.update(
        offered_citations=drafting.offered_citations, citation_warnings=drafting.citation_warnings
    )
