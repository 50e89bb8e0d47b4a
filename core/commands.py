"""Groups of commands that answer in sentences."""

from typing import Any

import click
from flask.cli import AppGroup
from sqlalchemy.exc import OperationalError, ProgrammingError

from core.errors import DomainError

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
