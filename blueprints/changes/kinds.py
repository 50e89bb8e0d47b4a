"""The document kinds that change rosters."""

from functools import partial

from blueprints.changes import actions, bound_figures, decisions, draft_subjects, samples
from blueprints.citations import queries as citations
from blueprints.documents.kinds import DocumentKind, register
from blueprints.units.models import AgencyCode
from core.access import KEEPERS, Role

DRAFTERS = frozenset(KEEPERS)

register(
    DocumentKind(
        code=decisions.ROSTER_DECISION,
        name="Quyết định thay đổi thành viên, kiện toàn Tổ",
        type_name="Quyết định",
        symbol="QĐ",
        template="quyet-dinh-kien-toan.docx",
        agency=AgencyCode.COMMITTEE,
        drafters=DRAFTERS,
        approver=Role.LEADER,
        may_be_collective=True,
        load=decisions.load_changes,
        facts=decisions.roster_facts,
        figures=bound_figures.of_roster_decision,
        sample=samples.roster_decision,
        watched=("teams",),
        subject=draft_subjects.to_change,
        records_of=draft_subjects.records_to_change,
        problems=decisions.roster_problems,
        breaches=decisions.roster_breaches,
        effects=actions.apply_changes,
        default_bases=partial(citations.default_bases, decisions.ROSTER_DECISION),
    )
)
register(
    DocumentKind(
        code=decisions.DISSOLUTION,
        name="Quyết định giải thể Tổ",
        type_name="Quyết định",
        symbol="QĐ",
        template="quyet-dinh-giai-the.docx",
        agency=AgencyCode.COMMITTEE,
        drafters=DRAFTERS,
        approver=Role.LEADER,
        may_be_collective=True,
        load=decisions.load_dissolutions,
        facts=decisions.dissolution_facts,
        sample=samples.dissolution,
        watched=("teams",),
        subject=draft_subjects.to_dissolve,
        records_of=draft_subjects.records_to_dissolve,
        problems=decisions.dissolution_problems,
        effects=actions.dissolve,
        default_bases=partial(citations.default_bases, decisions.DISSOLUTION),
    )
)
