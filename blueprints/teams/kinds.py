"""The document kinds about teams."""

from functools import partial

from blueprints.citations import queries as citations
from blueprints.documents.kinds import DocumentKind, Packing, register
from blueprints.teams import bound_figures, draft_subjects, establishment, queries, samples
from blueprints.units.models import AgencyCode
from core.access import KEEPERS, Role

DRAFTERS = frozenset(KEEPERS)

register(
    DocumentKind(
        code=establishment.DECISION,
        name="Quyết định thành lập Tổ",
        type_name="Quyết định",
        symbol="QĐ",
        template="quyet-dinh-thanh-lap.docx",
        agency=AgencyCode.COMMITTEE,
        drafters=DRAFTERS,
        approver=Role.LEADER,
        may_be_collective=True,
        load=establishment.load,
        facts=establishment.decision_facts,
        figures=bound_figures.of_decision,
        sample=samples.decision,
        watched=("teams",),
        subject=draft_subjects.subject,
        records_of=draft_subjects.records_of,
        problems=establishment.problems,
        effects=establishment.establish,
        packing=Packing(queries.waiting_ids_by_commune, establishment.Roster.of),
        default_bases=partial(citations.default_bases, establishment.DECISION),
        breaches=establishment.breaches,
    )
)
register(
    DocumentKind(
        code=establishment.PROPOSAL,
        name="Tờ trình đề nghị thành lập Tổ",
        type_name="Tờ trình",
        symbol="TTr",
        template="to-trinh-thanh-lap.docx",
        agency=AgencyCode.OFFICE,
        drafters=DRAFTERS,
        approver=Role.DEPARTMENT_HEAD,
        may_be_collective=False,
        load=establishment.load,
        facts=establishment.proposal_facts,
        figures=bound_figures.of_proposal,
        sample=samples.proposal,
        watched=("teams",),
        subject=draft_subjects.subject,
        records_of=draft_subjects.records_of,
        problems=establishment.problems,
        packing=Packing(queries.waiting_ids_by_commune, establishment.Roster.of),
        default_bases=partial(citations.default_bases, establishment.PROPOSAL),
    )
)
