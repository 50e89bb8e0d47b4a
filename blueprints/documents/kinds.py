"""What a kind of document is: one declaration by the feature whose noun it speaks of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from blueprints.documents.details import Detail
from blueprints.units.rules import Level
from core.access import Role
from vanban.vietnamese import sort_key


@dataclass(frozen=True)
class DraftRequest:
    """What a draft is asked to be made of; kept with the draft as JSON, so plain values only."""

    unit_id: int
    record_ids: tuple[int, ...]  # none for a kind that is about the unit itself
    signer_id: int
    collective: bool = False  # signed on behalf of the body (TM.) rather than by its head alone
    legal_bases: tuple[str, ...] | None = None  # None: those in force for the kind on the day
    details: Mapping[str, Any] = field(default_factory=dict)  # what was typed for the kind, by its name

    def with_details(self, details: Mapping[str, Any]) -> "DraftRequest":
        return replace(self, details=details)

    def as_json(self) -> dict[str, Any]:
        return {
            "unit_id": self.unit_id,
            "record_ids": list(self.record_ids),
            "signer_id": self.signer_id,
            "collective": self.collective,
            "legal_bases": None if self.legal_bases is None else list(self.legal_bases),
            "details": dict(self.details),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "DraftRequest":
        bases = kept["legal_bases"]
        return cls(
            unit_id=kept["unit_id"],
            record_ids=tuple(kept["record_ids"]),
            signer_id=kept["signer_id"],
            collective=kept["collective"],
            legal_bases=None if bases is None else tuple(bases),
            details=kept.get("details", {}),
        )


@dataclass(frozen=True)
class DraftSubject:
    """What a draft can be about, as the drafting page offers it.

    scopes: name of the choice → its words; records: name of the choice → the records it stands for.
    """

    unit_id: int
    unit_name: str  # in running text: "xã Mẫu"
    scopes: Mapping[str, str]
    records: Mapping[str, tuple[int, ...]]
    back_url: str  # where the draft was begun, and what that is called
    back_title: str

    def record_ids_of(self, scope: str | None) -> tuple[int, ...]:
        return self.records.get(scope or "", ())


@dataclass(frozen=True)
class Figure:
    """A number in the text that the registry answers for.

    name: path of the fact, "established_team_count"; words: "Số Tổ đã thành lập"; printed: exactly as it
    stands in the text, "1.431"; source: "Sổ Tổ của tỉnh Mẫu, các Tổ đang hoạt động"; as_of: of which day.
    """

    name: str
    words: str
    printed: str
    source: str
    as_of: date

    def as_json(self) -> dict[str, str]:
        return {**vars(self), "as_of": self.as_of.isoformat()}

    @classmethod
    def from_json(cls, kept: Mapping[str, str]) -> "Figure":
        return cls(**{**kept, "as_of": date.fromisoformat(kept["as_of"])})  # pyright: ignore[reportArgumentType]


@dataclass(frozen=True)
class Issued:
    """What an effect is told of the document that has just been issued."""

    document_id: int
    record_ids: tuple[int, ...]
    issued_on: date
    notation: str


def no_breaches(_: Any) -> tuple[str, ...]:
    return ()


def no_problems(_: Any) -> list[str]:
    return []


def no_effects(_: Issued) -> None:
    """The document says something; it changes nothing in the registry."""


def no_figures(_loaded: Any, _request: DraftRequest, _on: date) -> tuple[Figure, ...]:
    return ()


def no_bases(_unit_id: int, _on: date) -> tuple[str, ...]:
    return ()


def nothing_typed(_loaded: Any, _request: DraftRequest, _on: date) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True)
class Packing:
    """waiting(commune_ids): the records that wait for such a document, by commune, in order.
    part(loaded, record_ids): what was loaded, for some of its records alone, with nothing read again.
    """

    waiting: Callable[[Sequence[int]], Mapping[int, tuple[int, ...]]]
    part: Callable[[Any, Sequence[int]], Any]


TEAMS = "teams"
OF_COMMUNES = frozenset({Level.COMMUNE})


@dataclass(frozen=True)
class DocumentKind:
    """One kind of document: a declaration that names functions of the feature that owns it.

    subject(home, record_id, unit_code): what a draft may be about for an account of home, begun from a
        record or from a unit.
    records_of(unit, record_id, every): the same for the command line, whatever the records' state.
    load(request, lock=False): the records with what the facts need, read once; lock: nobody changes
        them before the transaction ends.
    problems(loaded): sentences that keep the records from being put forward; empty when none does.
    facts(loaded, request, on): the frozen dataclass the Word template is told; it has at least title,
        letterhead, signature and recipients, and legal_bases when the kind is_based.
    sample(): such facts, plainly invented, with a value in every list: what a template is tried on.
    default_bases(unit_id, on): the legal bases offered for a draft of the unit.
    details: what is typed for the kind; prefill(loaded, request, on): the values it begins with.
    watched: names of facts that must still be the registry's when the draft is submitted; while such a
        document is on its way, its records stand still.
    figures(loaded, request, on): the numbers of the text that the registry answers for.
    effects(issued): what becomes true, inside the issuing transaction.
    packing: how packs of many such documents are made; None when no pack makes it.
    breaches(loaded): sentences of what a local rule forbids in what the document would make true; it is
        submitted all the same only with a reason.
    """

    code: str
    name: str
    type_name: str  # "Quyết định", tên loại in the register
    symbol: str  # "QĐ"; empty for a công văn
    template: str  # file name in docx_templates/
    agency: str  # code of the agency that issues it
    drafters: frozenset[Role]
    approver: Role
    may_be_collective: bool
    load: Callable[..., Any]
    facts: Callable[[Any, DraftRequest, date], Any]
    sample: Callable[[], Any]
    subject: Callable[[Any, int | None, str | None], DraftSubject]
    records_of: Callable[[Any, int | None, bool], tuple[int, ...]]
    default_bases: Callable[[int, date], tuple[str, ...]]
    noun: str = TEAMS  # the table of the records it is about
    levels: frozenset[Level] = OF_COMMUNES  # of the units that draft it
    is_normative: bool = False  # its number bears the year, in a series of its own (Điều 15.1.a)
    is_based: bool = True  # it cites căn cứ; minutes, invitations and lists have none
    details: tuple[Detail, ...] = ()
    prefill: Callable[[Any, DraftRequest, date], Mapping[str, Any]] = nothing_typed
    problems: Callable[[Any], list[str]] = no_problems
    watched: tuple[str, ...] = ()
    figures: Callable[[Any, DraftRequest, date], tuple[Figure, ...]] = no_figures
    effects: Callable[[Issued], None] = no_effects
    breaches: Callable[[Any], tuple[str, ...]] = no_breaches
    packing: Packing | None = None


_kinds: dict[str, DocumentKind] = {}


def register(kind: DocumentKind) -> DocumentKind:
    _kinds[kind.code] = kind
    return kind


def kinds() -> tuple[DocumentKind, ...]:
    """In the order of their names, whichever feature was there first."""
    return tuple(sorted(_kinds.values(), key=lambda kind: sort_key(kind.name)))


def kind(code: str) -> DocumentKind:
    return _kinds[code]


def kind_or_none(code: str) -> DocumentKind | None:
    return _kinds.get(code)


def kinds_for(role: Role, level: Level) -> tuple[DocumentKind, ...]:
    """The kinds an account with this role, of a unit of this level, may draft."""
    return tuple(kind for kind in kinds() if role in kind.drafters and level in kind.levels)


def kinds_in_packs(role: Role) -> tuple[DocumentKind, ...]:
    return tuple(kind for kind in kinds() if kind.packing is not None and role in kind.drafters)


def codes_about(noun: str) -> tuple[str, ...]:
    """Codes of the kinds that are about records of this table."""
    return tuple(code for code, kind in _kinds.items() if kind.noun == noun)


def codes_that_watch() -> tuple[str, ...]:
    """Codes of the kinds whose records stand still while a document is on its way."""
    return tuple(code for code, kind in _kinds.items() if kind.watched)
