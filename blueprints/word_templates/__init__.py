"""An office's own Word templates: brought, reviewed, tried, approved, in force from a day until a day."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.word_templates import version_views, views

    app.register_blueprint(views.word_templates)
    app.register_blueprint(version_views.template_versions)
