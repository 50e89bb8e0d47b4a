"""Groups of commands that answer in sentences."""

from datetime import date
from typing import Any

import click
from flask.cli import AppGroup
from sqlalchemy.exc import OperationalError, ProgrammingError

from core import clock
from core.errors import DomainError
from vanban.vietnamese import parse_date

NO_DATABASE = "Chưa đọc được cơ sở dữ liệu. Chạy `make run` (hoặc `flask --app app db upgrade`) trước."


class Commands(AppGroup):
    """What a rule refuses, and a database that is not there yet, end a command with a sentence."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except DomainError as error:
            raise click.ClickException(error.message) from error
        except (OperationalError, ProgrammingError) as error:
            raise click.ClickException(NO_DATABASE) from error


def day_option(_: click.Context, __: click.Parameter, typed: str | None) -> date:
    """A day as 2026-03-05 or as people write it; today when it is not given."""
    if typed is None:
        return clock.today()
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    try:
        return parse_date(typed, clock.today())
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
