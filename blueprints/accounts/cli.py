"""flask --app app accounts …"""

import click

from blueprints.accounts import actions, queries
from blueprints.units import queries as units
from core.access import Role
from core.commands import Commands

accounts = Commands("accounts", help="People who sign in.")


@accounts.command("list")
def list_accounts() -> None:
    """Every account: user name, role, unit code, name, whether disabled."""
    for account in queries.everybody():
        state = "" if account.is_active else "\tđã khóa"
        click.echo(
            f"{account.username}\t{account.role.value}\t{account.unit.code}\t{account.full_name}{state}"
        )


@accounts.command("create")
@click.argument("username")
@click.option("--name", "full_name", required=True, help="Full name.")
@click.option("--role", type=click.Choice([role.value for role in Role]), required=True)
@click.option(
    "--unit", "unit_code", required=True, help="Code of the unit: 2 digits a province, 5 a commune."
)
@click.password_option(help="The first password, at least 10 characters.")
def create(username: str, full_name: str, role: str, unit_code: str, password: str) -> None:
    """Create an account; its owner changes the password at the first sign-in."""
    unit = units.unit_by_code(unit_code)
    actions.create(
        username, full_name=full_name, role=Role(role), unit_id=unit.id, password=password, by=None
    )
    click.echo(f"Đã tạo tài khoản {username}.")


def _account_id(username: str) -> int:
    account = queries.account_named(username)
    if account is None:
        raise click.ClickException(f"Không có tài khoản {username}.")
    return account.id


@accounts.command("disable")
@click.argument("username")
def disable(username: str) -> None:
    """Lock an account out and end its sessions."""
    actions.disable(_account_id(username), by=None)
    click.echo(f"Đã khóa tài khoản {username}.")


@accounts.command("enable")
@click.argument("username")
def enable(username: str) -> None:
    """Let a disabled account sign in again."""
    actions.enable(_account_id(username), by=None)
    click.echo(f"Đã mở khóa tài khoản {username}.")


@accounts.command("reset")
@click.argument("username")
def reset(username: str) -> None:
    """Print a new first password."""
    first_password = actions.reset_password(_account_id(username), by=None)
    click.echo(f"Mật khẩu ban đầu của {username}: {first_password}")
