"""Tổ Số: the app, put together. Settings, then the core, then the features."""

from typing import Any

from flask import Flask
from flask_login import LoginManager
from flask_wtf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

from blueprints import (
    accounts,
    approvals,
    changes,
    chats,
    citations,
    commendations,
    composition,
    corrections,
    delegations,
    demo,
    dispatches,
    documents,
    figures,
    handover,
    intake,
    meetings,
    packs,
    people,
    plans,
    register,
    regulations,
    resolutions,
    reviews,
    site,
    team_lists,
    teams,
    units,
    word_templates,
)
from core import access, database, errors, headers, jobs, pages, paging, settings, static

FEATURES = (
    *(
        accounts,
        units,
        reviews,
        delegations,
        documents,
        citations,
        composition,
        teams,
        people,
        changes,
        figures,
        chats,
    ),
    *(resolutions, plans, commendations, team_lists, meetings, regulations, dispatches),
    *(packs, word_templates, approvals, register, corrections, handover, intake, site, demo),
)


def create_app(overrides: dict[str, Any] | None = None) -> Flask:
    """One app over one instance folder; overrides are for tests."""
    config = settings.load(overrides)
    app = Flask(__name__, instance_path=str(config["INSTANCE"]))
    app.config.from_mapping(config)
    database.install(app)
    errors.install(app)
    pages.install(app)
    paging.install(app)
    CSRFProtect(app)
    LoginManager(app)
    access.install(app)
    headers.install(app)
    jobs.install(app)
    for feature in FEATURES:
        feature.install(app)
    app.wsgi_app = static.in_front_of(app)
    if app.config["BEHIND_PROXY"]:
        app.wsgi_app = ProxyFix(app.wsgi_app)
    return app
