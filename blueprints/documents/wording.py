"""How every document of an agency is headed and signed."""

from collections.abc import Iterable
from datetime import date

from blueprints.documents.facts import Letterhead, Signature
from blueprints.documents.kinds import DraftRequest
from blueprints.units import queries as units
from blueprints.units.models import Agency
from blueprints.units.rules import collective_problem, signature_lines
from core.errors import DomainError


def letterhead(agency: Agency, type_symbol: str, on: date) -> Letterhead:
    """type_symbol: "QĐ"; empty for a công văn, whose symbol is the agency's and its office's alone."""
    return Letterhead(
        superior=agency.superior_line,
        issuer_lines=tuple(agency.header_lines.splitlines()),
        symbol=f"{type_symbol}-{agency.symbol}" if type_symbol else agency.symbol,
        place=agency.place,
        year=on.year,
    )


def signature(agency: Agency, request: DraftRequest) -> Signature:
    signer = units.signer(agency, request.signer_id)
    problem = collective_problem(signer.standing) if request.collective else None
    if problem:
        raise DomainError(problem, "authority")
    body = "Ủy ban nhân dân" if request.collective else ""
    lines = signature_lines(signer.standing, agency.head_position, signer.position, body, signer.deputy_of)
    return Signature(lines=lines, name=signer.full_name)


def phrase(typed: str) -> str:
    """Without the dash in front and the punctuation at the end, which are the template's."""
    return typed.strip().removeprefix("- ").rstrip(";. ")


def phrases(typed: Iterable[str]) -> tuple[str, ...]:
    """A line of nothing but punctuation is none."""
    return tuple(filter(None, map(phrase, typed)))
