"""flask --app app teams import | export: lists of teams in and out of Excel."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from blueprints.intake import actions, export
from blueprints.intake.choices import Incomplete
from blueprints.intake.rules import Outcome
from blueprints.teams.cli import teams
from blueprints.units import queries as units
from core.errors import DomainError

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@teams.command("import")
@click.argument("file", type=FILE)
@click.option("--unit", "code", required=True, help="Code of the commune or province.")
@click.option("--dry-run", is_flag=True, help="Only say what would come of it.")
@click.option("--only-valid", is_flag=True, help="Record the valid rows, leave the others.")
@click.option("--new-villages", is_flag=True, help="Add villages that are not known yet.")
@click.option(
    "--successor",
    "successors",
    multiple=True,
    metavar="NAME=CODE",
    help="The commune of today that takes the rows of a divided one: 'Xã Cũ=01477'. May be repeated.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def import_(
    file: Path,
    code: str,
    dry_run: bool,
    only_valid: bool,
    new_villages: bool,
    successors: tuple[str, ...],
    as_json: bool,
) -> None:
    """Bring a list of teams and members in; all of it or nothing."""
    home = units.unit_by_code(code)
    progress = _Progress()
    try:
        report = actions.import_file(
            home,
            file.read_bytes(),
            dry_run=dry_run,
            only_valid=only_valid,
            with_villages=new_villages,
            successors=_chosen(successors),
            progress=progress.show,
        )
    except Incomplete as error:
        _tell(error.report, as_json=as_json)
        raise DomainError(error.message) from error
    finally:
        progress.close()
    _tell(report, as_json=as_json)


def _chosen(successors: tuple[str, ...]) -> dict[str, str]:
    """{"Xã Cũ": "01477"} of "Xã Cũ=01477"."""
    chosen = {}
    for told in successors:
        name, sign, code = map(str.strip, told.rpartition("="))
        if not (name and sign and code):
            raise click.BadParameter(f"{told!r} is not NAME=CODE", param_hint="--successor")
        chosen[name] = code
    return chosen


class _Progress:
    """A bar on stderr, where a person watches."""

    def __init__(self) -> None:
        self._bar: Any = None

    def show(self, done: int, total: int) -> None:
        if not sys.stderr.isatty():
            return
        if self._bar is None:
            self._bar = click.progressbar(length=total, label="Đang đối chiếu", file=sys.stderr)
            self._bar.__enter__()
        self._bar.update(done - self._bar.pos)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)


def _tell(report: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        told = {
            name: report[name]
            for name in ("counts", "rows", "remarks", "new_teams", "new_villages", "divided", "skipped")
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for outcome in Outcome:
        click.echo(f"{outcome.label}: {report['counts'][outcome.value]}")
    click.echo(f"Tổ mới: {report['new_teams']}; thôn mới: {len(report['new_villages'])}")
    for outcome in (Outcome.SUSPECTED, Outcome.REFUSED):
        for line in report["rows"][outcome.value]:
            click.echo(f"{line['sheet']}, dòng {line['row']}\t{line['name']}\t{line['said']}")


@teams.command("export")
@click.option("--unit", "code", required=True, help="Code of the commune or province.")
@click.option("--out", required=True, type=click.Path(dir_okay=False, path_type=Path))
def export_(code: str, out: Path) -> None:
    """Write teams and members to a workbook that can be brought in again."""
    content, _ = export.exported(units.unit_by_code(code))
    try:
        out.write_bytes(content)
    except OSError as error:
        raise DomainError(f"Không ghi được tệp {out}. Kiểm tra thư mục và quyền ghi.") from error
    click.echo(f"Đã ghi {out}.")
