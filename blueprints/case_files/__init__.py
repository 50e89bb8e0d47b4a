"""Case files (hồ sơ): what is kept together about one team or campaign, closed and handed to the archive."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.case_files import views

    app.register_blueprint(views.case_files)
