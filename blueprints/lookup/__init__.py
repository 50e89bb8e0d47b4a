"""Full-text search over issued documents (tra cứu)."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.lookup import views

    app.register_blueprint(views.lookup)
