"""flask --app app documents …"""

from pathlib import Path

import click

from blueprints.documents import kinds, queries, rendering
from blueprints.documents.kinds import DraftRequest
from blueprints.units import queries as units
from core import clock
from core.commands import Commands
from core.errors import DomainError

documents = Commands("documents", help="Official documents.")


@documents.command("kinds")
def list_kinds() -> None:
    """Every kind of document: code, symbol, name."""
    for kind in kinds.kinds():
        click.echo(f"{kind.code}\t{kind.symbol}\t{kind.name}")


@documents.command("draft")
@click.argument("kind_code", metavar="KIND")
@click.option("--unit", "unit_code", required=True, help="Code of the commune.")
@click.option("--team", "team_id", type=int, help="One team.")
@click.option("--all", "every_team", is_flag=True, help="All teams of the commune in one document.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option("--collective", is_flag=True, help="Signed on behalf of the body (TM.).")
def draft(
    kind_code: str, unit_code: str, team_id: int | None, every_team: bool, out: Path, collective: bool
) -> None:
    """Render a document without touching the register; without --team or --all, for the commune's own team."""
    kind = kinds.kind_or_none(kind_code)
    if kind is None:
        raise click.ClickException(f"Không có loại văn bản {kind_code}. Xem: flask --app app documents kinds")
    if team_id is not None and every_team:
        raise click.ClickException("Chỉ chọn một trong hai: --team hoặc --all.")
    content = _rendered(kind, unit_code, team_id, every_team, collective)
    try:
        out.write_bytes(content)
    except OSError as error:
        raise click.ClickException(f"Không ghi được tệp {out}: kiểm tra thư mục và quyền ghi.") from error
    click.echo(str(out))


def _rendered(
    kind: kinds.DocumentKind, unit_code: str, team_id: int | None, every_team: bool, collective: bool
) -> bytes:
    unit, today = units.unit_by_code(unit_code), clock.today()
    record_ids = kind.records_of(unit, team_id, every_team)
    agency = units.agency(unit.id, kind.agency)
    signers = units.signers(agency, today)
    if not signers:
        raise DomainError(f"{agency.name} chưa khai người ký. Khai ở mục Đơn vị.")
    request = DraftRequest(unit.id, record_ids, signers[0].id, collective and kind.may_be_collective)
    loaded = kind.load(request)
    request = request.with_details(kind.prefill(loaded, request, today))
    facts = rendering.facts_of(kind, loaded, request, today)
    own = queries.template_in_force(kind.code, unit.id, today)
    return rendering.word_file(kind, facts, own).content
