"""Home, the menu, the audit log, the demo, and what every page shows."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.site import cli, menu, views, words

    app.register_blueprint(views.site)
    menu.install(app)
    words.install(app)
    cli.install(app)
