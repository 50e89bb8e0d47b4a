"""Submit, review, return, approve; the inbox; who checks and who signs by delegation."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.approvals import delegation_views, inbox_views, route_views, views

    app.register_blueprint(views.approvals)
    app.register_blueprint(inbox_views.inbox)
    app.register_blueprint(route_views.routes)
    app.register_blueprint(delegation_views.delegations)
